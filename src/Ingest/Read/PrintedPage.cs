using Ingest.Model;

namespace Ingest.Read;

/// <summary>
/// A page as printed, before anything is understood: its letters, rules and areas. What a reader of page-oriented formats gives and
/// the Layout room arranges. All coordinates are points (1/72 inch) from the top-left corner of the page as shown, y downwards.
/// </summary>
public sealed record PrintedPage
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>Width as shown, after the page's own rotation.</summary>
    public required double Width { get; init; }

    /// <summary>Height as shown.</summary>
    public required double Height { get; init; }

    /// <summary>Visible glyphs in the order in which the file draws them. Doubled glyphs (bold by overprinting) stand here once.</summary>
    public required IReadOnlyList<Glyph> Glyphs { get; init; }

    /// <summary>Horizontal and vertical lines: strokes, thin filled rectangles, the edges of stroked rectangles. Not merged, in no order.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>Filled areas that are too thick for rules: cell backgrounds, panels, bars of charts.</summary>
    public IReadOnlyList<Box> Fills { get; init; } = [];

    /// <summary>Places of images.</summary>
    public IReadOnlyList<Box> Images { get; init; } = [];

    /// <summary>Large text drawn aslant over the page (watermarks): not among the glyphs, counted in <see cref="Characters"/>.</summary>
    public IReadOnlyList<SlantedText> Slanted { get; init; } = [];

    /// <summary>True for a page without a letter that is an image, or has its text drawn as shapes.</summary>
    public bool IsImage { get; init; }

    /// <summary>True for a page that could not be read; its problem says why.</summary>
    public bool IsUnread { get; init; }

    /// <summary>What the file's own tags say of the page; null where it has none.</summary>
    public PageTags? Tags { get; init; }

    /// <summary>Visible characters counted while the letters went by (see <see cref="VisibleText"/>).</summary>
    public required long Characters { get; init; }

    /// <summary>Characters that the page does not show: invisible ink, outside of the page, under a cover, overprinted twice.</summary>
    public long Hidden { get; init; }

    /// <summary>What was found wrong on this page.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

/// <summary>A letter in its place.</summary>
/// <param name="Text">What it stands for: mostly one character, several for a ligature; never empty, may be a space.</param>
/// <param name="Left">Left edge, of the advance box where the font gives one.</param>
/// <param name="Top">Top edge; for upright text the baseline less the ascent.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge; for upright text the baseline plus the descent.</param>
/// <param name="Baseline">For upright text the baseline's y; for text turned sideways the baseline's x.</param>
/// <param name="Size">Size as shown, in points.</param>
/// <param name="Style">Weight and direction.</param>
public readonly record struct Glyph(string Text, float Left, float Top, float Right, float Bottom, float Baseline, float Size, GlyphStyle Style)
{
    /// <summary>Id of the marked content that it is drawn in, by which <see cref="PageTags"/> know it; <see cref="Untagged"/> for none.</summary>
    public short Content { get; init; } = Untagged;

    /// <summary>The id of letters in no marked content. Pages have some thousand ids; letters beyond the largest number have none.</summary>
    public const short Untagged = -1;

    /// <summary>Middle between left and right.</summary>
    public float CenterX => (Left + Right) / 2;

    /// <summary>Middle between top and bottom.</summary>
    public float CenterY => (Top + Bottom) / 2;

    /// <summary>True for a space.</summary>
    public bool IsSpace => Text.Length > 0 && char.IsWhiteSpace(Text[0]);
}

/// <summary>How a letter is drawn. The two lowest bits are its direction.</summary>
[Flags]
public enum GlyphStyle : byte
{
    /// <summary>Reads from left to right.</summary>
    Upright = 0,
    /// <summary>Reads from top to bottom, turned clockwise.</summary>
    Clockwise = 1,
    /// <summary>Upside down.</summary>
    Reversed = 2,
    /// <summary>Reads from bottom to top, turned anticlockwise.</summary>
    Anticlockwise = 3,
    /// <summary>The bits that hold the direction.</summary>
    Direction = 3,
    /// <summary>Bold by its font's name or weight, or by overprinting.</summary>
    Bold = 4,
    /// <summary>Italic by its font's name.</summary>
    Italic = 8,
    /// <summary>Tagged by the file as no content of its own: a header, a footer, a page number (ISO 32000-2 §14.8.2.2).</summary>
    Artifact = 16,
}

/// <summary>A straight line along an axis.</summary>
/// <param name="IsHorizontal">Else vertical.</param>
/// <param name="Position">y of a horizontal line's middle, x of a vertical one's.</param>
/// <param name="From">Where it begins, the smaller end.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Thickness">In points; 0 for a hairline.</param>
public readonly record struct Rule(bool IsHorizontal, float Position, float From, float To, float Thickness)
{
    /// <summary>In points.</summary>
    public float Length => To - From;
}

/// <summary>Text drawn aslant.</summary>
/// <param name="Text">As printed, never empty.</param>
/// <param name="Box">Where, upright around it.</param>
public readonly record struct SlantedText(string Text, Box Box)
{
    /// <summary>The letters at these places in the list, as one text.</summary>
    internal static SlantedText Of(IReadOnlyList<Glyph> glyphs, IReadOnlyList<int> run)
    {
        float left = float.MaxValue, top = float.MaxValue, right = float.MinValue, bottom = float.MinValue;
        var text = new System.Text.StringBuilder(run.Count);
        foreach (int index in run)
        {
            Glyph glyph = glyphs[index];
            text.Append(glyph.Text);
            (left, top) = (Math.Min(left, glyph.Left), Math.Min(top, glyph.Top));
            (right, bottom) = (Math.Max(right, glyph.Right), Math.Max(bottom, glyph.Bottom));
        }
        return new SlantedText(VisibleText.Fold(text.ToString()), new Box(left, top, right - left, bottom - top));
    }
}
