namespace Ingest.Layout.Flow;

/// <summary>Compares the text of lines that may run over the pages: the same text, or the same but for a number that counts the pages.</summary>
internal static class RunningText
{
    // 第1项 counts too, by chance; a journal's name and page does not.
    private const int FewestLetters = 5;

    /// <summary>The text with every number as one mark.</summary>
    public static string Key(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            return text;
        Span<char> key = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                key[length++] = text[i];
            else if (i == 0 || !char.IsAsciiDigit(text[i - 1]))
                key[length++] = '#';
        }
        return new string(key[..length]);
    }

    /// <summary>True where all are the same, or differ in one number that counts the pages.</summary>
    public static bool Repeats(List<EdgeLine> same)
    {
        string first = same[0].Line.Text;
        if (same.TrueForAll(edge => edge.Line.Text == first))
            return true;
        // 表3, Table 3: a number that counts tables, each on a page of its own.
        if (first.Contains('表') || first.Contains("Table", StringComparison.OrdinalIgnoreCase))
            return false;
        int[] numbers = Numbers(first);
        bool counts = false;
        for (int position = 0; position < numbers.Length; position++)
        {
            int[] values = [.. same.Select(edge => Numbers(edge.Line.Text)[position])];
            bool fixedValue = Array.TrueForAll(values, value => value == values[0]);
            bool counting = !fixedValue && values.Select((value, i) => value - same[i].Page).Distinct().Count() == 1;
            if (!fixedValue && !counting)
                return false;
            counts |= counting;
        }
        return counts;
    }

    /// <summary>True where two lines of enough text differ in nothing but numbers that count the pages.</summary>
    public static bool Counts(List<EdgeLine> same) =>
        same[0].Line.Text != same[^1].Line.Text && same[0].Line.Text.Count(char.IsLetter) >= FewestLetters && !same[0].Line.Text.Contains('附') && Repeats(same);

    private static int[] Numbers(string text)
    {
        var numbers = new List<int>();
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            int value = 0;
            for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
                value = value > 100_000_000 ? value : value * 10 + (text[i] - '0');
            numbers.Add(value);
        }
        return [.. numbers];
    }
}
