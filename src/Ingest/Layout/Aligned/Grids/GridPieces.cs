namespace Ingest.Layout.Aligned.Grids;

/// <summary>Parts rows into pieces: what stands in one cell of one line.</summary>
internal static class GridPieces
{
    // Letters set apart (项  目) stand no further apart than this, as a share of their size.
    private const float Spaced = 4f;

    // Words of other scripts part at spaces; cells stand further apart than this share of the size.
    private const float CellGap = 0.6f;

    /// <summary>The heads of a row: words, with letters that are set apart as one.</summary>
    public static List<Chunk> Heads(PrintedRow row)
    {
        var pieces = new List<Chunk>();
        var open = new List<Word>();
        foreach (Word word in row.Words())
        {
            if (open.Count > 0 && !IsOne(open[^1], word, row.Size))
            {
                pieces.Add(new Chunk(open));
                open = [];
            }
            open.Add(word);
        }
        if (open.Count > 0)
            pieces.Add(new Chunk(open));
        return pieces;
    }

    /// <summary>The pieces of a row between the edges of columns.</summary>
    public static List<Chunk> Cells(PrintedRow row, float[] edges, float size)
    {
        var pieces = new List<Chunk>();
        var open = new List<Word>();
        int slot = -1;
        foreach (Word word in row.Words())
        {
            int own = Slot(word.Center, edges);
            if (open.Count > 0 && (own != slot || (open[^1].Kind == WordKind.Number && word.Left - open[^1].Right > 2 * size)))
                Close();
            slot = own;
            open.Add(word);
        }
        Close();
        return pieces;

        void Close()
        {
            if (open.Count == 0)
                return;
            var piece = new Chunk(open);
            (piece.First, piece.Last) = (Slot(piece.Left + CellGap * size, edges), Slot(piece.InkRight - CellGap * size, edges));
            if (piece.IsNumeric || piece.Last < piece.First)
                piece.First = piece.Last = slot;
            pieces.Add(piece);
            open = [];
        }
    }

    public static int Slot(float x, float[] edges)
    {
        int slot = 0;
        while (slot < edges.Length - 2 && x >= edges[slot + 1])
            slot++;
        return slot;
    }

    private static bool IsOne(in Word last, in Word next, float size)
    {
        float gap = next.Left - last.Right;
        return gap < CellGap * size || (gap < Spaced * size && IsLetter(last) && IsLetter(next) && !AreCodes(LetterOf(last), LetterOf(next)));
    }

    // 类 款 项 head a column each: the classification's code is printed in parts.
    private static bool AreCodes(string last, string next) => (last, next) is ("类", "款") or ("款", "项");

    private static string LetterOf(in Word word) => word.Line.Glyphs[word.From].Text;

    private static bool IsLetter(in Word word) => word.To - word.From == 1 && word.IsCjk;
}
