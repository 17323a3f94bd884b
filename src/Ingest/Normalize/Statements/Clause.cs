namespace Ingest.Normalize.Statements;

/// <summary>A piece of a text between two marks of punctuation.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index of the mark behind it.</param>
/// <param name="Mark">The mark; <c>。</c> at the end of the text.</param>
internal readonly record struct Clause(int Start, int End, char Mark)
{
    /// <summary>The clauses of a text, in order; marks inside brackets and inside figures part nothing.</summary>
    public static List<Clause> Of(string text)
    {
        var clauses = new List<Clause>();
        int start = 0, depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth = Nesting.After(depth, text[i]);
            if (depth > 0 || !(text[i] is '，' or '。' or '；' or '：' or ':' or ';' || (text[i] == ',' && !IsGroup(text, i))))
                continue;
            clauses.Add(new Clause(start, i, text[i]));
            start = i + 1;
        }
        if (start < text.Length)
            clauses.Add(new Clause(start, text.Length, '。'));
        return clauses;
    }

    private static bool IsGroup(string text, int at) => at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}
