namespace Ingest.Layout.Aligned;

/// <summary>How much speaks for a table, part by part. Each is a share from 0 to 1 but for the last two, which are counts.</summary>
/// <param name="Numbers">Numeric columns: one counts 0.7, two 1.</param>
/// <param name="Aligned">Columns whose chunks share the left edge, the right edge or the middle.</param>
/// <param name="Shape">Rows with the commonest set of columns, or nearly.</param>
/// <param name="Prose">Chunks that are running text.</param>
/// <param name="Rules">Full rules in and around it.</param>
/// <param name="Rows">Rows with cells side by side.</param>
internal readonly record struct TableScore(float Numbers, float Aligned, float Shape, float Prose, int Rules, int Rows)
{
    // Numbers in aligned columns are enough; words need a frame, or many columns of one shape.
    private const float Enough = 0.8f;

    // A column is numeric where this share of its chunks is.
    private const float NumericShare = 0.6f;

    // Edges that differ by less than this share of the size are one.
    private const float SameEdge = 0.4f;

    public float Total => 0.5f * Numbers + 0.3f * Aligned + 0.25f * Shape + (Rules >= 2 ? 0.35f : Rules * 0.15f) - 1.2f * Prose;

    // Columns of words in every row, all aligned, are a table where a rule parts their heads, or where they are many.
    private const int WordColumns = 3, BareWordColumns = 4, BareWordRows = 4;

    /// <summary>Number of columns.</summary>
    public int Columns { get; init; }

    public bool IsTable => Rows >= (Rules >= 2 ? 2 : 3) && (Total >= Enough || IsOfWords);

    private bool IsOfWords => Aligned >= 1 && Shape >= 0.8f && Prose == 0 && (Rules > 0 ? Columns >= WordColumns : Columns >= BareWordColumns && Rows >= BareWordRows);

    public static TableScore Of(List<PrintedRow> rows, Columns columns, int rules, float size)
    {
        int count = columns.Count, tabular = 0, prose = 0, chunks = 0, numeric = 0, aligned = 0;
        var shapes = new Dictionary<ulong, int>();
        var byColumn = new List<Chunk>[count];
        for (int i = 0; i < count; i++)
            byColumn[i] = [];
        foreach (PrintedRow row in rows)
        {
            if (!row.IsTabular)
                continue;
            tabular++;
            ulong shape = 0;
            bool isEntry = IsEntry(row);
            foreach (Chunk chunk in row.Chunks)
            {
                chunks++;
                prose += !(isEntry && chunk.First == 0) && TextColumns.IsProse(chunk, size) && chunk.Words.Count >= 6 | chunk.Words[0].IsCjk ? 1 : 0;
                shape |= 1UL << Math.Min(63, chunk.First);
                if (chunk.First == chunk.Last || chunk.First == 0)
                    byColumn[chunk.First].Add(chunk);
            }
            shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
        }
        for (int column = 0; column < count; column++)
        {
            numeric += column > 0 && IsNumeric(byColumn[column]) ? 1 : 0;
            aligned += IsAligned(byColumn[column], size) ? 1 : 0;
        }
        float numbers = numeric >= 2 ? 1 : 0.7f * numeric;
        int common = shapes.Count == 0 ? 0 : shapes.Values.Max();
        return new TableScore(numbers, (float)aligned / count, tabular == 0 ? 0 : (float)common / tabular, chunks == 0 ? 0 : (float)prose / chunks, rules, tabular) { Columns = count };
    }

    // A stub beside numbers only may be as long as a sentence; a line that begins low goes on from the one above.
    private static bool IsEntry(PrintedRow row)
    {
        if (char.IsLower(row.Chunks[0].Text[0]))
            return false;
        for (int i = 1; i < row.Chunks.Count; i++)
        {
            if (!row.Chunks[i].IsNumeric)
                return false;
        }
        return true;
    }

    public static bool IsNumeric(List<Chunk> chunks)
    {
        int numbers = 0, stand = 0;
        foreach (Chunk chunk in chunks)
        {
            numbers += chunk.Kind == WordKind.Number ? 1 : 0;
            stand += chunk.IsNumeric ? 1 : 0;
        }
        return numbers >= 2 && stand >= NumericShare * chunks.Count;
    }

    private static bool IsAligned(List<Chunk> chunks, float size)
    {
        if (chunks.Count < 2)
            return false;
        return Shared(chunks, static chunk => chunk.Left, size) || Shared(chunks, static chunk => chunk.InkRight, size) || Shared(chunks, static chunk => chunk.Center, size);
    }

    // Two of three stand at the middle one's edge.
    private static bool Shared(List<Chunk> chunks, Func<Chunk, float> edge, float size)
    {
        float[] at = [.. chunks.Select(edge).Order()];
        float middle = at[at.Length / 2];
        int near = at.Count(x => MathF.Abs(x - middle) <= SameEdge * size);
        return near * 3 >= at.Length * 2;
    }
}
