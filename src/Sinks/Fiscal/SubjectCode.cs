namespace Ingest.Sinks.Fiscal;

/// <summary>A code of 政府收支分类科目, told apart by its digits: the classifications share none.</summary>
/// <remarks>
/// 功能分类 has 类, 款 and 项 of 3, 5 and 7 digits and begins with 2; 收入分类 begins with 1 and has a 目 of 9 digits too; 经济分类 has 类 and 款 of 3 and 5 digits and begins
/// with 3 (部门预算) or 5 (政府预算). 收入分类 is an economic classification, as it says by what kind of revenue, not for what function.
/// </remarks>
/// <param name="Functional">The code where it is one of 功能分类.</param>
/// <param name="Economic">The code where it is one of 经济分类 or 收入分类.</param>
internal sealed record SubjectCode(string? Functional, string? Economic)
{
    private static readonly SubjectCode None = new(null, null);

    internal static SubjectCode Of(string? code) => code is null || !code.All(char.IsAsciiDigit) ? None : (code[..Math.Min(1, code.Length)], code.Length) switch
    {
        ("2", 3 or 5 or 7) => new SubjectCode(code, null),
        ("1", 3 or 5 or 7 or 9) or ("3" or "5", 3 or 5) => new SubjectCode(null, code),
        _ => None,
    };

    /// <summary>The code's part down to a level (1 类, 2 款, 3 项); null where it does not go so deep.</summary>
    internal static string? Level(string? code, int level) => code is { } whole && whole.Length >= 1 + (2 * level) ? whole[..(1 + (2 * level))] : null;
}
