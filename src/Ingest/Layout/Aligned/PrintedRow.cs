namespace Ingest.Layout.Aligned;

/// <summary>What stands on one baseline of the page, or of one of its text columns.</summary>
internal sealed class PrintedRow
{
    private PrintedRow(List<Chunk> chunks, float size, float baseline)
    {
        Chunks = chunks;
        Size = size;
        Baseline = baseline;
        // Above and below the baseline as far as letters of this size reach.
        Top = baseline - 0.86f * size;
        Bottom = baseline + 0.14f * size;
    }

    public List<Chunk> Chunks { get; private set; }

    public float Size { get; }

    public float Baseline { get; }

    public float Top { get; }

    public float Bottom { get; }

    public float Left => Chunks[0].Left;

    public float Right => Chunks[^1].Right;

    public bool IsTabular => Chunks.Count > 1;

    public float Width => Right - Left;

    public bool HasNumber
    {
        get
        {
            foreach (Chunk chunk in Chunks)
            {
                if (chunk.Kind == WordKind.Number)
                    return true;
            }
            return false;
        }
    }

    /// <summary>The row of words that stand on one baseline, from left to right; null without words.</summary>
    public static PrintedRow? Of(List<Word> words)
    {
        if (words.Count == 0)
            return null;
        words.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        TextLine line = words[0].Line;
        foreach (Word word in words)
            line = word.Line.Size > line.Size ? word.Line : line;
        return new PrintedRow(Chunking.Of(words, line.Size), line.Size, line.Baseline);
    }

    public IEnumerable<Word> Words()
    {
        foreach (Chunk chunk in Chunks)
        {
            foreach (Word word in chunk.Words)
                yield return word;
        }
    }

    /// <summary>Parts the row anew, now that the columns are known.</summary>
    public void Part(Columns columns)
    {
        Chunks = Chunking.Of([.. Words()], Size, columns);
        foreach (Chunk chunk in Chunks)
            (chunk.First, chunk.Last) = columns.Covered(chunk);
    }
}
