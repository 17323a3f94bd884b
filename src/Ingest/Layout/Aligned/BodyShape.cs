namespace Ingest.Layout.Aligned;

/// <summary>
/// Forms the rows under the heads. A line is a row, but for what wraps: a stub in two lines, a text in a column's width. Where rules part
/// the rows, all between two of them is one row.
/// </summary>
internal static class BodyShape
{
    // Lines of one cell follow each other closely: the free height between them, as a share of the size.
    private const float WrapFree = 0.75f;

    // A stub wraps where the next word had no room: within this share of the size.
    private const float Room = 1.5f;

    public static void Form(List<PrintedRow> lines, Columns columns, Frame frame, float size, Draft draft, int row)
    {
        bool byRules = RowsAreRuled(lines, frame, size);
        float stubRight = StubRight(lines, columns);
        for (int i = 0; i < lines.Count; i++)
        {
            Settle(lines[i], columns, size);
            bool continues = i > 0 && (byRules ? !IsRuled(lines, i, frame, size) : Continues(lines, i, stubRight, size) && !IsRuled(lines, i, frame, size));
            if (i > 0 && !continues)
                row++;
            foreach (Chunk chunk in lines[i].Chunks)
                draft.Add(row, 1, chunk.First, chunk.Last, chunk, lines[i].Baseline);
            draft.Reach(row, lines[i].Top, lines[i].Bottom);
        }
    }

    // A long stub stays in its column though it reaches over the next; a heading in the table's middle spans it.
    private static void Settle(PrintedRow line, Columns columns, float size)
    {
        if (line.Chunks.Count == 1 && line.Left > columns.Left + 2 * size && line.Chunks[0].Kind == WordKind.Text && line.Chunks[0].First < line.Chunks[0].Last
            && MathF.Abs(line.Chunks[0].Center - (columns.Left + columns.Right) / 2) < 1.5f * size)
        {
            (line.Chunks[0].First, line.Chunks[0].Last) = (0, columns.Count - 1);
            return;
        }
        foreach (Chunk chunk in line.Chunks)
            chunk.Last = chunk.First;
    }

    private static bool Continues(List<PrintedRow> lines, int i, float stubRight, float size)
    {
        PrintedRow above = lines[i - 1], line = lines[i];
        if (line.Top - above.Bottom > WrapFree * size)
            return false;
        bool hasStub = line.Chunks[0].First == 0, hasCells = line.Chunks[^1].First > 0;
        bool isStubAbove = above.Chunks.Count == 1 && above.Chunks[0].First == 0 && above.Chunks[0].Last == 0;
        if (!hasStub)
        {
            // Text only: the rest of cells that wrap. Numbers: of a stub that stands a little higher.
            return line.Chunks.All(static chunk => chunk.Kind == WordKind.Text) && line.Chunks.All(chunk => above.Chunks.Any(other => other.First == chunk.First && other.Kind == WordKind.Text));
        }
        string text = line.Chunks[0].Text;
        if (isStubAbove && hasCells)
            return !EndsHeading(above.Chunks[0].Text) && (StartsLow(text) || (Wraps(above, line, stubRight, size) && line.Left >= above.Left - 0.2f * size));
        if (!hasCells && (StartsLow(text) || (isStubAbove && Wraps(above, line, stubRight, size))))
            return !isStubAbove || !EndsHeading(above.Chunks[0].Text);
        return !hasCells && above.Chunks[0].First == 0 && line.Left > above.Left + 0.3f * size && Wraps(above, line, stubRight, size) && !NextIsDeeper(lines, i, size);
    }

    // The first word below had no room at the end of the stub above.
    private static bool Wraps(PrintedRow above, PrintedRow line, float stubRight, float size)
    {
        Word first = line.Chunks[0].Words[0];
        return !above.Chunks[0].HasLeader && above.Chunks[0].InkRight + (first.Right - first.Left) > stubRight - Room * size && above.Chunks[0].Width > 6 * size;
    }

    // A heading's own rows stand at least as deep as it: then the line heads them and does not continue the row above.
    private static bool NextIsDeeper(List<PrintedRow> lines, int i, float size) =>
        i + 1 < lines.Count && lines[i + 1].Chunks[0].First == 0 && lines[i + 1].Left > lines[i].Left + 0.3f * size;

    private static bool EndsHeading(string text) => text.Length > 0 && text[^1] is ':' or '：' or '.';

    private static bool StartsLow(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) && text.Length > 1 && (char.IsAsciiLetterLower(text[1]) || text[1] == ' ');

    private static float StubRight(List<PrintedRow> lines, Columns columns)
    {
        float right = columns.Ink[0].Right;
        foreach (PrintedRow line in lines)
        {
            if (line.Chunks[0].First == 0 && line.IsTabular)
                right = Math.Max(right, line.Chunks[0].InkRight);
        }
        return Math.Min(right, columns.Edges[1]);
    }

    private static bool IsRuled(List<PrintedRow> lines, int i, Frame frame, float size) =>
        frame.HasBetween(lines[i - 1].Baseline - 0.1f * size, lines[i].Baseline - 0.6f * size);

    // Rules part the rows where they are many, and no two numbers of a column stand between two of them.
    private static bool RowsAreRuled(List<PrintedRow> lines, Frame frame, float size)
    {
        int parts = 1, mixed = 0;
        var seen = new HashSet<int>();
        bool isMixed = false;
        for (int i = 0; i < lines.Count; i++)
        {
            if (i > 0 && IsRuled(lines, i, frame, size))
            {
                parts++;
                mixed += isMixed ? 1 : 0;
                isMixed = false;
                seen.Clear();
            }
            foreach (Chunk chunk in lines[i].Chunks)
            {
                if (chunk.IsNumeric && chunk.First > 0 && !seen.Add(chunk.First))
                    isMixed = true;
            }
        }
        mixed += isMixed ? 1 : 0;
        return parts >= 3 && mixed == 0 && lines.Count <= parts * 5;
    }
}
