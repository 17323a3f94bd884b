namespace Ingest.Read.Pdf;

/// <summary>Tells which letters are painted over, and which white ones stand on white.</summary>
internal static class Coverage
{
    // Letters are looked up by bands of the page, about as high as a line.
    private const double Band = 16;

    // This share of a letter's box in each direction must be under the paint.
    private const double Share = 0.6;

    // Paint smaller than this in points hides no letter.
    private const double Smallest = 3;

    // Pairs of letters and paints that are looked at; a page that needs more is hostile, and its letters are taken to show.
    private const long MostPairs = 8_000_000;

    public static void Mark(List<Glyph> glyphs, List<Shown> shown, List<Paint> paints, double height)
    {
        if (paints.Count == 0 || glyphs.Count == 0)
        {
            Settle(shown);
            return;
        }
        MarkWhite(glyphs, shown, paints);
        int bands = (int)Math.Clamp(height / Band, 1, 2_000) + 1;
        int[] starts = [], order = [];
        long pairs = 0;
        for (int p = 0; p < paints.Count && pairs < MostPairs; p++)
        {
            Paint paint = paints[p];
            if (!paint.Hides || paint.After == 0 || paint.Area.Width < Smallest || paint.Area.Height < Smallest)
                continue;
            if (order.Length == 0)
                (starts, order) = InBands(glyphs, bands);
            int from = BandOf(paint.Area.Top, bands), to = BandOf(paint.Area.Bottom, bands);
            for (int i = starts[from]; i < starts[to + 1] && pairs < MostPairs; i++, pairs++)
            {
                int index = order[i];
                if (index < paint.After && shown[index] is Shown.Yes or Shown.Invisible && IsUnder(glyphs[index], paint.Area))
                    shown[index] = paint.Kind == PaintKind.Image ? Shown.UnderImage : Shown.Covered;
            }
        }
        Settle(shown);
    }

    // A white letter shows on the last thing painted before it, unless that is white or nothing.
    private static void MarkWhite(List<Glyph> glyphs, List<Shown> shown, List<Paint> paints)
    {
        long pairs = 0;
        for (int i = 0; i < glyphs.Count; i++)
        {
            if (shown[i] != Shown.White)
                continue;
            shown[i] = Shown.WhiteOnWhite;
            for (int p = paints.Count - 1; p >= 0; p--)
            {
                if (++pairs > MostPairs || (paints[p].After <= i && paints[p].Area.Holds(glyphs[i].CenterX, glyphs[i].CenterY)))
                {
                    shown[i] = pairs <= MostPairs && paints[p].IsWhite ? Shown.WhiteOnWhite : Shown.Yes;
                    break;
                }
            }
        }
    }

    private static void Settle(List<Shown> shown)
    {
        for (int i = 0; i < shown.Count; i++)
        {
            if (shown[i] == Shown.White)
                shown[i] = Shown.WhiteOnWhite;
        }
    }

    private static (int[] Starts, int[] Order) InBands(List<Glyph> glyphs, int bands)
    {
        int[] starts = new int[bands + 1], order = new int[glyphs.Count];
        foreach (Glyph glyph in glyphs)
            starts[BandOf(glyph.CenterY, bands) + 1]++;
        for (int i = 0; i < bands; i++)
            starts[i + 1] += starts[i];
        int[] next = starts[..bands];
        for (int i = 0; i < glyphs.Count; i++)
            order[next[BandOf(glyphs[i].CenterY, bands)]++] = i;
        return (starts, order);
    }

    private static int BandOf(double y, int bands) => (int)Math.Clamp(y / Band, 0, bands - 1);

    private static bool IsUnder(in Glyph glyph, in PageArea area)
    {
        double acrossX = Math.Min(glyph.Right, area.Right) - Math.Max(glyph.Left, area.Left), acrossY = Math.Min(glyph.Bottom, area.Bottom) - Math.Max(glyph.Top, area.Top);
        return area.Holds(glyph.CenterX, glyph.CenterY) && acrossX >= Share * (glyph.Right - glyph.Left) && acrossY >= Share * (glyph.Bottom - glyph.Top);
    }
}
