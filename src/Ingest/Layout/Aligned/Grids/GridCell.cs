namespace Ingest.Layout.Aligned.Grids;

/// <summary>A cell in the making: lines that stand closely under each other in one column.</summary>
internal sealed class GridCell
{
    // Letters reach this far above and below their baseline, as shares of their size.
    private const float Rise = 0.86f, Fall = 0.14f;

    public GridCell(Chunk line)
    {
        Lines = [line];
        (Left, Right) = (line.Left, line.InkRight);
        (Top, Bottom) = (TopOf(line), BottomOf(line));
        (First, Last) = (line.First, line.Last);
    }

    /// <summary>Its lines, from the top.</summary>
    public List<Chunk> Lines { get; }

    public float Left { get; private set; }

    public float Right { get; private set; }

    public float Top { get; private set; }

    public float Bottom { get; private set; }

    public float Center => (Left + Right) / 2;

    public float Middle => (Top + Bottom) / 2;

    public float Height => Bottom - Top;

    /// <summary>First and last column that it covers, once they are known.</summary>
    public int First { get; set; }

    public int Last { get; set; }

    public void Add(Chunk line)
    {
        Lines.Add(line);
        Left = Math.Min(Left, line.Left);
        Right = Math.Max(Right, line.InkRight);
        Top = Math.Min(Top, TopOf(line));
        Bottom = Math.Max(Bottom, BottomOf(line));
    }

    public float SharedWidth(GridCell other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left);

    public float SharedHeight(GridCell other) => Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);

    /// <summary>The baseline of a piece's own letters: a line may gather some that stand a little higher.</summary>
    public static float BaselineOf(Chunk line) => line.Words[0].Line.Glyphs[line.Words[0].From].Baseline;

    private static float TopOf(Chunk line) => BaselineOf(line) - Rise * line.Words[0].Line.Size;

    private static float BottomOf(Chunk line) => BaselineOf(line) + Fall * line.Words[0].Line.Size;
}
