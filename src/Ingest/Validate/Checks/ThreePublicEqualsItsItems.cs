using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>
/// “三公”经费合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费; the items are rows or columns. A blank item beside filled ones is how
/// bodies print that nothing is spent on it: it adds nothing, and where the filled ones do not make up the sum the verdict says so.
/// A sum beside blanks alone is not judged.
/// </summary>
internal sealed class ThreePublicEqualsItsItems() : Identity(
    "three-public-equals-its-items", "“三公”经费合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费",
    "“三公” tables, items as rows or as columns, 预算数 and 决算数 each for itself. A sum of more than the three (会议费, 培训费, 机关运行经费) is not asked, nor one beside blanks alone, nor one that does not come out beside an amount that no measure names.",
    Sources.Forms)
{
    public override IEnumerable<Check> Check(Document document)
    {
        foreach (Table table in document.OfKind("three-public-expenditure"))
        {
            foreach (Check check in AsColumns(table))
                yield return check;
            Row? sum = table.Rows.FirstOrDefault(static row => row.Label?.Contains("三公", StringComparison.Ordinal) == true && row.Role is RowRole.Subtotal or RowRole.Total)
                ?? table.Rows.FirstOrDefault(static row => row.Role is RowRole.Total or RowRole.Subtotal);
            Row[] items = [.. table.Rows.Where(static row => row is { Role: RowRole.Item, Level: 1 } && IsItem(row.Label))];
            if (sum is null || items.Length < 2)
                continue;
            foreach (string measure in table.Measures())
            {
                List<Term> terms = Term.Of(table, items, measure);
                if (terms.Count > 0 && Term.Of(table, sum, measure) is Term printed)
                    yield return Verdict(table.Unit?.Text, printed, terms);
            }
        }
    }

    /// <summary>Printed wide: the sum is 合计 or 小计 below “三公”经费, or 合计 where nothing but the three items stands beside it.</summary>
    private IEnumerable<Check> AsColumns(Table table)
    {
        string[] measures = [.. table.Measures()];
        foreach (string sum in SumsOf(table, measures))
        {
            string suffix = SuffixOf(sum);
            // Where all columns have one phase, the items do not name it.
            if (!measures.Contains("vehicles" + suffix))
                suffix = "";
            if (!measures.Contains("vehicles" + suffix))
                continue;
            foreach (Row row in table.Rows)
            {
                List<Term> terms = Items(table, row, suffix);
                if (terms.Count == 0 || Term.Of(table, row, sum) is not Term printed)
                    continue;
                Check check = Verdict(table.Unit?.Text, printed, terms);
                // An amount under a header that names none of the three may be one of them (费用).
                if (check.Verdict != Model.Verdict.Broken || !row.Values.Any(value => value.Yuan is not null && value.Measure != sum && value.Measure.StartsWith("other:", StringComparison.Ordinal)))
                    yield return check;
            }
        }
    }

    private static string[] SumsOf(Table table, string[] measures)
    {
        // Beside a 小计 the group's 合计 counts more than the three; so it does where other costs stand in the group.
        string[] grouped = [.. SumsOf(table, "小计")];
        bool more = measures.Any(IsOtherCost);
        if (grouped.Length == 0 && !table.Columns.Any(static column => column.Measure is not null && IsOtherCost(column.Measure) && column.Header.Any(IsThreePublic)))
            grouped = [.. SumsOf(table, "合计")];
        if (grouped.Length > 0)
            return grouped;
        return more ? [] : [.. measures.Where(static measure => measure is "total" or "total/budgeted" or "total/settled")];
    }

    private static bool IsOtherCost(string measure) => measure.StartsWith("meeting", StringComparison.Ordinal)
        || measure.StartsWith("training", StringComparison.Ordinal) || measure.StartsWith("operating-cost", StringComparison.Ordinal);

    private static IEnumerable<string> SumsOf(Table table, string name) =>
        table.Columns.Where(column => IsGroupsSum(column, name)).Select(static column => column.Measure!).Distinct();

    private static bool IsGroupsSum(Column column, string name)
    {
        if (column.Role != ColumnRole.Amount || column.Measure is null)
            return false;
        for (int i = 1; i < column.Header.Count; i++)
        {
            if (column.Header[i] == name && IsThreePublic(column.Header[i - 1]))
                return true;
        }
        return false;
    }

    // “三公”经费、会议费 heads more than the three.
    private static bool IsThreePublic(string header) => header.Contains("三公", StringComparison.Ordinal) && header.AsSpan().IndexOfAny("会培") < 0
        && !header.Contains("机关运行", StringComparison.Ordinal);

    private static string SuffixOf(string measure) =>
        measure.EndsWith("budgeted", StringComparison.Ordinal) ? "/budgeted" : measure.EndsWith("settled", StringComparison.Ordinal) ? "/settled" : "";

    private static List<Term> Items(Table table, Row row, string suffix)
    {
        string[] items = Term.Of(table, row, "vehicles" + suffix) is null
            ? ["abroad", "vehicle-purchase", "vehicle-running", "reception"]
            : ["abroad", "vehicles", "reception"];
        return [.. items.Select(item => Term.Of(table, row, item + suffix)).OfType<Term>()];
    }

    private static bool IsItem(string? label) => label is not null
        && !label.Contains("批次", StringComparison.Ordinal) && !label.Contains("人次", StringComparison.Ordinal) && !label.Contains("数", StringComparison.Ordinal)
        && (label.Contains("出国", StringComparison.Ordinal) || label.Contains("公务用车", StringComparison.Ordinal) || label.Contains("接待", StringComparison.Ordinal));
}
