using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Ingest.Read.Pdf;

/// <summary>The fonts of a document, each with what decodes its codes.</summary>
internal sealed class FontShelf
{
    private readonly Dictionary<IFont, FontFace> _faces = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, FontFace> _missing = [];
    private readonly HashSet<string> _missingComposites = [];
    private IFont? _lastFont;
    private FontFace? _lastFace;

    /// <summary>Every font that was used.</summary>
    public IEnumerable<FontFace> Faces => _faces.Values.Concat(_missing.Values);

    public bool Knows(IFont font) => _faces.ContainsKey(font);

    /// <summary>The face of a font; one that no resources named has no decoder.</summary>
    public FontFace Of(IFont font)
    {
        if (ReferenceEquals(font, _lastFont))
            return _lastFace!;
        if (!_faces.TryGetValue(font, out FontFace? face))
            _faces.Add(font, face = new FontFace(font.Name?.Data ?? "", font, null));
        (_lastFont, _lastFace) = (font, face);
        return face;
    }

    public FontFace Missing(string name)
    {
        if (!_missing.TryGetValue(name, out FontFace? face))
            _missing.Add(name, face = new FontFace(name, null, null));
        return face;
    }

    /// <summary>Notes what kind of font the name stands for where PdfPig cannot load it.</summary>
    public void AddMissing(string name, bool isComposite)
    {
        if (isComposite)
            _missingComposites.Add(name);
        else
            _missingComposites.Remove(name);
    }

    public bool IsMissingComposite(string name) => _missingComposites.Contains(name);

    /// <summary>True for fonts whose codes have several bytes.</summary>
    public static bool IsComposite(DictionaryToken font, IPdfTokenScanner scanner) => font.TryGet(NameToken.Subtype, scanner, out NameToken? type) && type.Data == "Type0";

    /// <summary>Puts a font on the shelf with its dictionary.</summary>
    public void Add(IFont font, DictionaryToken dictionary, IPdfTokenScanner scanner, ILookupFilterProvider filters)
    {
        CodeDecoder? decoder = null;
        double em = 1;
        try
        {
            em = DrawnFont.EmOf(dictionary, scanner);
            decoder = DecoderOf(dictionary, scanner, filters);
        }
        catch (Exception e) when (e is not OutOfMemoryException and not UnreadableException)
        {
            // A damaged font has no decoder: its letters are reported as unknown.
        }
        _faces.TryAdd(font, new FontFace(font.Name?.Data ?? "", font, decoder) { Em = em });
    }

    private static CodeDecoder? DecoderOf(DictionaryToken font, IPdfTokenScanner scanner, ILookupFilterProvider filters)
    {
        if (!IsComposite(font, scanner) || font.ContainsKey(NameToken.ToUnicode) || !font.TryGet(NameToken.Encoding, scanner, out NameToken? encoding))
            return null;
        if (CodeDecoder.OfEncoding(encoding.Data) is { } decoder)
            return decoder;
        if (encoding.Data is not ("Identity-H" or "Identity-V") || !font.TryGet(NameToken.DescendantFonts, scanner, out ArrayToken? descendants) || descendants.Length == 0
            || !DirectObjectFinder.TryGet(descendants.Data[0], scanner, out DictionaryToken? descendant)
            || !descendant.TryGet(NameToken.FontDescriptor, scanner, out DictionaryToken? descriptor)
            || !(descriptor.TryGet(NameToken.FontFile2, scanner, out StreamToken? file) || descriptor.TryGet(NameToken.FontFile3, scanner, out file)))
            return null;
        Dictionary<int, int> glyphs = FontCharacterMap.ByGlyph(file.Decode(filters, scanner).Span);
        if (glyphs.Count == 0)
            return null;
        return CodeDecoder.OfGlyphs(descendant.TryGet(NameToken.CidToGidMap, scanner, out StreamToken? map) ? ByCode(glyphs, map.Decode(filters, scanner).Span) : glyphs);
    }

    // CIDToGIDMap: two bytes for each code, the glyph's number.
    private static Dictionary<int, int> ByCode(Dictionary<int, int> glyphs, ReadOnlySpan<byte> map)
    {
        var codes = new Dictionary<int, int>();
        for (int code = 0; code < map.Length / 2; code++)
        {
            if (glyphs.TryGetValue((map[code * 2] << 8) | map[code * 2 + 1], out int scalar))
                codes[code] = scalar;
        }
        return codes;
    }
}
