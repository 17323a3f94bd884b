using Ingest.Recognize;
using Ingest.Recognize.Vocabularies;

namespace Ingest.UnitTests.Recognize;

/// <summary>Kinds of tables whose title is missing or misleads.</summary>
public sealed class KindEvidenceTests
{
    private static readonly string[] Functional = ["科目编码|科目名称|合计|基本支出|项目支出", "合计|<|90.00|50.00|40.00", "204|公共安全支出|90.00|50.00|40.00", "20406|司法|90.00|50.00|40.00"];

    private static readonly string[] Economic = ["科目编码|科目名称|合计|人员经费|公用经费", "301|工资福利支出|40.00|40.00|", "30101|基本工资|40.00|40.00|", "302|商品和服务支出|10.00||10.00"];

    private static readonly string[] Summary = ["收入|<|支出|<", "项目|预算数|项目|预算数", "一、一般公共预算拨款收入|90.00|一、公共安全支出|90.00", "二、事业收入||二、教育支出|", "收入总计|90.00|支出总计|90.00"];

    private static readonly string[] FiscalSummary =
    [
        "收入|<|支出|<|<|<", "项目|预算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款", "一、一般公共预算拨款|90.00|一、公共安全支出|90.00|90.00|",
        "二、政府性基金预算拨款||二、教育支出|||", "收入总计|90.00|支出总计|90.00|90.00|",
    ];

    private static readonly string[] Revenue =
        ["科目编码|科目名称|合计|财政拨款收入|上级补助收入|事业收入|其他收入", "合计|<|90.00|90.00|||", "204|公共安全支出|90.00|90.00|||"];

    private static readonly string[] ThreePublicLong = ["项目|合计|一般公共预算", "“三公”经费合计|9.00|9.00", "1.因公出国（境）费|1.00|1.00", "2.公务用车购置及运行费|5.00|5.00", "3.公务接待费|3.00|3.00"];

    private static readonly string[] ThreePublicWide = ["合计|因公出国（境）费|公务接待费|公务用车购置及运行费|<|<", "^|^|^|小计|购置费|运行费", "9.00|1.00|3.00|5.00||5.00"];

    private static readonly string[] Fund = ["科目编码|科目名称|合计|基本支出|项目支出", "212|城乡社区支出|7.00||7.00", "21208|国有土地使用权出让收入安排的支出|7.00||7.00"];

    [Fact]
    public void Without_a_title_headers_rows_codes_and_order_tell_the_kind() => Assert.Equal(
        [
            "revenue-expenditure-summary", "revenue", "expenditure", "fiscal-appropriation-summary", "general-public-expenditure", "general-public-basic-expenditure",
            "three-public-expenditure",
        ],
        PrintedTable.Kinds(Vocabulary.BuiltIn, [.. new[] { Summary, Revenue, Functional, FiscalSummary, Functional, Economic, ThreePublicLong }.Select(static lines => ((string?)null, PrintedTable.Of(lines)))]));

    [Fact]
    public void A_table_that_may_be_either_of_two_is_named_neither() => Assert.Equal(TableKind.Unknown, PrintedTable.Found(null, Functional).Kind);

    [Fact]
    public void Where_one_table_is_printed_twice_the_first_is_of_all_funds()
    {
        // Two tables are alike by four codes.
        string[] functional = [.. Functional, "2040601|行政运行|50.00|50.00|", "2040604|基层司法业务|40.00||40.00"], economic = [.. Economic, "30201|办公费|10.00||10.00"];
        Assert.Equal(
            ["fiscal-appropriation-summary", "fiscal-appropriation-expenditure", "fiscal-appropriation-basic-expenditure", "general-public-expenditure", "general-public-basic-expenditure"],
            PrintedTable.Kinds(Vocabulary.BuiltIn, [.. new[] { FiscalSummary, functional, economic, functional, economic }.Select(static lines => ((string?)null, PrintedTable.Of(lines)))]));
    }

    [Fact]
    public void Empty_tables_behind_the_basic_one_are_the_funds_and_state_capital()
    {
        string[] empty = ["科目编码|科目名称|合计|基本支出|项目支出", "合计|<|||", "||||"];
        Assert.Equal(["general-public-basic-expenditure", "government-fund-expenditure", "state-capital-expenditure"],
            PrintedTable.Kinds(Vocabulary.BuiltIn, [.. new[] { Economic, empty, empty }.Select(static lines => ((string?)null, PrintedTable.Of(lines)))]));
    }

    [Fact]
    public void Codes_that_only_a_fund_pays_from_tell_it() => Assert.Equal("government-fund-expenditure", PrintedTable.Found(null, Fund).Kind);

    [Fact]
    public void One_title_has_two_shapes()
    {
        Assert.Equal("three-public-expenditure", PrintedTable.Found(null, ThreePublicLong).Kind);
        Assert.Equal("three-public-expenditure", PrintedTable.Found(null, ThreePublicWide).Kind);
    }

    [Fact]
    public void The_basic_table_holds_the_three_public_items_too_and_is_none() =>
        Assert.Equal("general-public-basic-expenditure", PrintedTable.Found(null, [.. Economic, "30201|办公费|3.00||3.00", "30212|因公出国（境）费用|1.00||1.00", "30217|公务接待费|3.00||3.00", "30231|公务用车运行维护费|5.00||5.00"]).Kind);

    [Fact]
    public void A_title_of_expenditure_over_economic_codes_is_the_basic_table()
    {
        FoundKind found = PrintedTable.Found("一般公共预算支出表", Economic);
        Assert.Equal("general-public-basic-expenditure", found.Kind);
        Assert.Equal(["headers", "rows", "title", "codes"], found.Evidence.Select(static one => one.By));
    }

    [Fact]
    public void A_summary_of_appropriations_under_the_plain_title_is_one() =>
        Assert.Equal("fiscal-appropriation-summary", PrintedTable.Found("收支预算总表", FiscalSummary).Kind);

    [Fact]
    public void A_title_that_the_table_bears_out_is_surer_than_one_alone()
    {
        Assert.Equal(0.98m, PrintedTable.Found("一般公共预算支出表", Functional).Confidence);
        Assert.Equal(0.9m, PrintedTable.Found("一般公共预算支出表", "甲|乙", "1.00|2.00").Confidence);
        Assert.True(PrintedTable.Found("一般公共预算支出表", [.. Functional, "301|工资福利支出|1.00|1.00|", "302|商品和服务支出|1.00|1.00|", "303|对个人和家庭的补助|1.00|1.00|"]).Confidence < 0.98m);
    }

    [Fact]
    public void A_sentences_table_is_no_statutory_one() =>
        Assert.Equal(TableKind.Unknown, PrintedTable.Found(null, "年份|人数|说明", "2030年|12|与上年持平", "2031年|13|增加一人").Kind);
}
