using Ingest.Layout.Ruled;

namespace Ingest.Layout.Aligned;

/// <summary>A table formed of rows.</summary>
/// <param name="Table">The grid.</param>
/// <param name="From">Its first row among the rows given.</param>
/// <param name="To">Behind its last.</param>
/// <param name="Score">What speaks for it.</param>
internal sealed record FormedTable(PageTable Table, int From, int To, TableScore Score);

/// <summary>Forms a table of a block of rows: columns, ends, score, heads, body.</summary>
internal static class TableForming
{
    // Rules this far above and below may be the block's own, as shares of the size.
    private const float Above = 12f, Below = 5f;

    private const int MostHeadRows = 8;

    /// <summary>The table; null where too little speaks for one.</summary>
    /// <param name="rows">All rows of the part of the page.</param>
    /// <param name="from">First row of the block.</param>
    /// <param name="to">Behind its last row.</param>
    /// <param name="rules">The page's rules.</param>
    /// <param name="isGiven">True where the rows are known to be the whole of one table.</param>
    public static FormedTable? Of(List<PrintedRow> rows, int from, int to, RuleSet rules, bool isGiven = false)
    {
        List<PrintedRow> block = rows.GetRange(from, to - from);
        float size = SizeOf(block);
        if (ColumnFinder.Find(block, size) is not { } columns)
            return null;
        var frame = Frame.Of(rules, columns.Left, columns.Right, rows[from].Top - Above * size, rows[to - 1].Bottom + Below * size);
        if (!isGiven)
        {
            (from, to) = BlockBounds.Of(rows, from, to, columns, frame, size);
            block = rows.GetRange(from, to - from);
            if (block.Count < 2 || ColumnFinder.Find(block, size) is not { } own)
                return null;
            columns = own;
        }
        foreach (PrintedRow row in block)
            row.Part(columns);
        frame = Frame.Of(rules, columns.Left, columns.Right, block[0].Top - 2 * size, block[^1].Bottom + 2 * size);
        var score = TableScore.Of(block, columns, frame.Full.Count, size);
        if (!score.IsTable || ContentsList.Is(block, columns) || ChartAxis.Is(block, columns))
            return null;
        int heads = HeadRows(block, columns, frame, size);
        var draft = new Draft(columns);
        int row0 = HeadShape.Form(block.GetRange(0, heads), columns, frame, size, draft);
        if (heads < block.Count)
            BodyShape.Form(block.GetRange(heads, block.Count - heads), columns, frame, size, draft, row0);
        GridEvidence evidence = frame.Full.Count >= 2 ? GridEvidence.PartlyRuled : GridEvidence.Aligned;
        return new FormedTable(draft.ToTable(evidence), from, to, score);
    }

    // The middle size of the rows with cells.
    private static float SizeOf(List<PrintedRow> rows)
    {
        float[] sizes = [.. rows.Where(static row => row.IsTabular).Select(static row => row.Size).Order()];
        return sizes.Length == 0 ? rows[0].Size : sizes[sizes.Length / 2];
    }

    // Heads end where the first row of data begins; years are heads though they are numbers.
    private static int HeadRows(List<PrintedRow> rows, Columns columns, Frame frame, float size)
    {
        int data = rows.FindIndex(IsData);
        if (data < 0)
            data = rows.Count;
        int ruled = -1;
        for (int i = 1; i < rows.Count && i <= MostHeadRows && i <= data; i++)
        {
            if (frame.HasBetween(rows[i - 1].Baseline - 0.1f * size, rows[i].Baseline - 0.6f * size))
                ruled = i;
        }
        if (ruled >= 0)
            return ruled;
        if (data == rows.Count || data > MostHeadRows)
            return 0;
        // Headings of groups and wrapped stubs above the first numbers are rows of the body.
        while (data > 0 && rows[data - 1].Chunks.Count == 1 && rows[data - 1].Chunks[0].First == 0 && rows[data - 1].Left < columns.Left + 2 * size)
            data--;
        return data;
    }

    private static bool IsData(PrintedRow row)
    {
        foreach (Chunk chunk in row.Chunks)
        {
            if (chunk.First > 0 && chunk.Kind == WordKind.Number && !WordKinds.IsYear(chunk.Text))
                return true;
        }
        return false;
    }
}
