using System.Diagnostics.CodeAnalysis;
using System.Text;
using Ingest.Read.Charset;

namespace Ingest.Read.Pdf;

/// <summary>
/// Decodes codes of composite fonts without a ToUnicode map: by the name of the predefined CMap (ISO 32000-2 §9.7.5.2), where the
/// codes are those of a charset, or by the embedded font's own character map, where they are glyph numbers.
/// </summary>
internal sealed class CodeDecoder
{
    private readonly Encoding? _charset;
    private readonly bool _isUtf16;
    private readonly IReadOnlyDictionary<int, int>? _glyphs;

    private CodeDecoder(Encoding? charset, bool isUtf16, IReadOnlyDictionary<int, int>? glyphs)
    {
        _charset = charset;
        _isUtf16 = isUtf16;
        _glyphs = glyphs;
    }

    /// <summary>True where the code itself is the character, whatever the font says.</summary>
    public bool OverridesFont => _isUtf16 || _charset is not null;

    /// <summary>For the encoding of that name; null for Identity and for names not known.</summary>
    public static CodeDecoder? OfEncoding(string name)
    {
        if (name.Contains("UCS2", StringComparison.Ordinal) || name.Contains("UTF16", StringComparison.Ordinal))
            return name.StartsWith("Uni", StringComparison.Ordinal) ? new CodeDecoder(null, true, null) : null;
        string? charset = name.StartsWith("GB", StringComparison.Ordinal) ? CharsetName.Gb18030
            : name.Contains("B5", StringComparison.Ordinal) ? CharsetName.Big5
            : name.Contains("RKSJ", StringComparison.Ordinal) ? "shift_jis"
            : name.StartsWith("KSC", StringComparison.Ordinal) ? "euc-kr" : null;
        return charset is not null && CharsetName.Resolve(charset) is { } resolved && CharsetName.Decoder(resolved) is { } encoding ? new CodeDecoder(encoding, false, null) : null;
    }

    /// <summary>From glyph numbers to characters.</summary>
    public static CodeDecoder OfGlyphs(IReadOnlyDictionary<int, int> glyphs) => new(null, false, glyphs);

    public bool TryDecode(int code, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (_glyphs is not null)
        {
            if (_glyphs.TryGetValue(code, out int scalar) && Rune.IsValid(scalar))
                text = new Rune(scalar).ToString();
        }
        else if (_isUtf16)
            text = (uint)code > 0xffff ? new string([(char)(code >> 16), (char)code]) : ((char)code).ToString();
        else
        {
            Span<byte> bytes = [(byte)(code >> 24), (byte)(code >> 16), (byte)(code >> 8), (byte)code];
            while (bytes.Length > 1 && bytes[0] == 0)
                bytes = bytes[1..];
            text = _charset!.GetString(bytes);
        }
        return PrintedText.IsText(text);
    }
}
