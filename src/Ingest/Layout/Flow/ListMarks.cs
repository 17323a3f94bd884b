namespace Ingest.Layout.Flow;

/// <summary>What a line begins with.</summary>
internal enum ListMark
{
    /// <summary>Plain text.</summary>
    None,
    /// <summary>第一部分, 一、, （一）, 注：, a bullet: always a new paragraph.</summary>
    Strong,
    /// <summary>1、, 1., （1）, ①: mostly a new paragraph, but a wrapped line may begin so too.</summary>
    Weak,
}

/// <summary>Reads how a line begins and ends, as far as paragraphs are told by it.</summary>
internal static class ListMarks
{
    private const string Cjk = "一二三四五六七八九十";

    /// <summary>The mark a line begins with.</summary>
    public static ListMark Of(string text)
    {
        char first = text.Length > 1 ? text[0] : ' ';
        if (first is '•' or '·' or '●' or '■' or '◆' or '★' or '▪' or '\uf0b7' or '\uf06c' or '➢' or '\uf0d8')
            return ListMark.Strong;
        if (first is '注' or '备' or '说')
            return IsNote(text) ? ListMark.Strong : ListMark.None;
        if (first == '第')
            return IsPart(text) ? ListMark.Strong : ListMark.None;
        if (Cjk.Contains(first))
            return After(text, 0, Cjk) is int end && end <= 3 && end < text.Length && text[end] is '、' or '．' or '.' ? ListMark.Strong : ListMark.None;
        if (first is '（' or '(')
            return Bracketed(text);
        if (char.IsAsciiDigit(first))
            return Numbered(text);
        return first is >= '①' and <= '⑳' ? ListMark.Weak : ListMark.None;
    }

    /// <summary>True where a sentence or clause list can end here, so that the next line may be a new paragraph.</summary>
    public static bool EndsSentence(string text) => text.Length > 0 && "。；;：:！？!?.”".Contains(text[^1]) && !(text[^1] == '.' && text.Length > 1 && char.IsAsciiDigit(text[^2]));

    /// <summary>True for an entry of a table of contents, complete with its dots and page number.</summary>
    public static bool IsContentsEntry(string text)
    {
        if (text.Contains("………", StringComparison.Ordinal))
            return true;
        if (text.Length < 6 || !(char.IsAsciiDigit(text[^1]) || text[^1] is '-' or '—' or ')' or '）'))
            return false;
        return text.Contains("……", StringComparison.Ordinal) || text.Contains("....", StringComparison.Ordinal) || text.Contains("····", StringComparison.Ordinal) || text.Contains(". . .", StringComparison.Ordinal);
    }

    /// <summary>True for the heading of a table of contents, spaced or not.</summary>
    public static bool IsContentsTitle(string text) => text.Length <= 8 && text.Replace(" ", "", StringComparison.Ordinal) is "目录" or "目次" or "Contents" or "CONTENTS";

    private static bool IsNote(string text)
    {
        int colon = text.AsSpan(0, Math.Min(5, text.Length)).IndexOfAny('：', ':');
        return colon > 0 && text.AsSpan(0, colon).TrimEnd("0123456789 ") is "注" or "备注" or "说明" or "注释";
    }

    private static bool IsPart(string text) =>
        After(text, 1, Cjk) is int end && end is > 1 and <= 4 && end < text.Length && (text[end] is '章' or '篇' || (text[end] == '部' && end + 1 < text.Length && text[end + 1] == '分'));

    private static ListMark Bracketed(string text)
    {
        int end = After(text, 1, Cjk);
        bool cjk = end > 1;
        if (!cjk)
            end = After(text, 1, "0123456789");
        return end is > 1 and <= 4 && end < text.Length && text[end] is '）' or ')' ? cjk ? ListMark.Strong : ListMark.Weak : ListMark.None;
    }

    // 1、 1. 1． 1) 2.1 …, but not 1.5万元 or 1,200.
    private static ListMark Numbered(string text)
    {
        int end = After(text, 0, "0123456789");
        if (end > 2 || end >= text.Length)
            return ListMark.None;
        return text[end] switch
        {
            '、' or '．' or '）' or ')' => ListMark.Weak,
            '.' => end + 1 < text.Length && !char.IsAsciiDigit(text[end + 1]) ? ListMark.Weak : ListMark.None,
            _ => ListMark.None,
        };
    }

    private static int After(string text, int from, string allowed)
    {
        while (from < text.Length && allowed.Contains(text[from]))
            from++;
        return from;
    }
}
