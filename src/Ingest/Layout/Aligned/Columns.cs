namespace Ingest.Layout.Aligned;

/// <summary>The columns of a block of rows: where ink stands, and the edges between.</summary>
internal sealed class Columns
{
    // A chunk covers a column where it reaches into its ink by this share of the size.
    private const float Reach = 0.3f;

    // A word ends at its column's edge within this share of the size.
    private const float AtEdge = 0.4f;

    // Flush are edges within this share of the size, where the gap is about twice a space.
    private const float Flush = 0.1f, FlushGap = 0.5f;

    private readonly float _size;

    public Columns(List<(float Left, float Right)> ink, float size)
    {
        _size = size;
        Ink = ink;
        Edges = new float[ink.Count + 1];
        Edges[0] = ink[0].Left;
        Edges[^1] = ink[^1].Right;
        for (int i = 1; i < ink.Count; i++)
            Edges[i] = (ink[i - 1].Right + ink[i].Left) / 2;
    }

    /// <summary>Columns whose edges are known.</summary>
    public Columns(float[] edges, float size)
    {
        _size = size;
        Edges = edges;
        Ink = [.. Enumerable.Range(0, edges.Length - 1).Select(i => (edges[i], edges[i + 1]))];
    }

    /// <summary>Left and right end of what stands in each column.</summary>
    public List<(float Left, float Right)> Ink { get; }

    /// <summary>x of the edges, one more than there are columns.</summary>
    public float[] Edges { get; }

    public int Count => Ink.Count;

    public float Left => Edges[0];

    public float Right => Edges[^1];

    /// <summary>Does an edge run through the gap?</summary>
    public bool IsBetween(float from, float to)
    {
        for (int i = 1; i < Count; i++)
        {
            // The clear space between two columns is the edge's width.
            if (Ink[i - 1].Right <= to + 0.05f * _size && Ink[i].Left >= from - 0.05f * _size && Math.Max(Ink[i - 1].Right, from) <= Math.Min(Ink[i].Left, to) + 0.1f * _size)
                return true;
        }
        return false;
    }

    /// <summary>Does the gap end where one column's ink ends, and begin where the next one's begins?</summary>
    public bool IsAtEdge(float from, float to)
    {
        for (int i = 1; i < Count; i++)
        {
            if (from <= Ink[i - 1].Right + AtEdge * _size && to >= Ink[i].Left - AtEdge * _size && from < Ink[i].Left && to > Ink[i - 1].Right)
                return true;
            // Heads wider than their numbers end or begin flush with them.
            if (to - from >= FlushGap * _size && from < Ink[i].Left && to > Ink[i - 1].Right
                && (MathF.Abs(from - Ink[i - 1].Right) <= Flush * _size || MathF.Abs(to - Ink[i].Left) <= Flush * _size))
                return true;
        }
        return false;
    }

    /// <summary>The same for the gap behind a currency sign: only a column's own width beside it parts them.</summary>
    public bool IsBetweenWide(float from, float to, float size) => IsBetween(from, to) && Slot(from) != Slot(to) && Ink[Slot(to)].Left > to - 0.1f * size;

    /// <summary>The column in which x lies; the first or last where it lies outside.</summary>
    public int Slot(float x)
    {
        int slot = 0;
        while (slot < Count - 1 && x >= Edges[slot + 1])
            slot++;
        return slot;
    }

    /// <summary>First and last column that a chunk covers.</summary>
    public (int First, int Last) Covered(Chunk chunk)
    {
        if (chunk.IsNumeric)
        {
            int only = Slot(chunk.Center);
            return (only, only);
        }
        int first = -1, last = -1;
        float reach = Math.Min(Reach * _size, chunk.Width / 2);
        for (int i = 0; i < Count; i++)
        {
            if (Math.Min(chunk.InkRight, Ink[i].Right) - Math.Max(chunk.Left, Ink[i].Left) >= Math.Min(reach, (Ink[i].Right - Ink[i].Left) / 2))
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? (Slot(chunk.Center), Slot(chunk.Center)) : (first, last);
    }
}
