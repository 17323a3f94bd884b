using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Ingest.Read.Pdf;

/// <summary>
/// Takes out of a resource dictionary what PdfPig would follow without a bound: functions made of themselves, which overflow the stack and
/// end the process, and widths for billions of codes. Shadings go altogether: only their place is needed.
/// </summary>
internal sealed class BoundedResources(IPdfTokenScanner scanner)
{
    // A pattern of a shading in a colour space with a stitched function nests a dozen tokens deep.
    private const int Deepest = 40;

    // Functions that name two others each double at every level.
    private const int MostTokens = 4_096;

    // A composite font's codes have two bytes.
    private const int MostCodes = 65_536;

    private static readonly NameToken[] Followed =
    [
        NameToken.Function, NameToken.Functions, NameToken.Shading, NameToken.ColorSpace, NameToken.Alternate, NameToken.Smask, NameToken.Group, NameToken.Cs,
        NameToken.Create("TR"), NameToken.Create("TR2"), NameToken.Create("BG"), NameToken.Create("BG2"), NameToken.Create("UCR"), NameToken.Create("UCR2"), NameToken.G,
    ];

    private static readonly NameToken Widths = NameToken.W, VerticalWidths = NameToken.Create("W2");

    private readonly Dictionary<IndirectReference, bool> _fonts = [];

    /// <summary>The same dictionary without what has no bound.</summary>
    public DictionaryToken Of(DictionaryToken resources)
    {
        DictionaryToken bounded = resources.ContainsKey(NameToken.Shading) ? resources.Without(NameToken.Shading) : resources;
        foreach (NameToken category in (ReadOnlySpan<NameToken>)[NameToken.ColorSpace, NameToken.Pattern, NameToken.Font])
        {
            if (!resources.TryGet(category, scanner, out DictionaryToken? entries))
                continue;
            DictionaryToken kept = entries;
            foreach (KeyValuePair<string, IToken> entry in entries.Data)
            {
                if (!(category == NameToken.Font ? IsBoundedFont(entry.Value) : IsBounded(entry.Value)))
                    kept = kept.Without(NameToken.Create(entry.Key));
            }
            if (!ReferenceEquals(kept, entries))
                bounded = bounded.With(category, kept);
        }
        return bounded;
    }

    /// <summary>True where what the token holds of functions and colour spaces comes to an end.</summary>
    public bool IsBounded(IToken token)
    {
        int left = MostTokens;
        return Ends(token, 0, ref left);
    }

    private bool Ends(IToken? token, int depth, ref int left)
    {
        if (token is not (IndirectReferenceToken or ArrayToken or DictionaryToken or StreamToken))
            return true;
        if (depth > Deepest || --left < 0)
            return false;
        if (token is IndirectReferenceToken reference)
            return Ends(scanner.Get(reference.Data)?.Data, depth + 1, ref left);
        if (token is ArrayToken array)
        {
            foreach (IToken one in array.Data)
            {
                if (!Ends(one, depth + 1, ref left))
                    return false;
            }
            return true;
        }
        DictionaryToken dictionary = token as DictionaryToken ?? ((StreamToken)token).StreamDictionary;
        foreach (NameToken name in Followed)
        {
            if (dictionary.TryGet(name, out IToken? inner) && !Ends(inner, depth + 1, ref left))
                return false;
        }
        return true;
    }

    private bool IsBoundedFont(IToken token)
    {
        if (token is not IndirectReferenceToken reference)
            return HasBoundedWidths(token);
        if (!_fonts.TryGetValue(reference.Data, out bool isBounded))
            _fonts.Add(reference.Data, isBounded = HasBoundedWidths(token));
        return isBounded;
    }

    private bool HasBoundedWidths(IToken token)
    {
        if (!DirectObjectFinder.TryGet(token, scanner, out DictionaryToken? font) || !font.TryGet(NameToken.DescendantFonts, scanner, out ArrayToken? descendants) || descendants.Length == 0
            || !DirectObjectFinder.TryGet(descendants.Data[0], scanner, out DictionaryToken? descendant))
            return true;
        return (!descendant.TryGet(Widths, scanner, out ArrayToken? widths) || IsBoundedList(widths.Data, 1)) && (!descendant.TryGet(VerticalWidths, scanner, out widths) || IsBoundedList(widths.Data, 3));
    }

    // ISO 32000-2 §9.7.4.3: either "first [one for each]", or "first last one-for-all".
    private static bool IsBoundedList(IReadOnlyList<IToken> list, int numbers)
    {
        for (int i = 0; i + 1 < list.Count;)
        {
            if (list[i] is NumericToken first && list[i + 1] is NumericToken last)
            {
                if (last.Double - first.Double > MostCodes)
                    return false;
                i += 2 + numbers;
            }
            else
                i += 2;
        }
        return true;
    }
}
