namespace Ingest.Recognize;

/// <summary>Reads the numbers of headings: 一 to 九十九.</summary>
internal static class ChineseNumber
{
    private const string Digits = "一二三四五六七八九";

    /// <summary>1 to 99; 0 for anything else.</summary>
    public static int Read(string? text)
    {
        int tens = text?.IndexOf('十', StringComparison.Ordinal) ?? -1;
        if (text is null || text.Length == 0)
            return 0;
        if (tens < 0)
            return text.Length == 1 ? Digits.IndexOf(text[0], StringComparison.Ordinal) + 1 : 0;
        int many = tens == 0 ? 1 : tens == 1 ? Digits.IndexOf(text[0], StringComparison.Ordinal) + 1 : 0;
        int ones = tens == text.Length - 1 ? 0 : tens == text.Length - 2 ? Digits.IndexOf(text[^1], StringComparison.Ordinal) + 1 : -1;
        return many == 0 || ones < 0 || (ones == 0 && tens != text.Length - 1) ? 0 : many * 10 + ones;
    }
}
