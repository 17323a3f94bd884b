using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>一般公共预算支出表 基本支出 = 一般公共预算基本支出表 合计, or its 人员经费合计 + 公用经费合计.</summary>
internal sealed class BasicTableEqualsBasicColumn() : BetweenTables(
    "basic-table-equals-basic-column", "一般公共预算支出表基本支出 = 基本支出表合计",
    "Between the two tables of one fund: 一般公共预算支出表 and its 基本支出表, 财政拨款支出表 and its own; with 人员经费合计 + 公用经费合计 where the latter prints no 合计 (final accounts).",
    Sources.Forms)
{
    private static readonly (string All, string Basic)[] Pairs =
    [
        ("general-public-expenditure", "general-public-basic-expenditure"),
        ("fiscal-appropriation-expenditure", "fiscal-appropriation-basic-expenditure"),
    ];

    protected override IEnumerable<Check> Check(TableSet set)
    {
        foreach ((string kind, string basicKind) in Pairs)
        {
            if (set.Only(kind) is not Table all || set.Only(basicKind) is not Table basic || all.Unit is null || basic.Unit is null
                || !all.Measures().Any(static measure => measure.StartsWith("basic", StringComparison.Ordinal)))
                continue;
            Term[] totals = [.. BasicTotals.Of(set, basic).Select(term => term.In(basic.Unit.Yuan, all.Unit.Yuan))];
            if (Judge(all.Unit.Text, set.Total(all, "basic"), totals) is Check check)
                yield return check;
        }
    }
}
