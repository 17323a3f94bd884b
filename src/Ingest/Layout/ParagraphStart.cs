namespace Ingest.Layout;

/// <summary>Tells lines that begin like an item of a list: 1. 2、 (3) （四） 五、 ① • and their like.</summary>
internal static class ParagraphStart
{
    /// <summary>True for a numbered or marked item.</summary>
    public static bool IsItem(string text)
    {
        if (text.Length < 2)
            return false;
        char first = text[0];
        if (first is >= '①' and <= '⑳' or '•' or '●' or '■' or '◆' or '○' or '□' or '➢' or '★' or '▲')
            return true;
        bool open = first is '(' or '（';
        int i = open ? 1 : 0, start = i;
        while (i < text.Length && i - start < 3 && (char.IsAsciiDigit(text[i]) || IsNumeral(text[i])))
            i++;
        if (i == start || i >= text.Length)
            return false;
        bool digits = char.IsAsciiDigit(text[start]);
        if (text[i] is ')' or '）')
            return open || digits;
        // 1.5 is a number, 1. a mark.
        return !open && (text[i] is '、' or '．' || (digits && text[i] == '.' && (i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1]))));
    }

    private static bool IsNumeral(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';
}
