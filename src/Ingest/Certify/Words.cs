using System.Globalization;
using Ingest.Model;

namespace Ingest.Certify;

/// <summary>The words in which certificates speak, on every surface the same.</summary>
internal static class Words
{
    /// <summary>The whole certificate in one sentence.</summary>
    public static string Of(Certificate certificate)
    {
        VerdictCounts counts = certificate.Counts;
        return certificate.Conclusion switch
        {
            Conclusion.Broken => Text($"{counts.Broken} of {Number(counts.Total, "identity", "identities")} {(counts.Broken == 1 ? "is" : "are")} broken"),
            Conclusion.Lost => Text($"No identity is broken, but {Number(certificate.Conservation.Lost, "character", "characters")} of the source were lost: the reading is in doubt"),
            Conclusion.Unchecked => "No identity could be checked in this document",
            _ when counts.Unknown > 0 => Text($"{Number(counts.Exact + counts.Rounding, "identity holds", "identities hold")}, none is broken, {counts.Unknown} cannot be checked"),
            _ => counts.Total == 1 ? "The one identity holds" : Text($"All {counts.Total:N0} identities hold"),
        };
    }

    /// <summary>The same in Chinese.</summary>
    public static string Chinese(Certificate certificate)
    {
        VerdictCounts counts = certificate.Counts;
        return certificate.Conclusion switch
        {
            Conclusion.Broken => Text($"{counts.Total} 项勾稽关系中有 {counts.Broken} 项不成立"),
            Conclusion.Lost => Text($"勾稽关系未见不符，但有 {certificate.Conservation.Lost} 个字符丢失，读取结果存疑"),
            Conclusion.Unchecked => "没有可以核对的勾稽关系",
            _ => Text($"{counts.Exact + counts.Rounding} 项{(counts.Unknown > 0 ? "可核对的" : "")}勾稽关系全部成立"),
        };
    }

    /// <summary><c>140 exact, 3 rounding</c>; verdicts without any are left out.</summary>
    public static string Of(VerdictCounts counts)
    {
        string[] parts = [.. new[] { (counts.Exact, "exact"), (counts.Rounding, "rounding"), (counts.Broken, "broken"), (counts.Unknown, "unknown") }
            .Where(static part => part.Item1 > 0).Select(static part => Text($"{part.Item1} {part.Item2}"))];
        return parts.Length == 0 ? "none" : string.Join(", ", parts);
    }

    /// <summary>A verdict in one word.</summary>
    public static string Of(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    /// <summary>Whose document: code and name.</summary>
    public static string? Body(Disclosure whose) => whose.Body is { } body ? $"{body.Code} {body.Name}".Trim() : null;

    /// <summary><c>2024 budget of a unit</c>.</summary>
    public static string Subject(Disclosure whose) => string.Join(' ', new[]
    {
        whose.FiscalYear?.ToString(CultureInfo.InvariantCulture),
        whose.Phase switch { Phase.Budget => "budget", Phase.FinalAccount => "final account", _ => "disclosure" },
        whose.Scope switch { Scope.Unit => "of a unit", Scope.Department => "of a department", Scope.Government => "of a government", _ => null },
    }.Where(static word => word is not null));

    /// <summary><c>2024 年单位预算</c>.</summary>
    public static string ChineseSubject(Disclosure whose) => string.Concat(
        whose.FiscalYear is int year ? Text($"{year} 年") : "",
        whose.Scope switch { Scope.Unit => "单位", Scope.Department => "部门", Scope.Government => "政府", _ => "" },
        whose.Phase switch { Phase.Budget => "预算", Phase.FinalAccount => "决算", _ => "预决算" });

    /// <summary>Where a table stands: <c>page 3</c>, <c>pages 3–5</c>, or an address.</summary>
    public static string Place(CertifiedTable table) => (table.PageFirst, table.PageLast) switch
    {
        (int first, int last) when first != last => Text($"pages {first}–{last}"),
        (int first, _) => Text($"page {first}"),
        _ => table.At ?? "",
    };

    /// <summary><c>万元 (caption)</c>.</summary>
    public static string Unit(MoneyUnit? unit) => unit is null ? "" : $"{unit.Text} ({unit.From})";

    /// <summary>A number with its sign; a plus too.</summary>
    public static string Signed(decimal? value) => value is not decimal number ? "" : number > 0 ? Text($"+{number}") : Text($"{number}");

    /// <summary>A row's code and name.</summary>
    public static string Row(Figure figure) => $"{figure.Code} {figure.Label}".Trim();

    /// <summary>A number with its noun.</summary>
    public static string Number(long count, string one, string many) => Text($"{count:N0} {(count == 1 ? one : many)}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
