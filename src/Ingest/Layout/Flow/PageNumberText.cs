namespace Ingest.Layout.Flow;

/// <summary>Reads the number of a line that is nothing but a page number.</summary>
internal static class PageNumberText
{
    private const int Longest = 24;

    // Books of more pages than this are no disclosures; a year or an amount is more.
    private const int MostPages = 1899;

    private const string Between = "-—–－─―‐‑_·.•|/／~～,，、()（）[]【】第页共頁of ";

    /// <summary>The number; <c>Plain</c> where nothing but digits stands in the line, so that it could be a figure.</summary>
    public static (int Number, bool Plain)? Read(string text)
    {
        if (text.Length > Longest)
            return null;
        if (Roman(text.Trim(' ', '-', '—', '–')) is int roman)
            return (roman, true);
        int first = -1, runs = 0, value = -1;
        bool plain = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = Narrow(text[i]);
            if (char.IsAsciiDigit(c))
            {
                if (i == 0 || !char.IsAsciiDigit(Narrow(text[i - 1])))
                    (runs, value) = (runs + 1, 0);
                value = value > MostPages ? value : value * 10 + (c - '0');
                if (runs == 1)
                    first = value;
                continue;
            }
            if (IsWord(text, ref i))
                plain = false;
            else if (!Between.Contains(c))
                return null;
            else
                plain &= c is ' ' or '.';
        }
        // 3 / 29: of two numbers the second is the last page's; 1.5 is a figure.
        return runs is 0 or > 2 || first is < 1 or > MostPages || (runs == 2 && (plain || value < first)) ? null : (first, plain);

        static char Narrow(char c) => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c;
    }

    private static bool IsWord(string text, ref int at)
    {
        foreach (string word in (ReadOnlySpan<string>)["page", "Page", "PAGE", "Seite", "Página", "p."])
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                at += word.Length - 1;
                return true;
            }
        }
        return false;
    }

    // i to xxxix: front matter. Capital letters too, but not a lone C, D, L or M.
    private static int? Roman(string text)
    {
        if (text.Length is 0 or > 7)
            return null;
        int value = 0, last = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            int digit = text[i] switch { 'i' or 'I' => 1, 'v' or 'V' => 5, 'x' or 'X' => 10, _ => 0 };
            if (digit == 0)
                return null;
            value += digit < last ? -digit : digit;
            last = Math.Max(last, digit);
        }
        return value;
    }
}
