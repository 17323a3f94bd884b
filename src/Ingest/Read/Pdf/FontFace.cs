using UglyToad.PdfPig.PdfFonts;

namespace Ingest.Read.Pdf;

/// <summary>A font as it is used: its codes as text, and what could not be decoded.</summary>
internal sealed class FontFace
{
    /// <summary>Stands for a letter whose text cannot be told.</summary>
    public const string Unknown = "\ufffd";

    private readonly IFont? _font;
    private readonly CodeDecoder? _decoder;
    private readonly Dictionary<int, Letter> _letters = [];

    /// <summary>A code as text.</summary>
    /// <param name="Text">Empty for what prints nothing; U+FFFD where it cannot be told.</param>
    /// <param name="IsDecoded">False where it cannot be told.</param>
    public readonly record struct Letter(string Text, bool IsDecoded);

    /// <param name="name">As the file names it.</param>
    /// <param name="font">Null for a font that is missing.</param>
    /// <param name="decoder">Null where PdfPig's reading is all there is.</param>
    public FontFace(string name, IFont? font, CodeDecoder? decoder)
    {
        Name = name;
        _font = font;
        _decoder = decoder;
        if (font?.Details is { } details)
            Style = (details.IsBold || name.Contains("Bold", StringComparison.OrdinalIgnoreCase) ? GlyphStyle.Bold : 0) | (details.IsItalic ? GlyphStyle.Italic : 0);
    }

    public string Name { get; }

    public GlyphStyle Style { get; }

    /// <summary>Height of a letter's square, in the sizes that the page writes (see <see cref="DrawnFont"/>).</summary>
    public double Em { get; init; } = 1;

    /// <summary>Letters shown that could not be decoded, and all that were shown.</summary>
    public (long Unknown, long All) Counts { get; private set; }

    /// <summary>First and last page with a letter that could not be decoded; 0 for none.</summary>
    public (int First, int Last) Pages { get; private set; }

    public Letter Of(int code)
    {
        if (!_letters.TryGetValue(code, out Letter letter))
            _letters.Add(code, letter = Decode(code));
        return letter;
    }

    public void Count(int page, bool isDecoded, Shown shown)
    {
        if (shown is Shown.Outside or Shown.Invisible)
            return;
        Counts = (Counts.Unknown + (isDecoded ? 0 : 1), Counts.All + 1);
        if (!isDecoded)
            Pages = (Pages.First == 0 ? page : Pages.First, page);
    }

    /// <summary>An advance for fonts that give none, in sizes.</summary>
    public static double UsualAdvance(string text) => text[0] >= '\u2e80' ? 1 : 0.5;

    private Letter Decode(int code)
    {
        string? text = null;
        bool known = false;
        if (_decoder is { OverridesFont: true })
            known = _decoder.TryDecode(code, out text);
        if (!known)
        {
            try
            {
                known = _font is not null && _font.TryGetUnicode(code, out text) && PrintedText.IsText(text);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                known = false;
            }
        }
        if (!known && _decoder is not null)
            known = _decoder.TryDecode(code, out text) && PrintedText.IsText(text);
        return known ? new Letter(PrintedText.Of(text!), true) : new Letter(Unknown, false);
    }
}
