namespace Ingest.Normalize.Statements;

/// <summary>A reason given in a text (主要原因是…), with where it begins and ends.</summary>
/// <param name="Head">Index of the word that opens it.</param>
/// <param name="Start">Index of the reason itself.</param>
/// <param name="End">Index of the mark that ends it.</param>
internal readonly record struct StatedReason(int Head, int Start, int End)
{
    private static readonly string[] Openings =
        ["主要原因", "增加原因", "减少原因", "变动原因", "原因是", "原因为", "原因：", "主要是因为", "主要是由于", "主要是因", "主要由于", "主要因为", "主要因", "主要系", "主要是"];

    /// <summary>The reason that a clause opens; null where it opens none.</summary>
    public static StatedReason? In(string text, Clause clause)
    {
        int head = -1, start = 0;
        int end = Math.Min(clause.End + 1, text.Length);
        foreach (string opening in Openings)
        {
            int at = text.IndexOf(opening, clause.Start, end - clause.Start, StringComparison.Ordinal);
            if (at >= 0 && (head < 0 || at < head || (at == head && at + opening.Length > start)))
                (head, start) = (at, at + opening.Length);
        }
        if (head < 0 || StartsAt(text, start, "用于") || StartsAt(text, start, "指"))
            return null;
        while (start < text.Length && text[start] is '：' or ':' or '是' or '为' or '，')
            start++;
        return new StatedReason(head, start, EndOf(text, start));
    }

    // A reason ends with its sentence, or at a semicolon, unless it is counted: 一是…；二是….
    private static int EndOf(string text, int start)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            depth = Nesting.After(depth, text[i]);
            if (depth > 0)
                continue;
            if (text[i] == '。' || (text[i] is '；' or ';' && !IsCounted(text, i + 1)) || (text[i] == '，' && StartsAt(text, i + 1, "其中：")))
                return i;
        }
        return text.Length;
    }

    private static bool IsCounted(string text, int at) =>
        at + 1 < text.Length && (text[at + 1] is '是' or '、' or '.' or '）' or ')' || text[at] is '（' or '(' || StartsAt(text, at, "同时"));

    private static bool StartsAt(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
}
