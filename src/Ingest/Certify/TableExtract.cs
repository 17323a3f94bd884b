using Ingest.Model;

namespace Ingest.Certify;

/// <summary>The lines of a table that show some of its cells: its header, and their rows. For formats without pages, where nothing can be pictured.</summary>
/// <param name="Lines">From top to bottom; an empty one where lines are left out.</param>
/// <param name="Columns">How many columns the table has.</param>
internal sealed record TableExtract(IReadOnlyList<IReadOnlyList<ExtractCell>> Lines, int Columns)
{
    // Wider and longer ones show nothing on paper.
    private const int MostColumns = 40, MostLines = 40, MostHeaderLines = 5;

    /// <summary>The extract; null where the table is too large for one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="figures">Indexes of cells, the left side first where it is among them.</param>
    /// <param name="left">Index of the left side's cell.</param>
    public static TableExtract? Of(Table table, IReadOnlyCollection<int> figures, int? left)
    {
        var marked = figures.ToHashSet();
        int firstRow = table.Rows.Where(static row => row.Values.Count > 0).Select(static row => row.Line).DefaultIfEmpty(0).Min();
        int[] shown = [.. Enumerable.Range(Math.Max(0, firstRow - MostHeaderLines), Math.Min(firstRow, MostHeaderLines)).Concat(marked.Select(index => table.Grid.Cells[index].Row)).Distinct().Order()];
        if (shown.Length > MostLines || table.Grid.Columns > MostColumns)
            return null;
        var lines = shown.ToDictionary(static row => row, static _ => new List<ExtractCell>());
        for (int i = 0; i < table.Grid.Cells.Count; i++)
        {
            Cell cell = table.Grid.Cells[i];
            int[] covered = [.. shown.Where(row => row >= cell.Row && row < cell.Row + cell.RowSpan)];
            if (covered.Length == 0)
                continue;
            string? mark = i == left ? "left" : marked.Contains(i) ? "right" : null;
            lines[covered[0]].Add(new ExtractCell(cell.Column, cell.Text, covered.Length, cell.ColumnSpan, mark, cell.Row < firstRow));
        }
        return new TableExtract([.. WithGaps(shown, lines)], table.Grid.Columns);
    }

    private static IEnumerable<IReadOnlyList<ExtractCell>> WithGaps(int[] shown, Dictionary<int, List<ExtractCell>> lines)
    {
        for (int i = 0; i < shown.Length; i++)
        {
            // No gap where a merged cell goes on through it: it would push the cells below aside.
            if (i > 0 && shown[i] > shown[i - 1] + 1 && !shown[..i].Select((row, at) => (row, at)).Any(line => lines[line.row].Any(cell => line.at + cell.RowSpan > i)))
                yield return [];
            yield return [.. lines[shown[i]].OrderBy(static cell => cell.Column)];
        }
    }
}

/// <summary>A cell of an extract.</summary>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Text">As printed.</param>
/// <param name="RowSpan">Shown lines it covers.</param>
/// <param name="ColumnSpan">Columns it covers.</param>
/// <param name="Mark"><c>left</c> or <c>right</c> for a figure of the finding.</param>
/// <param name="IsHeader">True above the first row.</param>
internal sealed record ExtractCell(int Column, string Text, int RowSpan, int ColumnSpan, string? Mark, bool IsHeader);
