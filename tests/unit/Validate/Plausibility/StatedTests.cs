using Ingest.Model;
using Ingest.Validate.Plausibility;

namespace Ingest.UnitTests.Validate.Plausibility;

public sealed class StatedTests
{
    [Theory]
    [InlineData("2024", "2024年", "total-revenue", "Warning")]
    [InlineData("2024", "2024年预算", "three-public", "Warning")]
    [InlineData("2024", "2023年预算", "three-public", "")]
    [InlineData("2024", "2024年预算执行数", "three-public", "")]      // plan against what came of it
    [InlineData("2024", "上年", "three-public", "")]
    public void A_year_is_compared_with_another(string period, string comparator, string measure, string found) =>
        Assert.Equal(found, new YearComparedWithItself().Found(Odd.Said(new Statement
        {
            Measure = measure, Value = 1m, Period = period, ComparedWith = comparator, Direction = "increase", Text = "2024年收入比2024年增加1万元。",
        })));

    [Fact]
    public void A_final_account_may_be_compared_with_its_own_budget()
    {
        Document document = Odd.Said(new Statement { Measure = "three-public/settled", Value = 1m, Period = "2024", ComparedWith = "2024年预算", Direction = "decrease", Text = "…" });
        Assert.Empty(new YearComparedWithItself().Find(document with { Disclosure = document.Disclosure with { Phase = Phase.FinalAccount } }));
    }

    [Theory]
    [InlineData("633", "633.34", "Warning")]
    [InlineData("634", "633.54", "Warning")]       // rounded to the whole
    [InlineData("640", "633.34", "")]              // another error
    [InlineData("633.00", "633.34", "Warning")]
    [InlineData("633.3", "633.34", "")]
    [InlineData("633", "634", "")]
    public void A_total_keeps_its_cents(string left, string right, string found)
    {
        Document document = Odd.Document(Odd.Table("t1", "expenditure", "万元", "|合计|total=633")) with
        {
            Checks =
            [
                new Check
                {
                    Id = "x", Says = "合计 = Σ 类", Verdict = Verdict.Broken,
                    Left = decimal.Parse(left, System.Globalization.CultureInfo.InvariantCulture), Right = decimal.Parse(right, System.Globalization.CultureInfo.InvariantCulture),
                    Operands = [new Operand("t1", 2), new Operand("t1", 1), new Operand("t1", 0)],
                },
            ],
        };
        Assert.Equal(found, new TotalWithoutCents().Found(document));
    }
}
