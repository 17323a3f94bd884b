using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Ingest.Read.Pdf;

/// <summary>A PdfPig page as a <see cref="PrintedPage"/>: the one place where y is turned downwards.</summary>
internal static class PageReader
{
    /// <summary>Reads the page.</summary>
    public static PrintedPage Read(Page page)
    {
        IReadOnlyList<Letter> letters = page.Letters;
        var glyphs = new List<Glyph>(letters.Count);
        double height = page.Height;
        long characters = 0;
        foreach (Letter letter in letters)
        {
            if (string.IsNullOrEmpty(letter.Value))
                continue;
            characters += VisibleText.Count(letter.Value);
            glyphs.Add(GlyphOf(letter, height));
        }
        var rules = new PageRules(height);
        foreach (var path in page.Paths)
            rules.Add(path);
        return new PrintedPage
        {
            Number = page.Number,
            Width = page.Width,
            Height = height,
            Glyphs = glyphs,
            Rules = rules.Rules,
            Fills = rules.Fills,
            Characters = characters,
        };
    }

    private static Glyph GlyphOf(Letter letter, double height)
    {
        PdfRectangle box = letter.BoundingBox;
        double baseline = letter.StartBaseLine.Y;
        double size = letter.PointSize;
        GlyphStyle style = letter.TextOrientation switch
        {
            TextOrientation.Rotate90 => GlyphStyle.Clockwise,
            TextOrientation.Rotate180 => GlyphStyle.Reversed,
            TextOrientation.Rotate270 => GlyphStyle.Anticlockwise,
            _ => GlyphStyle.Upright,
        };
        if (letter.FontDetails.IsBold)
            style |= GlyphStyle.Bold;
        if ((style & GlyphStyle.Direction) == GlyphStyle.Upright)
        {
            // The advance box: ink boxes of punctuation and 一 are too small to tell lines and columns by.
            double left = Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X);
            double right = Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X);
            return new Glyph(letter.Value, (float)left, (float)(height - baseline - size * 0.86), (float)right, (float)(height - baseline + size * 0.14),
                (float)(height - baseline), (float)size, style);
        }
        return new Glyph(letter.Value, (float)box.BoundingLeft(), (float)(height - box.BoundingTop()), (float)box.BoundingRight(), (float)(height - box.BoundingBottom()),
            (float)letter.StartBaseLine.X, (float)size, style);
    }
}

/// <summary>The upright box around a turned rectangle.</summary>
internal static class Bounding
{
    public static double BoundingLeft(this PdfRectangle box) => Math.Min(Math.Min(box.TopLeft.X, box.TopRight.X), Math.Min(box.BottomLeft.X, box.BottomRight.X));
    public static double BoundingRight(this PdfRectangle box) => Math.Max(Math.Max(box.TopLeft.X, box.TopRight.X), Math.Max(box.BottomLeft.X, box.BottomRight.X));
    public static double BoundingTop(this PdfRectangle box) => Math.Max(Math.Max(box.TopLeft.Y, box.TopRight.Y), Math.Max(box.BottomLeft.Y, box.BottomRight.Y));
    public static double BoundingBottom(this PdfRectangle box) => Math.Min(Math.Min(box.TopLeft.Y, box.TopRight.Y), Math.Min(box.BottomLeft.Y, box.BottomRight.Y));
}
