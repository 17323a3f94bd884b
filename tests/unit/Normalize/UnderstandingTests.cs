using System.Globalization;
using System.Text;
using Ingest.Deliver;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Normalize;

/// <summary>Small disclosures, read from text to document.</summary>
public sealed class UnderstandingTests
{
    private static Document Read(string text) => new Pipeline(Catalogue.Readers, new ReadLimits(), new RetryOptions(), TimeProvider.System)
        .Understand(new SourceFile("a.txt", Encoding.UTF8.GetBytes(text)));

    private static string TableOf(string title, string unit, string amount) =>
        $"{title}\n{unit}\n\t科目编码\n\t科目名称\n\t合计\n\n\t201\n\t一般公共服务支出\n\t{amount}\n\n\n";

    [Fact]
    public void A_table_without_a_unit_takes_the_one_all_others_have()
    {
        Document document = Read(TableOf("支出总表", "单位：万元", "12.50") + TableOf("一般公共预算支出表", "", "12.50"));
        Assert.Equal([("caption", 125000m), ("document", 125000m)], document.Tables.Select(static table => (table.Unit!.From, table.Rows[0].Values[0].Yuan!.Value)));
    }

    [Theory]
    [InlineData("99999999999999999999", 1)] // longer than any money
    [InlineData("12.50", 0)]
    [InlineData("不需填列", 0)] // words in a figure's place say what they say
    public void A_figure_too_long_to_be_read_is_told(string amount, int told)
    {
        Document document = Read(TableOf("支出总表", "单位：万元", $"12.50\n\n\t202\n\t外交支出\n\t{amount}"));
        Assert.Equal(told, document.Problems.Count(static problem => problem is { Code: "NUM-001", Table: "t1", Cell: not null }));
    }

    [Fact]
    public void Where_the_others_disagree_a_table_without_a_unit_has_none()
    {
        Document document = Read(TableOf("支出总表", "单位：万元", "12.50") + TableOf("财政拨款支出表", "单位：元", "125000") + TableOf("一般公共预算支出表", "", "12.50"));
        Assert.Equal([125000m, 125000m, null], document.Tables.Select(static table => table.Rows[0].Values[0].Yuan));
        Assert.Null(document.Tables[2].Unit);
    }

    [Fact]
    public void Tables_in_different_units_are_held_against_each_other_in_one()
    {
        const string Summary = "收支总表\n单位：元\n\t收入\n\t\n\t支出\n\t\n\n\t项目\n\t预算数\n\t项目\n\t预算数\n\n\t一、财政拨款\n\t125000\n\t一、公共服务\n\t125000\n\n\t收入总计\n\t125000\n\t支出总计\n\t125000\n\n\n";
        Document document = Read(Summary + TableOf("支出总表", "单位：万元", "12.50").Replace("\t201\n\t一般公共服务支出", "\t\n\t合计", StringComparison.Ordinal));
        Assert.Contains(document.Checks, static check => check.Id == "expenditure-table-equals-summary");
        Assert.All(document.Checks, static check => Assert.Equal(Verdict.Exact, check.Verdict));
    }

    [Fact]
    public void Two_sides_without_a_second_header_row_keep_both_their_labels()
    {
        Document document = Read("收支总表\n单位：万元\n\t收入\n\t预算数\n\t支出\n\t预算数\n\n\t一、财政拨款\n\t5.00\n\t一、教育支出\n\t3.00\n\n\t\n\t\n\t二、农林水支出\n\t2.00\n\n\t收入总计\n\t5.00\n\t支出总计\n\t5.00\n\n\n");
        Assert.Equal(
            [("revenue", "一、财政拨款", 5.00m), ("expenditure", "一、教育支出", 3.00m), ("expenditure", "二、农林水支出", 2.00m), ("revenue", "收入总计", 5.00m), ("expenditure", "支出总计", 5.00m)],
            document.Tables[0].Rows.Select(static row => (row.Section, row.Label, row.Values[0].Value!.Value)));
    }

    [Fact]
    public void A_staggered_row_takes_its_name_from_the_words_before_its_figure_and_stands_below_what_begins_left_of_it()
    {
        string[][] rows =
        [
            ["采购品目大类", "专项名称", "经济科目", "采购物品名称", "总计"],
            ["合计", "", "", "", "90.00"],
            ["一、货物A", "", "", "", "60.00"],
            ["", "设备更新", "办公设备购置", "", "50.00"],
            ["", "", "", "台式计算机", "30.00"],
            ["", "", "", "复印机", "20.00"],
            ["", "", "专用设备购置", "检测设备", "10.00"],
            ["三、服务C", "", "", "", "30.00"],
            ["", "系统维护", "维修（护）费", "运行维护服务", "30.00"],
        ];
        Document document = Read("政府采购预算表\n单位：万元\n" + string.Concat(rows.Select(static row => string.Concat(row.Select(static cell => $"\t{cell}\n")) + "\n")) + "\n\n");
        Assert.Equal(
            [("合计", 0), ("一、货物A", 1), ("设备更新/办公设备购置", 2), ("台式计算机", 3), ("复印机", 3), ("专用设备购置/检测设备", 2), ("三、服务C", 1), ("系统维护/维修（护）费/运行维护服务", 2)],
            document.Tables[0].Rows.Select(static row => (row.Label!, row.Level)));
    }

    [Fact]
    public void Of_two_years_this_years_column_keeps_the_measure()
    {
        Document document = Read("支出总表\n单位：万元\n\t科目编码\n\t科目名称\n\t2023年预算数\n\t2024年预算数\n\n\t205\n\t教育支出\n\t1.00\n\t2.00\n\n\n");
        Assert.Equal([("prior-year/budgeted", 1.00m), ("budgeted", 2.00m)], document.Tables[0].Rows[0].Values.Select(static value => (value.Measure, value.Value!.Value)));
    }

    [Fact]
    public void A_row_to_a_line_with_tabs_between_is_a_table()
    {
        Document document = Read("支出总表\n单位：万元\n科目编码\t科目名称\t合计\n205\t教育支出\t3.00\n213\t农林水支出\t2.00\n\n一、说明\n");
        Assert.Equal([("205", 3.00m), ("213", 2.00m)], document.Tables[0].Rows.Select(static row => (row.Code!, row.Values[0].Value!.Value)));
        Assert.Equal(0, document.Conservation.Lost);
    }

    [Fact]
    public void A_figure_beyond_all_budgets_stays_text()
    {
        Document document = Read(TableOf("支出总表", "单位：万元", "12.50\n\n\t205\n\t教育支出\n\t79228162514264337593543950335"));
        Amount amount = document.Tables[0].Rows[1].Values[0];
        Assert.Equal(("79228162514264337593543950335", null, null), (amount.Text, amount.Value, amount.Yuan));
    }

    [Theory]
    [InlineData("de-DE")] // prints 633,34
    [InlineData("sv-SE")] // prints a minus of its own
    public void The_machines_culture_changes_no_byte(string culture)
    {
        string text = TableOf("支出总表", "单位：万元", "12.50") + "\n" + "收支总表\n单位：万元\n\t项目\n\t预算数\n\t项目\n\t预算数\n\n\t收入总计\n\t1.50\n\t支出总计\n\t2.75\n\n\n";
        byte[] here = Json(text);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(here, Json(text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static byte[] Json(string text)
    {
        using var stream = new MemoryStream();
        CanonicalJson.Write(Read(text), stream);
        return stream.ToArray();
    }
}
