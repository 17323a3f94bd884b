using System.Globalization;
using Ingest.Model;
using Ingest.Validate.Checks;

namespace Ingest.UnitTests.Validate;

/// <summary>“三公”经费 printed wide.</summary>
public sealed class ThreePublicTests
{
    private const string Group = "“三公”经费";

    // Of each column its measure, its header's last words with a slash between, and its figure; blank for none.
    private static Check[] Checks(params (string Measure, string Header, string Text)[] columns)
    {
        var row = new Row
        {
            Line = 4,
            Role = RowRole.Total,
            Values = [.. columns.Where(static column => column.Text.Length > 0).Select(static column => new Amount { Measure = column.Measure, Text = column.Text, Value = decimal.Parse(column.Text, CultureInfo.InvariantCulture) })],
        };
        var table = new Table
        {
            Id = "t1",
            Kind = "three-public-expenditure",
            Grid = new Grid(0, 0, []),
            Columns = [.. columns.Select(static (column, i) => new Column { Index = i, Role = ColumnRole.Amount, Measure = column.Measure, Header = column.Header.Split('/') })],
            Rows = [row],
        };
        return [.. new ThreePublicEqualsItsItems().Check(new Document
        {
            DocumentId = "sha256:0",
            Source = new Source("a.docx", "docx", 1, null, "word 1"),
            Disclosure = new Disclosure(),
            Conservation = new Conservation(0, 0, 0, 0, 0),
            Tables = [table],
        })];
    }

    [Theory]
    [InlineData("30.00", "12.00", "8.00", Verdict.Exact)]
    [InlineData("22.00", "12.00", "", Verdict.Exact)]    // blank: nothing is spent on it
    [InlineData("30.00", "12.00", "", Verdict.Broken)]   // the filled items do not make it up
    public void The_sum_beside_other_costs_is_the_groups(string sum, string vehicles, string reception, Verdict verdict)
    {
        Check check = Assert.Single(Checks(
            ("total", "合计", "99.00"), ("other:三公/小计", $"{Group}/小计", sum), ("abroad", $"{Group}/因公出国（境）费", "10.00"),
            ("vehicles", $"{Group}/公务用车/小计", vehicles), ("reception", $"{Group}/公务接待费", reception), ("meeting", "会议费", "69.00")));
        Assert.Equal((verdict, 10.00m + decimal.Parse(vehicles, CultureInfo.InvariantCulture) + (reception.Length > 0 ? 8.00m : 0)), (check.Verdict, check.Right));
    }

    [Fact]
    public void Of_two_sums_in_the_group_the_inner_is_that_of_the_three() => Assert.Equal(
        22.40m,
        Assert.Single(Checks(
            ("total", $"{Group}/合计", "34.40"), ("other:三公/小计", $"{Group}/小计", "22.40"), ("vehicles", $"{Group}/公务用车/小计", "14.00"),
            ("reception", $"{Group}/公务接待费", "8.40"), ("meeting", $"{Group}/会议费", "12.00"))).Left);

    [Fact]
    public void Each_phase_has_its_own_sum() => Assert.Equal(
        [(2.85m, Verdict.Exact), (0.39m, Verdict.Broken)],
        Checks(
            ("budgeted", $"{Group}/合计/预算数", "2.85"), ("settled", $"{Group}/合计/决算数", "0.39"),
            ("vehicles/budgeted", $"{Group}/公务用车/小计/预算数", "2.00"), ("vehicles/settled", $"{Group}/公务用车/小计/决算数", "0.10"),
            ("reception/budgeted", $"{Group}/公务接待费/预算数", "0.85"), ("reception/settled", $"{Group}/公务接待费/决算数", "0.20")).Select(static check => (check.Left!.Value, check.Verdict)));

    [Fact]
    public void Without_a_sum_of_vehicles_their_parts_are_added() => Assert.Equal(
        Verdict.Exact,
        Assert.Single(Checks(
            ("total", $"{Group}/合计", "12.00"), ("vehicles", $"{Group}/公务用车/小计", ""), ("vehicle-purchase", $"{Group}/公务用车/购置费", "5.00"),
            ("vehicle-running", $"{Group}/公务用车/运行费", "7.00"), ("operating-cost", "机关运行经费", "40.00"))).Verdict);

    [Fact]
    public void Blanks_alone_and_sums_of_more_than_the_three_are_not_judged()
    {
        Assert.Empty(Checks(("total", $"{Group}/合计", "12.00"), ("vehicles", $"{Group}/公务用车/小计", "")));
        Assert.Empty(Checks(("total", $"{Group}/合计", "12.00"), ("vehicles", $"{Group}/公务用车/小计", "5.00"), ("meeting", $"{Group}/会议费", "7.00")));
        Assert.Empty(Checks(("total", "合计", "12.00"), ("vehicles", "公务用车/小计", "5.00"), ("meeting", "会议费", "7.00")));
    }

    [Theory]
    [InlineData("公务用车购置及运行费", "其中：公务用车运行维护费|5.00", "公务用车购置费|1.00", Verdict.Broken)]
    [InlineData("公务用车费", "其中：公务用车运行维护费|4.00", "公务用车购置费|1.00", Verdict.Exact)]
    [InlineData("公务用车费", "其中：公务用车运行维护费|4.00", "公务用车保险费|1.00", null)]  // what else it holds is not said
    public void The_parts_of_vehicles_may_stand_in_either_order(string sum, string first, string second, Verdict? verdict) => Assert.Equal(
        verdict, new VehiclesEqualPurchaseAndRunning().Check(Made.Budget(Made.Table("three-public-expenditure", "budgeted", $"{sum}|5.00", first, $"其中：{second}"))).SingleOrDefault()?.Verdict);

    [Fact]
    public void Counts_between_the_parts_of_vehicles_are_no_money()
    {
        Table table = Made.Table("three-public-expenditure", "budgeted", "公务用车购置及运行费|5.00", "其中：公务用车购置费|0.00", "购置数（辆）|1", "其中：公务用车运行维护费|5.00", "保有量（辆）|2");
        Row[] rows = [.. table.Rows.Select(static row => row.Label!.Contains('辆') ? row with { Values = [.. row.Values.Select(static value => value with { Yuan = null })] } : row)];
        Check check = Assert.Single(new VehiclesEqualPurchaseAndRunning().Check(Made.Budget(table with { Rows = rows })));
        Assert.Equal((5.00m, 5.00m), (check.Left, check.Right));
    }

    [Fact]
    public void Beside_an_amount_without_a_name_a_sum_that_does_not_come_out_is_not_judged()
    {
        Table Of(string total) => Made.Table("three-public-expenditure", "total other:费用 vehicles", $"档案馆|{total}|4.20|5.00");
        Assert.Empty(new ThreePublicEqualsItsItems().Check(Made.Budget(Of("9.20"))));
        Assert.Equal(Verdict.Exact, Assert.Single(new ThreePublicEqualsItsItems().Check(Made.Budget(Of("5.00")))).Verdict);
    }
}
