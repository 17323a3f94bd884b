using System.Text;
using Ingest.Deliver;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Normalize.Targets;

/// <summary>Small performance tables, read from text to targets. A row is one string, its cells parted by |.</summary>
public sealed class PerformanceTablesTests
{
    private const string Header = "一级指标|二级指标|三级指标|指标值|指标值确定依据";

    private static Document Read(string title, params string[] rows)
    {
        string grid = string.Concat(rows.Select(static row => string.Concat(row.Split('|').Select(static cell => $"\t{cell}\n")) + "\n"));
        return new Pipeline(Catalogue.Readers, new ReadLimits(), new RetryOptions(), TimeProvider.System).Understand(new SourceFile("a.txt", Encoding.UTF8.GetBytes($"{title}\n单位：万元\n{grid}\n\n")));
    }

    private static Performance Only(string title, params string[] rows) => Assert.Single(Read(title, rows).Performance);

    [Fact]
    public void Forms_below_each_other_in_one_grid_are_projects_of_their_own()
    {
        Document document = Read("项目支出绩效目标表",
            "项目名称|路灯养护|||", "预算数|5.00|||", Header, "产出指标|数量指标|路灯|≥20盏|台账",
            "项目名称|水渠清淤|||", "预算数|3.00|||", Header, "产出指标|数量指标|水渠|≥4公里|台账");
        Assert.Equal([(1, "路灯养护", 5.00m, "路灯"), (2, "水渠清淤", 3.00m, "水渠")],
            document.Performance.Select(static p => (p.Ordinal, p.Project!.Name!, p.Budget!.Total!.Value!.Value, Assert.Single(p.Indicators).Level3!)));
    }

    [Theory]
    [InlineData("5.00", 50_000)]
    [InlineData("5.00元", 5)]          // behind the figure, a unit outranks the table's
    [InlineData("1.2亿元", 120_000_000)]
    [InlineData("35千元", 35_000)]
    public void A_budget_is_in_the_unit_printed_behind_it(string printed, int yuan) =>
        Assert.Equal(yuan, Only("项目支出绩效目标表", "项目名称|路灯养护|||", $"预算数|{printed}|||", Header, "产出指标|数量指标|路灯|≥20盏|台账").Budget?.Total?.Yuan);

    [Theory]
    [InlineData("路灯养护", "项目名称||路灯养护|||")] // the label spans two columns, which text cannot say
    [InlineData("路灯养护", "项目名称||路灯养护|主管部门|城管局|")] // a label follows
    [InlineData(null, "项目名称||主管部门|城管局||")] // the name was left blank, and a label follows
    [InlineData(null, "项目名称||联系人|王某||")] // words with a value of their own are a label too, known or not
    public void A_value_may_stand_behind_the_blanks_of_a_wide_label(string? name, string row) =>
        Assert.Equal(name, Only("项目支出绩效目标表", row, "预算数||5.00|||", Header + "|", "产出指标|数量指标|路灯|≥20盏|台账|").Project?.Name);

    [Fact]
    public void A_header_repeated_on_a_new_page_goes_on_with_the_levels_before_it()
    {
        Performance one = Only("项目支出绩效目标表", "项目名称|路灯养护|||", Header, "产出指标|数量指标|路灯|≥20盏|台账", Header, "||灯杆|≥20根|台账", "|质量指标|完好率|100%|台账");
        Assert.Equal([("产出指标", "数量指标", "路灯"), ("产出指标", "数量指标", "灯杆"), ("产出指标", "质量指标", "完好率")], one.Indicators.Select(static i => (i.Level1!, i.Level2!, i.Level3!)));
    }

