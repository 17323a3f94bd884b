using Ingest.Model;
using Ingest.Validate;
using Ingest.Validate.Checks;

namespace Ingest.UnitTests.Validate;

public sealed class IdentitiesTests
{
    private static Document Of(params Table[] tables) => new()
    {
        DocumentId = "sha256:0",
        Source = new Source("a.docx", "docx", 1, null, "word 1"),
        Disclosure = new Disclosure(),
        Conservation = new Conservation(0, 0, 0, 0, 0),
        Tables = tables,
    };

    private static Table Coded(string total, params (string Code, string Amount)[] rows) => new()
    {
        Id = "t1",
        Kind = "expenditure",
        Unit = new MoneyUnit("万元", 10_000m, "caption"),
        Grid = new Grid(0, 0, []),
        Columns = [new Column { Index = 1, Role = ColumnRole.Amount, Measure = "total" }],
        Rows =
        [
            new Row { Line = 0, Role = RowRole.Total, Label = "合计", Values = [Figure(total)] },
            .. rows.Select((row, i) => new Row { Line = i + 1, Role = RowRole.Item, Code = row.Code, Level = (row.Code.Length - 1) / 2, Values = [Figure(row.Amount)] }),
        ],
    };

    private static Amount Figure(string text)
    {
        decimal value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return new Amount { Measure = "total", Text = text, Value = value, Yuan = value * 10_000m };
    }

    [Theory]
    [InlineData("30.00", "10.00", "20.00", Verdict.Exact)]
    [InlineData("30.01", "10.00", "20.00", Verdict.Rounding)]   // half a cent for each of two terms and the total
    [InlineData("30.02", "10.00", "20.00", Verdict.Broken)]
    [InlineData("30", "10.34", "20.00", Verdict.Broken)]        // dropped cents are not rounding
    public void A_total_is_held_against_its_classes(string total, string one, string other, Verdict verdict)
    {
        Check check = Assert.Single(new TotalEqualsClasses().Check(Of(Coded(total, ("201", one), ("208", other)))));
        Assert.Equal(verdict, check.Verdict);
        Assert.Equal(check.Left - check.Right, check.Difference);
        Assert.Equal(3, check.Operands.Count);
    }

    [Fact]
    public void A_parent_is_held_against_its_children_and_not_its_grandchildren()
    {
        Document document = Of(Coded("30.00", ("201", "30.00"), ("20101", "30.00"), ("2010101", "12.00"), ("2010102", "18.00")));
        Check[] checks = [.. new ParentEqualsChildren().Check(document)];
        Assert.Equal([30.00m, 30.00m], checks.Select(static check => check.Right));
        Assert.All(checks, static check => Assert.Equal(Verdict.Exact, check.Verdict));
    }

    [Fact]
    public void A_broken_identity_is_a_problem_that_names_its_figures()
    {
        Document document = Validator.Validate(Of(Coded("31.00", ("201", "10.00"), ("208", "20.00"))));
        Problem problem = Assert.Single(document.Problems);
        Assert.Equal("SUM-001", problem.Code);
        Assert.Contains("printed 31.00, computed 30.00, off by 1.00", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_changed_by_checking()
    {
        Document document = Of(Coded("31.00", ("201", "10.00"), ("208", "20.00")));
        Assert.Same(document.Tables, Validator.Validate(document).Tables);
    }

    [Fact]
    public void Identities_have_ids_of_their_own() => Assert.Equal(Identities.All.Count, Identities.All.Select(static one => one.Id).Distinct().Count());
}
