namespace Ingest.Read.Pdf;

/// <summary>Finds letters drawn twice or thrice, a little apart, to look bold: the first is kept, the others count as hidden.</summary>
internal static class DoubledGlyphs
{
    // Two honest letters stand their advance apart (11, ll, 一一); copies stand nearer than this share of it, and than these shares of the size.
    private const float AlongAdvance = 0.35f, Along = 0.2f, Across = 0.15f;

    // Letters looked at in one place; more only lie there in hostile files.
    private const int LongestChain = 24;

    public static void Mark(List<Glyph> glyphs, List<Shown> shown)
    {
        int size = 16;
        while (size < glyphs.Count * 2)
            size *= 2;
        int[] heads = new int[size], next = new int[glyphs.Count];
        for (int i = 0; i < glyphs.Count; i++)
        {
            Glyph glyph = glyphs[i];
            if (shown[i] != Shown.Yes || glyph.IsSpace)
                continue;
            (float tx, float ty) = Reach(glyph);
            float cell = CellOf(glyph.Size), x = glyph.CenterX, y = glyph.CenterY;
            int left = Step(x - tx, cell), right = Step(x + tx, cell), top = Step(y - ty, cell), bottom = Step(y + ty, cell);
            int twin = -1;
            for (int cx = left; cx <= right && twin < 0; cx++)
            {
                for (int cy = top; cy <= bottom && twin < 0; cy++)
                    twin = Find(glyphs, heads[Slot(cx, cy, glyph.Text[0], size)] - 1, next, glyph, tx, ty);
            }
            if (twin >= 0)
            {
                shown[i] = Shown.Doubled;
                glyphs[twin] = glyphs[twin] with { Style = glyphs[twin].Style | GlyphStyle.Bold };
                continue;
            }
            ref int head = ref heads[Slot(Step(x, cell), Step(y, cell), glyph.Text[0], size)];
            (next[i], head) = (head - 1, i + 1);
        }
    }

    private static int Find(List<Glyph> glyphs, int from, int[] next, in Glyph glyph, float tx, float ty)
    {
        for (int steps = 0; from >= 0 && steps < LongestChain; from = next[from], steps++)
        {
            Glyph other = glyphs[from];
            if (Math.Abs(other.CenterX - glyph.CenterX) <= tx && Math.Abs(other.CenterY - glyph.CenterY) <= ty && Math.Abs(other.Size - glyph.Size) <= 0.1f * glyph.Size
                && ((other.Style ^ glyph.Style) & GlyphStyle.Direction) == 0 && other.Text == glyph.Text)
                return from;
        }
        return -1;
    }

    private static (float X, float Y) Reach(in Glyph glyph)
    {
        bool isSideways = ((int)glyph.Style & 1) != 0;
        float advance = isSideways ? glyph.Bottom - glyph.Top : glyph.Right - glyph.Left;
        float along = Math.Min(AlongAdvance * advance, Along * glyph.Size), across = Across * glyph.Size;
        return isSideways ? (across, along) : (along, across);
    }

    // Large enough that a letter's reach touches two cells at most; sizes that differ a little share it.
    private static float CellOf(float size) => size <= 12 ? 4 : size <= 48 ? 16 : 64 * MathF.Ceiling(size / 200);

    private static int Step(float at, float cell) => (int)Math.Floor(Math.Clamp(at / cell, -1e6f, 1e6f));

    private static int Slot(int x, int y, char c, int size) => (int)((uint)((x * 73856093) ^ (y * 19349663) ^ (c * 83492791)) & (uint)(size - 1));
}