    [Theory]
    [InlineData(false, "产出指标|数量指标|路灯|≥20盏|台账", "效益指标|社会效益指标|照明||")] // the last names an indicator and is blank from there on
    [InlineData(true, "产出指标|数量指标|路灯|≥20盏|台账", "效益指标|社会效益指标|照明||问卷")] // a basis follows: the row is whole
    [InlineData(true, "产出指标|数量指标|路灯||", "效益指标|社会效益指标|照明||")] // targets are blank elsewhere too
    [InlineData(true, "产出指标|数量指标|路灯|≥20盏|台账", "效益指标|社会效益指标|||")] // a level without an indicator is an unused line of the form
    [InlineData(false)] // nothing below the header
    public void A_table_is_cut_off_only_where_its_end_shows_it(bool complete, params string[] rows)
    {
        Document document = Read("项目支出绩效目标表", ["项目名称|路灯养护|||", Header, .. rows]);
        Assert.Equal(complete, Assert.Single(document.Performance).Complete);
        Assert.Equal(!complete, document.Problems.Any(static problem => problem.Code == "PERF-004"));
    }

    [Fact]
    public void A_table_without_a_column_of_targets_is_complete() =>
        Assert.True(Only("项目支出绩效目标表", "项目名称|路灯养护|", "一级指标|二级指标|三级指标", "产出指标|数量指标|路灯盏数", "效益指标|社会效益指标|照明").Complete);

    [Fact]
    public void A_form_with_goals_and_without_a_list_is_complete_unless_the_others_have_lists()
    {
        string[] goals = ["项目名称|路灯养护|||", "绩效目标|全年亮灯|||"];
        Assert.True(Only("项目支出绩效目标表", goals).Complete);
        Document document = Read("项目支出绩效目标表", [.. goals, "", .. List("甲"), "", .. List("乙")]);
        Assert.All(document.Performance, static one => Assert.Equal(one.Indicators.Count > 0, one.Complete));

        static string[] List(string name) => [$"项目名称|{name}|||", Header, "产出指标|数量指标|路灯|≥20盏|台账"];
    }

    [Theory]
    [InlineData("项目支出绩效目标表", "一级指标|二级指标|绩效标准|当年预期实现值", "产出指标|巡查次数|每周一次|≥52次", "巡查次数 / ")] // two levels
    [InlineData("项目支出绩效目标表", "一级指标|二级指标|指标内容|指标值", "产出指标|数量指标|巡查次数|≥52次", "数量指标 / 巡查次数")] // 指标内容 is the third
    [InlineData("项目支出绩效目标表", "一级绩效指标|二级绩效指标|指标名称|年度指标值", "成本指标|经济成本指标|巡查次数|≥52次", "经济成本指标 / 巡查次数")]
    [InlineData("项目支出绩效目标表", "★一级指标|★二级指标|★三级指标|指标值", "产出指标|数量指标|巡查次数|≥52次", "数量指标 / 巡查次数")] // marks of required fields
    [InlineData("项目支出绩效目标表", "一级指标|二级指标|三级指标|计算符号|指标值|计量单位", "产出指标|数量指标|巡查次数|≥|52|次", "数量指标 / 巡查次数")]
    public void Lists_are_known_by_whatever_their_columns_are_called(string title, string header, string row, string levels)
    {
        Indicator indicator = Assert.Single(Only(title, "项目名称|防火巡护", header, row).Indicators);
        Assert.Equal(levels, $"{indicator.Level2} / {indicator.Level3}");
        Assert.Equal(("≥52次", ">=", 52m, "次"), (indicator.Target!.Text, indicator.Target.Operator, indicator.Target.Value, indicator.Target.Unit));
    }

    [Fact]
    public void A_department_s_form_and_its_list_may_be_two_grids()
    {
        Performance one = Only("部门整体支出绩效目标表", "部门名称|青禾县林场", "年度总体目标|造林抚育", "", Header, "产出指标|数量指标|造林|≥20亩|台账");
        Assert.Equal(("造林抚育", "造林"), (Assert.Single(one.Goals), Assert.Single(one.Indicators).Level3));
    }

