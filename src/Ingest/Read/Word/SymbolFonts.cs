using System.Collections.Frozen;
using System.Globalization;

namespace Ingest.Read.Word;

/// <summary>
/// Characters of fonts that draw signs in the place of letters. Word stores them in the private-use area (U+F000 to U+F0FF);
/// what the fonts draw is from Unicode's mapping tables VENDORS/ADOBE/symbol.txt and, for Wingdings, from the fonts' charts.
/// </summary>
internal static class SymbolFonts
{
    private static readonly FrozenDictionary<int, char> Symbol = Map(
        "22∀ 24∃ 27∋ 2A∗ 2D− 40≅ 41Α 42Β 43Χ 44Δ 45Ε 46Φ 47Γ 48Η 49Ι 4BΚ 4CΛ 4DΜ 4EΝ 4FΟ 50Π 51Θ 52Ρ 53Σ 54Τ 55Υ 57Ω 58Ξ 59Ψ 5AΖ "
        + "5C∴ 5E⊥ 61α 62β 63χ 64δ 65ε 66φ 67γ 68η 69ι 6Aϕ 6Bκ 6Cλ 6Dμ 6Eν 6Fο 70π 71θ 72ρ 73σ 74τ 75υ 77ω 78ξ 79ψ 7Aζ 7E∼ "
        + "A2′ A3≤ A5∞ A7♣ A8♦ A9♥ AA♠ AB↔ AC← AD↑ AE→ AF↓ B0° B1± B2″ B3≥ B4× B5∝ B6∂ B7• B8÷ B9≠ BA≡ BB≈ BC… C5⊕ C6∅ C7∩ C8∪ "
        + "C9⊃ CA⊇ CC⊂ CD⊆ CE∈ CF∉ D0∠ D1∇ D2® D3© D4™ D5∏ D6√ D7⋅ D8¬ D9∧ DA∨ DB⇔ DC⇐ DD⇑ DE⇒ DF⇓ E5∑ F2∫");

    private static readonly FrozenDictionary<int, char> Wingdings = Map(
        "28☎ 2A✉ 36⌛ 3F✍ 41✌ 45☜ 46☞ 4A☺ 52☼ 6C● 6D❍ 6E■ 6F□ 70◻ 71❑ 72❒ 74⧫ 75◆ 76❖ 77⬥ 80⓪ 81① 82② 83③ 84④ 85⑤ 86⑥ 87⑦ 88⑧ 89⑨ 8A⑩ "
        + "8C❶ 8D❷ 8E❸ 8F❹ 90❺ 91❻ 92❼ 93❽ 94❾ 95❿ 9E· 9F• A1○ A4◉ A7▪ A8◻ AB★ AA✦ D8➢ E0→ DF← E1↑ E2↓ E8➔ EF⇦ F0⇨ FB✗ FC✓ FD☒ FE☑");

    private static readonly FrozenDictionary<int, char> Wingdings2 = Map("4F✗ 50✓ 51☒ 52☑ 53☒ 54☒ 6A① 97● 98● 99○ A3□ A2■");

    /// <summary>The Unicode character that a font draws; the character itself where the font draws no signs or the sign is not known.</summary>
    public static char ToUnicode(string? font, char c)
    {
        if (c is < '\uf020' or > '\uf0ff')
            return c;
        int code = c - 0xf000;
        FrozenDictionary<int, char>? map = font switch
        {
            "Symbol" => Symbol,
            "Wingdings" => Wingdings,
            "Wingdings 2" => Wingdings2,
            _ => null,
        };
        if (map is null)
            return c;
        // Symbol's digits, brackets and stops are those of ASCII.
        return map.TryGetValue(code, out char drawn) ? drawn : ReferenceEquals(map, Symbol) && code < 0x7f && !char.IsAsciiLetter((char)code) ? (char)code : c;
    }

    /// <summary>The character of a <c>w:sym</c> element; null where its code is no number.</summary>
    public static char? FromCode(string? font, string? code)
    {
        if (!ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort number) || number == 0)
            return null;
        // The code may be written with or without the private-use offset (ISO/IEC 29500-1 §17.3.3.30).
        bool drawsSigns = font is "Symbol" or "Wingdings" or "Wingdings 2" or "Wingdings 3" or "Webdings";
        char c = (char)(drawsSigns && number < 0x100 ? number + 0xf000 : number);
        return char.IsSurrogate(c) ? null : ToUnicode(font, c);
    }

    private static FrozenDictionary<int, char> Map(string pairs) =>
        pairs.Split(' ').ToFrozenDictionary(pair => int.Parse(pair.AsSpan(0, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), pair => pair[2]);
}
