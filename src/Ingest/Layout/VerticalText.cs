using Ingest.Read;

namespace Ingest.Layout;

/// <summary>Finds upright letters that are set one below the other, as on the side of a page: each column of them is one text.</summary>
internal static class VerticalText
{
    // Fewer letters than this may stand below each other by chance.
    private const int FewestLetters = 3;

    // All in letter sizes: how far the middles of letters may lie apart, and how far down the next one stands.
    private const float SameMiddle = 0.15f, LeastStep = 0.9f, MostStep = 1.9f;

    /// <summary>The columns, each with the index behind its last letter; letters follow each other as the file draws them.</summary>
    public static List<(int From, int To)> Find(IReadOnlyList<Glyph> glyphs)
    {
        var columns = new List<(int From, int To)>();
        for (int from = 0; from + FewestLetters <= glyphs.Count;)
        {
            int to = from + 1;
            while (to < glyphs.Count && IsBelow(glyphs[to - 1], glyphs[to]))
                to++;
            // The last letter of a line may begin a column by chance, and the first of one may end it.
            if (to - from >= FewestLetters && !(from > 0 && IsBeside(glyphs[from - 1], glyphs[from])) && !(to < glyphs.Count && IsBeside(glyphs[to - 1], glyphs[to])))
                columns.Add((from, to));
            from = to;
        }
        return columns;
    }

    /// <summary>A column as a line.</summary>
    public static TextLine ToLine(IReadOnlyList<Glyph> glyphs, int from, int to)
    {
        var letters = new List<Glyph>(to - from);
        float left = float.MaxValue, right = float.MinValue;
        int bold = 0, artifacts = 0;
        for (int i = from; i < to; i++)
        {
            letters.Add(glyphs[i]);
            (left, right) = (Math.Min(left, glyphs[i].Left), Math.Max(right, glyphs[i].Right));
            bold += (glyphs[i].Style & GlyphStyle.Bold) != 0 ? 1 : 0;
            artifacts += (glyphs[i].Style & GlyphStyle.Artifact) != 0 ? 1 : 0;
        }
        return new TextLine
        {
            Glyphs = letters, Text = VisibleText.Fold(string.Concat(letters.Select(static letter => letter.Text))), Left = left, Top = letters[0].Top, Right = right, Bottom = letters[^1].Bottom,
            Baseline = letters[0].Baseline, Size = letters[0].Size, IsBold = bold * 2 > letters.Count, IsArtifact = artifacts == letters.Count,
        };
    }

    /// <summary>True for a line that runs down the page.</summary>
    public static bool Is(TextLine line) => line.Bottom - line.Top > FewestLetters * LeastStep * line.Size && line.Right - line.Left < 2 * line.Size;

    private static bool IsBelow(in Glyph above, in Glyph glyph) =>
        IsLetter(above) && IsLetter(glyph) && Math.Abs(above.Size - glyph.Size) < SameMiddle * glyph.Size
        && Math.Abs(above.CenterX - glyph.CenterX) < SameMiddle * glyph.Size
        && glyph.Baseline - above.Baseline is var step && step > LeastStep * glyph.Size && step < MostStep * glyph.Size;

    private static bool IsBeside(in Glyph glyph, in Glyph other) => Math.Abs(glyph.Baseline - other.Baseline) < 0.5f * glyph.Size;

    private static bool IsLetter(in Glyph glyph) => !glyph.IsSpace && (glyph.Style & GlyphStyle.Direction) == GlyphStyle.Upright && LineText.IsCjk(glyph.Text[0]);
}
