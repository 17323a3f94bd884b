namespace Ingest.Normalize.Statements;

/// <summary>How deep a character stands in brackets and in titles of laws.</summary>
internal static class Nesting
{
    /// <summary>The depth behind a character. A full stop closes what was left open, so that one lost bracket hides one sentence at most.</summary>
    public static int After(int depth, char c) => c switch
    {
        '（' or '(' or '《' => depth + 1,
        '）' or ')' or '》' => Math.Max(depth - 1, 0),
        '。' => 0,
        _ => depth,
    };
}
