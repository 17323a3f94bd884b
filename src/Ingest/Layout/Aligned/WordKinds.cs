using Ingest.Read;

namespace Ingest.Layout.Aligned;

/// <summary>Tells numbers, their stand-ins and leader dots from text, by letters and not by regular expressions: it runs over every word.</summary>
internal static class WordKinds
{
    // Three dots may be an ellipsis or stand for a missing number; four lead.
    private const int LeaderDots = 4;

    // Letters behind a number: footnote marks and r(evised), p(reliminary), e(stimated).
    private const int MostMarks = 2;

    public static WordKind Of(IReadOnlyList<Glyph> glyphs, int from, int to)
    {
        int digits = 0, letters = 0, dots = 0, dashes = 0, others = 0, currency = 0, all = 0;
        for (int i = from; i < to; i++)
        {
            foreach (char c in glyphs[i].Text)
            {
                all++;
                if (char.IsAsciiDigit(c) || c is >= '０' and <= '９')
                    digits++;
                else if (c is '.' or '…' or '·' or '‥' or '．')
                    dots += c == '…' ? 3 : 1;
                else if (c is '-' or '–' or '—' or '−' or '‐')
                    dashes++;
                else if (c is '$' or '€' or '£' or '¥' or '￥')
                    currency++;
                else if (char.IsLetter(c))
                    letters++;
                else if (!IsSign(c))
                    others++;
            }
        }
        if (digits > 0)
            return others == 0 && letters <= MostMarks && (letters == 0 || StartsAsNumber(glyphs[from].Text[0])) ? WordKind.Number : WordKind.Text;
        if (dots >= LeaderDots && letters + others + dashes == 0)
            return WordKind.Leader;
        if (letters == 0 && others == 0)
            return currency > 0 ? WordKind.Currency : dots + dashes > 0 ? WordKind.NoNumber : WordKind.Text;
        return all <= 5 && others == 0 && IsNoNumber(glyphs, from, to) ? WordKind.NoNumber : WordKind.Text;
    }

    /// <summary>A year of the common era, as column heads name them.</summary>
    public static bool IsYear(string text)
    {
        string digits = text.TrimEnd('*', 'r', 'p', 'e', '年', ' ');
        return digits.Length == 4 && (digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal)) && digits.All(char.IsAsciiDigit);
    }

    private static bool StartsAsNumber(char first) => char.IsAsciiDigit(first) || first is '-' or '–' or '−' or '+' or '(' or '.' or '$' or '€' or '£' or '<' or '>' or '~';

    private static bool IsSign(char c) => c is ',' or '%' or '(' or ')' or '+' or '*' or '/' or '†' or '‡' or '‰' or '％' or '，' or '（' or '）' or '<' or '>' or '±' or '≥' or '≤' or '\'' or '’' or ' ';

    private static bool IsNoNumber(IReadOnlyList<Glyph> glyphs, int from, int to)
    {
        Span<char> text = stackalloc char[16];
        int length = 0;
        for (int i = from; i < to; i++)
        {
            foreach (char c in glyphs[i].Text)
            {
                if (length == text.Length)
                    return false;
                text[length++] = char.ToUpperInvariant(c);
            }
        }
        return text[..length] is "N/A" or "NA" or "N.A." or "(X)" or "(D)" or "(Z)" or "(NA)" or "(S)" or "X" or "NIL";
    }
}
