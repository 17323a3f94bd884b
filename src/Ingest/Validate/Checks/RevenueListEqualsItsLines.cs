using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>A government's table of revenue by source: 收入合计 = Σ its lines, 收入总计 = 收入合计 + 转移性收入, 上年结转 and the like.</summary>
internal sealed class RevenueListEqualsItsLines() : Identity(
    "revenue-list-equals-its-lines", "收入合计 = Σ各项收入，收入总计 = 收入合计 + 转移性收入、上年结转等",
    "Tables of a government's revenue by tax or by source, without codes and without another side: the numbered lines, or, where none is, all but those that a line before them is the sum of. Where lines without numbers come to more, some may be parts, and nothing is said.",
    Sources.Forms)
{
    private static readonly string[] Kinds = ["revenue-expenditure-summary", "government-fund-expenditure", "state-capital-expenditure", "general-public-expenditure", "unknown"];

    public override IEnumerable<Check> Check(Document document)
    {
        if (document.Disclosure.Scope != Scope.Government)
            yield break;
        foreach (Table table in document.OfKind(Kinds))
        {
            if (table.Rows.Any(static row => row.Code is not null || row.Section is not null))
                continue;
            int from = 0;
            for (int i = 0; i < table.Rows.Count; i++)
            {
                if (!IsSum(table.Rows[i]))
                    continue;
                // The second sum holds the first and the lines after it.
                foreach (Check check in Of(table, table.Rows[i], from > 0 ? table.Rows[from - 1] : null, [.. table.Rows.Skip(from).Take(i - from)]))
                    yield return check;
                from = i + 1;
            }
        }
    }

    private IEnumerable<Check> Of(Table table, Row sum, Row? before, Row[] lines)
    {
        bool numbered = lines.Any(IsNumbered);
        Row[] parts = [.. lines.Where(line => line.Role == RowRole.Item && line.Level <= 1 && (!numbered || IsNumbered(line)))];
        foreach (Amount amount in sum.Values)
        {
            if (amount is not { Value: decimal, Yuan: not null } || Term.Of(table, sum, amount.Measure) is not Term printed)
                continue;
            List<Term> terms = Term.Of(table, parts, amount.Measure);
            if (!numbered)
                terms = NestedLines.Outermost(terms);
            if (before is not null && Term.Of(table, before, amount.Measure) is Term first)
                terms.Insert(0, first);
            if (Judge(table.Unit?.Text, printed, terms) is Check check && (numbered || check.Verdict != Model.Verdict.Broken || check.Difference > 0))
                yield return check;
        }
    }

    private static bool IsSum(Row row) => row.Role is RowRole.Subtotal or RowRole.Total && row.Label?.Contains("收入", StringComparison.Ordinal) == true;

    private static bool IsNumbered(Row row) => row.Label is { Length: > 2 } label && "一二三四五六七八九十".Contains(label[0]) && label.AsSpan(1, 2).Contains('、');
}
