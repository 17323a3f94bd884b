namespace Ingest.Normalize;

/// <summary>The signs and words that a target's number is compared by: <c>≥</c>, <c>不低于</c>, <c>…以内</c>.</summary>
internal static class TargetSigns
{
    // The longer before the shorter that it begins with. U+2A7E, U+2267, U+FE66 and their like are met in published tables.
    private static readonly (string Printed, string Operator)[] Before =
    [
        ("大于或等于", ">="), ("大于等于", ">="), ("高于或等于", ">="), ("高于等于", ">="), ("不得少于", ">="), ("不得低于", ">="), ("不少于", ">="), ("不低于", ">="), ("不小于", ">="), ("至少", ">="), ("达到", ">="),
        ("小于或等于", "<="), ("小于等于", "<="), ("低于或等于", "<="), ("低于等于", "<="), ("不得超过", "<="), ("不得高于", "<="), ("不超过", "<="), ("不高于", "<="), ("不大于", "<="), ("不多于", "<="), ("不超", "<="), ("最多", "<="), ("控制在", "<="),
        ("大于", ">"), ("高于", ">"), ("超过", ">"), ("多于", ">"), ("小于", "<"), ("低于", "<"), ("少于", "<"), ("等于", "="),
        (">=", ">="), ("=>", ">="), ("≥", ">="), ("≧", ">="), ("⩾", ">="), ("≮", ">="), ("<=", "<="), ("=<", "<="), ("≤", "<="), ("≦", "<="), ("⩽", "<="), ("≯", "<="),
        (">", ">"), ("＞", ">"), ("﹥", ">"), ("<", "<"), ("＜", "<"), ("﹤", "<"), ("﹦", "="), ("＝", "="), ("=", "="),
    ];

    private static readonly (string Printed, string Operator)[] Behind =
    [
        ("(含)以上", ">="), ("（含）以上", ">="), ("及以上", ">="), ("或以上", ">="), ("以上", ">="),
        ("(含)以下", "<="), ("（含）以下", "<="), ("(含)以内", "<="), ("（含）以内", "<="), ("及以下", "<="), ("以内", "<="), ("以下", "<="), ("之内", "<="),
    ];

    /// <summary>True where a whole text is a sign.</summary>
    public static bool IsSign(string text) => Array.Exists(Before, sign => sign.Printed == text);

    /// <summary>True where a text begins with one.</summary>
    public static bool Begins(string text) => Array.Exists(Before, sign => text.StartsWith(sign.Printed, StringComparison.Ordinal));

    /// <summary>Takes the sign before a value and the words behind it; null where it has neither. What stands before wins.</summary>
    public static string? Take(ref string value)
    {
        string? found = null;
        foreach ((string printed, string operation) in Before)
        {
            if (!value.StartsWith(printed, StringComparison.Ordinal) || value.Length == printed.Length)
                continue;
            (value, found) = (value[printed.Length..], operation);
            break;
        }
        foreach ((string printed, string operation) in Behind)
        {
            if (!value.EndsWith(printed, StringComparison.Ordinal) || value.Length == printed.Length)
                continue;
            value = value[..^printed.Length];
            return found ?? operation;
        }
        return found;
    }
}