    [Fact]
    public void A_level_over_two_columns_leaves_none_of_the_level_before() =>
        Assert.Equal([("产出指标", "数量指标"), ("满意度指标", null)],
            Only("项目支出绩效目标表", "项目名称|路灯养护|||", Header, "产出指标|数量指标|路灯|≥20盏|台账", "满意度指标||居民满意度|≥90%|问卷").Indicators.Select(static i => (i.Level1!, i.Level2)));

    [Fact]
    public void Money_below_its_label_is_read_and_a_sum_among_several()
    {
        Performance below = Only("项目支出绩效目标表", "项目名称|路灯养护||", "项目类别|预算数|其中：财政资金|其他资金", "常年项目|5.00|4.00|1.00", "绩效目标|亮灯||");
        Assert.Equal((5.00m, 4.00m, 1.00m), (below.Budget!.Total!.Value, below.Budget.Fiscal!.Value, below.Budget.Other!.Value));
        Performance tasks = Only("部门整体支出绩效目标表", "部门名称|青禾县林场|||", "任务名称|主要内容|预算金额|其中：财政资金|其他资金", "造林|植树|7.00|7.00|", "抚育|除草|2.00|1.00|1.00", "金额合计||9.00|8.00|1.00",
            "年度总体目标|造林抚育|||", Header, "产出指标|数量指标|造林|≥20亩|台账");
        Assert.Equal((9.00m, 8.00m), (tasks.Budget!.Total!.Value, tasks.Budget.Fiscal!.Value));
    }

    [Fact]
    public void A_blank_beside_its_label_is_no_reason_to_look_further_down() =>
        Assert.Null(Only("项目支出绩效目标表", "项目名称|路灯养护|其他资金|", "备注|无||", "年度|2024|2023|2022", Header.Replace("|指标值确定依据", "", StringComparison.Ordinal), "产出指标|数量指标|路灯|≥20盏").Budget);

    [Fact]
    public void Execution_has_a_line_for_each_source_and_a_slash_is_no_score()
    {
        Performance one = Only("项目支出绩效自评表", "项目名称|路灯养护||||||", "项目资金||年初预算数|全年预算数|全年执行数|分值|执行率|得分",
            "|年度资金总额|9.00|8.00|6.00|10|75%|7.5", "|其中：当年财政拨款|5.00|5.00|4.00|—|80%|/", "|上年结转资金|4.00|3.00|2.00|—|67%|/", "|其他资金||||||",
            "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施", "产出指标|数量指标|路灯|≥20盏|18盏|90|/|停电", "总分|||||100|92.5|");
        Assert.Equal([("total", 6.00m, 7.5m), ("fiscal-appropriation", 4.00m, null), ("carried-in", 2.00m, (decimal?)null)],
            one.Evaluation!.Execution.Select(static line => (line.Measure, line.Executed!.Value!.Value, line.Score)));
        Assert.Equal((9.00m, null, 92.5m, 100m), (one.Budget!.Total!.Value, one.Budget.Fiscal, one.Evaluation.Score, one.Evaluation.OutOf)); // with money carried in, the fiscal part is not what the total lacks
        Indicator indicator = Assert.Single(one.Indicators);
        Assert.Equal((90m, null, "停电", "18盏"), (indicator.Weight, indicator.Score, indicator.Deviation, indicator.Actual!.Text));
    }

    [Fact]
    public void Goals_beyond_the_year_are_kept_apart_beside_or_below_their_labels()
    {
        Performance below = Only("项目支出绩效目标表", "项目名称|湿地补水", "中期目标|年度目标", "恢复湿地|补水一次");
        Performance beside = Only("项目支出绩效目标表", "项目名称|湿地补水", "长期目标|恢复湿地", "年度目标|补水一次");
        foreach (Performance one in (Performance[])[below, beside])
            Assert.Equal(("恢复湿地", "补水一次"), (Assert.Single(one.LongTermGoals), Assert.Single(one.Goals)));
    }
}
