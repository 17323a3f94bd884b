namespace Ingest.Layout.Aligned;

/// <summary>Words that stand outside of a table: its caption above, its notes below.</summary>
internal static class TableWords
{
    private static readonly string[] Captions = ["Table", "Figure", "Chart", "Exhibit", "Graph", "Box", "Annex", "Appendix"];

    private static readonly string[] Notes = ["Source", "Sources", "Note", "Notes", "Footnote", "注", "备注：", "说明", "资料来源"];

    /// <summary>A caption: the word and a number, or the number in Chinese style.</summary>
    public static bool IsCaption(string text)
    {
        foreach (string word in Captions)
        {
            if (text.Length > word.Length + 1 && text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text[word.Length] == ' ' && HasNumber(text, word.Length + 1))
                return true;
        }
        return text.Length > 1 && text[0] is '表' or '图' && (char.IsDigit(text.Length > 1 ? text[1] : ' ') || text[1] is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十');
    }

    /// <summary>A note under a table.</summary>
    public static bool IsNote(string text)
    {
        foreach (string word in Notes)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || text[word.Length] is ':' or '.' or '：' or ' ' or '—' or '-' || word[^1] == '：'))
                return true;
        }
        return false;
    }

    // 3, 3.1, A-2, IV: a short first word with a digit, a capital or a Roman number.
    private static bool HasNumber(string text, int from)
    {
        int end = text.IndexOf(' ', from);
        end = end < 0 ? text.Length : end;
        if (end - from is 0 or > 8)
            return false;
        bool isRoman = true;
        for (int i = from; i < end; i++)
        {
            if (char.IsAsciiDigit(text[i]))
                return true;
            isRoman &= text[i] is 'I' or 'V' or 'X' or 'A' or 'B' or 'C' or '.' or ':' or '-';
        }
        return isRoman;
    }
}
