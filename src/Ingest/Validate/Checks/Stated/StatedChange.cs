using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>增长 C%: the percentage a sentence gives = the change over what it was before, to the printed decimals.</summary>
internal sealed class StatedChange() : Identity(
    "stated-change-equals-delta-over-before", "增减幅度 = 增减额 ÷ 上年数",
    "Sentences that give an amount, by how much it grew or fell in the same unit or what was spent of it the year before, and by how many percent; the percentage may be cut instead of rounded. Nothing where it was nothing before.",
    "The arithmetic of the sentence itself")
{
    private const decimal Percent = 100m;

    public override IEnumerable<Check> Check(Document document)
    {
        for (int i = 0; i < document.Statements.Count; i++)
        {
            if (document.Statements[i] is not { Value: decimal value, Percent: decimal percent, Direction: "increase" or "decrease" } statement
                || (statement.Delta ?? FromYearBefore(document.Statements, i)) is not decimal delta)
                continue;
            // 收入、支出总计各增加 says one percentage of two amounts: it is judged once.
            if (i > 0 && document.Statements[i - 1] is { } twin && twin.Text == statement.Text && (twin.Value, twin.Percent, twin.Delta, twin.Page) == (statement.Value, statement.Percent, statement.Delta, statement.Page))
                continue;
            decimal before = statement.Direction == "increase" ? value - delta : value + delta;
            if (before <= 0)
                continue;
            decimal step = Math.Max(Rounding.LastPlace(value), Rounding.LastPlace(delta));
            decimal computed = delta / before * Percent;
            // What rounding the amounts does to their quotient: the change by half a place, what was before by a whole one.
            decimal quotient = ((step / 2m) + (computed / Percent * step)) / before * Percent;
            var stated = new Term(percent, new Operand(Statement: i)) { IsApart = true };
            Check check = Verdict("%", stated, new Term(Math.Round(computed, percent.Scale, MidpointRounding.AwayFromZero), stated.Place) { Step = stated.Step + (2m * quotient), IsApart = true });
            yield return check with { Operands = [stated.Place] };
        }
    }

    /// <summary>2023年当年预算执行数为8万元，2024年预算安排10万元，比2023年预算执行数增加25%: how much the sentence's own two amounts differ by.</summary>
    private static decimal? FromYearBefore(IReadOnlyList<Statement> statements, int index)
    {
        if (index == 0 || statements[index] is not { ComparedWith: string with, Value: decimal value } statement
            || statements[index - 1] is not { Value: decimal earlier, Period: string period } before)
            return null;
        bool isCompared = before.Text == statement.Text && before.Page == statement.Page && before.Label == statement.Label && before.Unit == statement.Unit
            && before.Measure != statement.Measure && before.Measure.EndsWith("/settled", StringComparison.Ordinal)
            && with.StartsWith(period, StringComparison.Ordinal) && with.Contains("执行", StringComparison.Ordinal);
        return isCompared ? (statement.Direction == "increase" ? value - earlier : earlier - value) : null;
    }
}
