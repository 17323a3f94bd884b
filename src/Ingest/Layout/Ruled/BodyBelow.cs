namespace Ingest.Layout.Ruled;

/// <summary>
/// Takes in the body below a header that alone is ruled: lines that stand in the header's columns, numbers among them, each close below
/// the one before. A text that runs across a column edge ends the body.
/// </summary>
internal static class BodyBelow
{
    // A header has at most this many rows.
    private const int MostHeaderRows = 3;

    // Lines of a body follow each other within this many sizes; a wider gap ends it.
    private const float Leading = 2.5f;

    // A body has at least this many lines, and numbers in this share of them.
    private const int FewestLines = 3;
    private const float NumberShare = 0.6f;

    // A page's body holds no more texts than this; what does is a drawing.
    private const int MostTexts = 5_000;

    /// <summary>Takes the body in, where there is one.</summary>
    /// <param name="lattice">The header; gets the body's rows.</param>
    /// <param name="texts">The page's texts.</param>
    /// <param name="own">Texts inside the lattice; gets those of the body.</param>
    public static void Take(Lattice lattice, PageTexts texts, List<int> own)
    {
        if (lattice.Rows > MostHeaderRows || lattice.Columns < 3 || !IsHeader(lattice))
            return;
        float bottom = lattice.Y[^1];
        List<int> below = texts.Below(bottom, lattice.X[0], lattice.X[^1], MostTexts);
        var body = new List<int>();
        var edges = new List<float>(lattice.Y);
        int lines = 0, numbers = 0, taken = 0;
        for (int i = 0; i < below.Count;)
        {
            int end = LineEnd(texts, below, i);
            float top = texts[below[i]].Top;
            List<TextRun> line = below[i..end].ConvertAll(index => texts[index]);
            int columns = ColumnFit.Count(lattice, line, 0, lattice.Columns);
            if (top - bottom > Leading * lattice.Size || columns == 0 || (lines == 0 && columns < 2))
                break;
            lines++;
            numbers += HasNumber(lattice, line) ? 1 : 0;
            if (lines > 1)
                edges.Add((bottom + top) / 2);
            for (; i < end; i++)
                bottom = Math.Max(bottom, texts[below[i]].Bottom);
            taken = end;
        }
        if (lines < FewestLines || numbers < NumberShare * lines)
            return;
        for (int i = 0; i < taken; i++)
        {
            own.Add(below[i]);
            lattice.Runs.Add(texts[below[i]]);
        }
        edges.Add(bottom);
        lattice.Grow([.. edges]);
    }

    // Words over columns: as many texts as columns at least, and hardly a number but years.
    private static bool IsHeader(Lattice lattice)
    {
        int numbers = 0;
        var filled = new bool[lattice.Columns];
        foreach (TextRun run in lattice.Runs)
        {
            numbers += CellLines.IsNumber(lattice.Glyphs, run) ? 1 : 0;
            filled[lattice.ColumnOf(run.CenterX)] = true;
        }
        return numbers * 2 < lattice.Runs.Count && filled.Count(static has => has) * 2 > lattice.Columns;
    }

    private static int LineEnd(PageTexts texts, List<int> below, int from)
    {
        TextRun first = texts[below[from]];
        int end = from + 1;
        while (end < below.Count && texts[below[end]].CenterY - first.CenterY <= 0.35f * first.Size)
            end++;
        return end;
    }

    private static bool HasNumber(Lattice lattice, List<TextRun> line)
    {
        foreach (TextRun run in line)
        {
            if (lattice.ColumnOf(run.CenterX) > 0 && CellLines.IsNumber(lattice.Glyphs, run))
                return true;
        }
        return false;
    }
}
