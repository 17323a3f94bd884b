using Ingest.GoldenTests.Schema;
using Ingest.Model;

namespace Ingest.GoldenTests.Expected;

public sealed class ExpectationCheckTests
{
    private static readonly Document Full = FullDocument.Make();

    private static readonly Expectation Met = new()
    {
        Disclosure = new() { Phase = "budget", Scope = "unit", FiscalYear = 2025, BodyCode = "315001", BodyName = "水利服务中心", RegionCode = "130530" },
        Facts = [new("revenue", "total", 3, Code: "2130305", Label: "水利工程建设", Section: "revenue")],
        Performance = [new() { Project = "13053025P00310000101A", Name = "渠道整治", Budget = 3, Goals = 1, LongTermGoals = 1, Achievements = 1, Indicators = 1, Targets = [new("长度", "quantitative", ">=", 12, "个", Upper: 15)] }],
        Statements = [new("fixed-assets", 1, Direction: "increase", Share: 50)],
        Sections = ["职责", "机构"],
        Paragraphs = ["第二段"],
        NotStatedEmpty = ["revenue"],
        Grids = [new(0, 1, 1, [new(0, 0, "3.00")], Parent: 0)],
    };

    [Fact]
    public void Nothing_is_missing_where_all_is_met() => Assert.Empty(ExpectationCheck.Missing(Full, Met, hasSpans: true));

    public static TheoryData<string, object> Unmet { get; } = new()
    {
        { "phase", Met with { Disclosure = new() { Phase = "final-account" } } },
        { "scope", Met with { Disclosure = new() { Scope = "department" } } },
        { "body code", Met with { Disclosure = new() { BodyCode = "1" } } },
        { "no fact", Met with { Facts = [new("revenue", "total", 4, Code: "2130305")] } }, // another value
        { "no fact", Met with { Facts = [new("revenue", "basic", 3, Code: "2130305")] } }, // another measure
        { "no fact", Met with { Facts = [new("expenditure", "total", 3)] } }, // another kind
        { "performance tables", Met with { Performance = [] } },
        { "complete", Met with { Performance = [Met.Performance[0] with { Complete = false }] } },
        { "indicators", Met with { Performance = [Met.Performance[0] with { Indicators = 2 }] } },
        { "no ExpectedTarget", Met with { Performance = [Met.Performance[0] with { Targets = [new("长度", "deadline", ">=", 12, "个", Upper: 15)] }] } },
        { "1 statements, expected 2", Met with { Statements = [.. Met.Statements, .. Met.Statements] } },
        { "no ExpectedStatement", Met with { Statements = [new("fixed-assets", 2)] } }, // another amount
        { "no ExpectedStatement", Met with { Statements = [new("fixed-assets", 1, Direction: "decrease")] } },
        { "no section", Met with { Sections = ["没有"] } },
        { "no paragraph", Met with { Paragraphs = ["没有"] } },
        { "not stated-empty", Met with { StatedEmpty = ["revenue"] } },
        { "missing, or", Met with { NotStatedEmpty = ["expenditure"] } },
        { "expected 2 × 1", Met with { Grids = [new(0, 2, 1, [], Parent: 0)] } },
        { "has no ExpectedCell", Met with { Grids = [new(0, 1, 1, [new(0, 0, "4.00")], Parent: 0)] } },
        { "parent", Met with { Grids = [new(0, 1, 1, [])] } },
        { "contradicts itself", Met with { Broken = true } },
        { "1 tables, expected 2", Met with { Tables = [new("revenue"), new("expenditure")] } },
        { "is revenue, expected", Met with { Tables = [new("expenditure")] } },
        { "expected '亿元'", Met with { Tables = [new("revenue", "亿元")] } },
        { "no StatedAmount", Met with { Stated = [new("fixed-assets", 2)] } }, // another value
        { "no StatedAmount", Met with { Stated = [new("fixed-assets", 1, Share: 49)] } }, // another share
        { "no check is", Met with { Checks = [new("exact", 3, 4)] } },
        { "no check is", Met with { Checks = [new("rounding", 3, 3)] } },
        { "printed wrong", Met with { Contradictions = ["3.00"] } }, // nothing is broken
        { "no warning is", Met with { Warnings = [new("revenue")] } },
    };

    [Theory]
    [MemberData(nameof(Unmet))]
    public void What_is_not_met_is_said(string message, object expectation) =>
        Assert.Contains(message, Assert.Single(ExpectationCheck.Missing(Full, (Expectation)expectation, hasSpans: true)));

    [Fact]
    public void What_was_understood_is_met_by_a_document_that_says_it() => Assert.Empty(ExpectationCheck.Missing(Full, Met with
    {
        Tables = [new("revenue", Full.Tables[0].Unit!.Text)],
        Stated = [new("fixed-assets", 1, "万元", Code: "2040601", Direction: "increase", Share: 50)],
        Checks = [new("exact", 3, 3)],
        Warnings = [],
    }, hasSpans: true));

    [Theory]
    [InlineData("3.00", 0)] // the cell of the broken check
    [InlineData("固定资产1万元", 0)] // its sentence
    [InlineData("00", 2)] // a part of a figure is none: it is not found, and the check has no cause
    public void A_broken_identity_must_hold_what_is_printed_wrong(string wrong, int missing) => Assert.Equal(missing,
        ExpectationCheck.Missing(Full with { Checks = [Full.Checks[0] with { Verdict = Verdict.Broken }] }, Met with { Contradictions = [wrong] }, hasSpans: true).Count);

    [Fact]
    public void A_warning_that_nobody_expects_is_a_false_alarm() => Assert.Contains("false alarm", Assert.Single(ExpectationCheck.Missing(
        Full with { Problems = [Full.Problems[0] with { Code = "ODD-001" }] }, Met with { Warnings = [] }, hasSpans: true)));

    [Fact]
    public void A_broken_identity_in_a_document_that_reconciles_is_said() => Assert.Contains("though the document reconciles", Assert.Single(
        ExpectationCheck.Missing(Full with { Checks = [Full.Checks[0] with { Verdict = Verdict.Broken }] }, Met, hasSpans: true)));
}
