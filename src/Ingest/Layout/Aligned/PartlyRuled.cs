using Ingest.Layout.Ruled;

namespace Ingest.Layout.Aligned;

/// <summary>
/// Mends tables whose rules show a part of the grid only: columns drawn under the heads but not through the rows, a frame with rows by
/// alignment. A cell of wrapped text stays as it is: what is parted here are numbers that no line break explains.
/// </summary>
internal static class PartlyRuled
{
    // Two lines of numbers may be one number cut in two; three are rows.
    private const int LeastLines = 3;

    // This share of the lines must have had room for what stands in the next line.
    private const float RoomShare = 0.8f;

    public static PageTable Of(PageTable table, RuleSet rules)
    {
        table = SpreadCells.Of(table);
        if (!HasRowsInside(table) && !HasColumnsInside(table))
            return table;
        List<TextLine> lines = [.. table.Cells.SelectMany(static cell => cell.Lines)];
        lines.Sort(static (a, b) => a.Baseline != b.Baseline ? a.Baseline.CompareTo(b.Baseline) : a.Left.CompareTo(b.Left));
        List<PrintedRow> rows = RowGatherer.Of(lines);
        if (rows.Count < 2 || TableForming.Of(rows, 0, rows.Count, rules, isGiven: true) is not { } formed)
            return table;
        PageTable found = formed.Table;
        return found.Columns >= table.Columns && found.Rows + found.Columns > table.Rows + table.Columns
            ? found with { Box = table.Box, Evidence = GridEvidence.PartlyRuled } : table;
    }

    // A column that holds columns: numbers side by side in several lines of its cells.
    private static bool HasColumnsInside(PageTable table)
    {
        var spread = new int[table.Columns];
        var lines = new int[table.Columns];
        foreach (PageCell cell in table.Cells)
        {
            foreach (TextLine line in cell.Lines)
            {
                lines[cell.Column]++;
                if (line.Glyphs.Count > 2 && RowGatherer.HasGap(line) && Chunking.Of(WordBuilder.Of(line), line.Size).Count(static chunk => chunk.IsNumeric) >= 2)
                    spread[cell.Column]++;
            }
        }
        for (int column = 0; column < spread.Length; column++)
        {
            if (spread[column] >= 2 && spread[column] * 2 >= lines[column])
                return true;
        }
        return false;
    }

    // A row that holds rows: the stub and two columns of numbers in as many lines, none of which wraps.
    private static bool HasRowsInside(PageTable table)
    {
        foreach (PageCell stub in table.Cells)
        {
            if (stub.RowSpan > 1 || stub.Lines.Count < LeastLines || !HasRoom(stub))
                continue;
            int numbers = 0, others = 0;
            foreach (PageCell cell in table.Cells)
            {
                if (cell.Row != stub.Row || cell.Column <= stub.Column || cell.Lines.Count < LeastLines)
                    continue;
                if (cell.RowSpan == 1 && cell.Lines.Count * 3 >= stub.Lines.Count * 2 && HasRoom(cell) && cell.Lines.All(IsNumber) && StandsBeside(cell, stub))
                    numbers++;
                else
                    others++;
            }
            if (numbers >= 2 && others == 0)
                return true;
        }
        return false;
    }

    private static bool StandsBeside(PageCell cell, PageCell stub)
    {
        int beside = 0;
        foreach (TextLine line in cell.Lines)
        {
            foreach (TextLine other in stub.Lines)
            {
                if (Math.Abs(line.Baseline - other.Baseline) < 0.35f * line.Size)
                {
                    beside++;
                    break;
                }
            }
        }
        return beside >= cell.Lines.Count * RoomShare;
    }

    private static bool IsNumber(TextLine line) => line.Glyphs.Count > 0 && WordBuilder.Of(line).All(static word => word.Kind != WordKind.Text);

    // Was there room for the first word of the next line?
    private static bool HasRoom(PageCell cell)
    {
        int pairs = cell.Lines.Count - 1, room = 0;
        for (int i = 0; i < pairs; i++)
        {
            TextLine line = cell.Lines[i], next = cell.Lines[i + 1];
            if (WordBuilder.Of(next) is not [Word first, ..])
                return false;
            // CJK text breaks between any two characters.
            float needed = first.IsCjk ? next.Size : first.Right - first.Left + 0.25f * line.Size;
            if (line.Width + needed < cell.Box.Width - 0.5f * line.Size)
                room++;
        }
        return room >= pairs * RoomShare;
    }
}
