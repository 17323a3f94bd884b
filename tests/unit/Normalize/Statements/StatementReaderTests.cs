using System.Diagnostics;
using Ingest.Model;

namespace Ingest.UnitTests.Normalize.Statements;

public sealed class StatementReaderTests
{
    [Theory]
    // Both totals in one figure, the change said of both; the subject stands behind what it is compared with.
    [InlineData("2025年度收入、支出预算总计120.50万元，与上年相比收、支预算总计各增加3.20万元，增长2.73 %。",
        "total-revenue 120.50万元 increase by 3.20 2.73% vs 上年", "total-expenditure 120.50万元 increase by 3.20 2.73% vs 上年")]
    [InlineData("某局财政拨款收、支总预算80万元。与上年相比，财政拨款收、支总计各减少1万元，下降1.23%。主要原因是项目完工。",
        "fiscal-revenue-total 80万元 decrease by 1 1.23% vs 上年 because 项目完工", "fiscal-expenditure-total 80万元 decrease by 1 1.23% vs 上年 because 项目完工")]
    // A year at the very start of the words is a year and no numbering.
    [InlineData("“教育支出（类）普通教育（款）小学教育（项）”10万元，主要用于校舍。2024年当年预算执行数为8万元，2025年预算安排10万元，比2024年预算执行数增加25%。",
        "function [教育支出/普通教育/小学教育] 10万元", "function/settled [教育支出/普通教育/小学教育] 8万元 @2024", "function/budgeted [教育支出/普通教育/小学教育] 10万元 increase 25% vs 2024年预算执行数")]
    [InlineData("公共安全支出（204类）司法（06款）行政运行（01项）5万元。", "function [公共安全支出/司法/行政运行] #2040601 5万元")]
    [InlineData("“住房保障支出-住房改革支出-购房补贴”科目7万元。", "function [住房保障支出/住房改革支出/购房补贴] 7万元")]
    [InlineData("2．农林水支出12万元，占6%。", "function [农林水支出] 12万元 share 6% of ")]
    [InlineData("检察（款）：2025年预算支出合计9万元。", "function [检察] 9万元")] // a sum of the name before the colon, not of the whole
    [InlineData("因公出国（境）费0万元，与上年预算数相等。", "abroad 0万元 unchanged vs 上年预算数")]
    [InlineData("公务接待费1万元，本年数小于上年预算数0.5万元，主要是厉行节约。", "reception 1万元 decrease by 0.5 vs 上年预算数 because 厉行节约")]
    [InlineData("公务用车运行维护费3万元，比上年预算增加（减少）0万元。", "vehicle-running 3万元 unchanged by 0 vs 上年预算")] // a form not filled in
    [InlineData("会议费2万元，比上年增加-1万元。", "meeting 2万元 decrease by 1 vs 上年")]
    [InlineData("其中：因公出国（境）费1万元，公务接待费2万元，均与上年预算持平。", "abroad 1万元 unchanged vs 上年预算", "reception 2万元 unchanged vs 上年预算")]
    [InlineData("公务用车购置费4万元，比上年增加4万元，主要原因是更新车辆；公务用车运行费2万元，与上年持平。",
        "vehicle-purchase 4万元 increase by 4 vs 上年 because 更新车辆", "vehicle-running 2万元 unchanged vs 上年")] // the reason ends at its semicolon
    [InlineData("财政拨款支出20万元，占本年支出合计的99.5%。", "fiscal-expenditure-total 20万元 share 99.5% of 本年支出合计")]
    [InlineData("政府采购预算10万元，其中：货物预算4万元、服务预算6万元。", "procurement 10万元", "procurement-goods 4万元", "procurement-services 6万元")]
    [InlineData("政府采购支出总额8万元，基本支出总计6万元，一般公共预算财政拨款支出总计5万元。", "procurement 8万元", "basic 6万元", "general-public-expenditure 5万元")] // sums of parts
    [InlineData("本年度项目10万元，其中货物4万元。")] // goods of what?
    [InlineData("截至2024年8月31日，本部门共有车辆5辆，其中：执法执勤用车2辆、其他用车3辆；单价100万元（含）以上设备（不含车辆）1台（套）。",
        "vehicle-count 5辆 @2024年8月31日", "vehicle-count [执法执勤用车] 2辆 @2024年8月31日", "vehicle-count [其他用车] 3辆 @2024年8月31日", "equipment-count [单价100万元（含）以上设备] 1台（套） @2024年8月31日")]
    [InlineData("编报绩效目标的项目共4个，涉及项目预算资金59万元。其中：咨询服务费40万元。", "performance-projects 4个", "performance-budget 59万元", "project-budget [咨询服务费] 40万元")]
    [InlineData("上年末固定资产金额为30万元。本年度拟购置固定资产总额为1万元。", "fixed-assets 30万元 @上年末")] // owned, not to be bought
    [InlineData("上年末固定资产总额为30万元，资产总额90万元。", "fixed-assets 30万元 @上年末", "assets 90万元 @上年末")]
    [InlineData("基本支出1720.00万，项目支出30.00万。", "basic 1720.00万", "project 30.00万")] // 万 for 万元
    [InlineData("2025年收入、支出总计均为9.50万元。", "total-revenue 9.50万元", "total-expenditure 9.50万元")]
    [InlineData("2025年收入预算12万元，比2024年10万元增加2万元，增长20%。", "total-revenue 12万元 increase by 2 20% vs 2024年")] // what it was is no amount of this year
    [InlineData("会议费2万元，与2024年预算2万元相比持平。", "meeting 2万元 unchanged vs 2024年预算")]
    [InlineData("总收入5万元，其中：事业收入3万元，占60%；其他收入2万元，占40%。与上年相比增加1万元，增长25%。",
        "total-revenue 5万元 increase by 1 25% vs 上年", "undertaking 3万元 share 60% of ", "other 2万元 share 40% of ")] // of the whole, not of the last part
    [InlineData("总支出5万元。其中：基本支出3万元，项目支出2万元。比上年减少1万元。", "total-expenditure 5万元 decrease by 1 vs 上年", "basic 3万元", "project 2万元")]
    [InlineData("总支出5万元。其中：项目支出2万元。比上年减少1万元。", "total-expenditure 5万元", "project 2万元 decrease by 1 vs 上年")] // the sentence's own subject
    [InlineData("“三公”经费5万元，其中：公务接待费2万元，比上年减少1万元。主要原因是接待减少。", "three-public 5万元", "reception 2万元 decrease by 1 vs 上年 because 接待减少")] // compared itself
    [InlineData("“三公”经费预算5万元，其中：公务接待费2万元，公务用车运行支出3万元。“三公”经费预算较上年增加1万元，增长25%。",
        "three-public 5万元 increase by 1 25% vs 上年", "reception 2万元", "vehicle-running 3万元")]
    [InlineData("机关运行经费财政拨款预算7万元。", "operating-cost 7万元")]
    [InlineData("填报绩效目标的项目支出预算8万元。", "performance-budget 8万元")]
    [InlineData("截至2024年12月31日，单位共有公务用车4辆。", "vehicle-count 4辆 @2024年12月31日")]
    [InlineData("政府性基金预算财政拨款年初结转和结余3万元，本年收入4万元，本年支出5万元，比上年增加1万元。",
        "government-fund/carried-in 3万元", "government-fund/current-revenue 4万元", "government-fund/current-expenditure 5万元 increase by 1 vs 上年")] // not the year's of all money
    [InlineData("一般公共预算收入安排9万元，支出预算安排8万元。", "general-public 9万元")] // no total of all money
    [InlineData("本年收入合计9万元，其中：政府性基金收入4万元，上年结转5万元。", "current-revenue 9万元", "government-fund 4万元", "carried-in 5万元")]
    [InlineData("政府采购支出总额9万元，授予中小企业合同金额6万元，货物采购授予中小企业合同金额占货物支出金额的50%。", "procurement 9万元", "procurement-sme 6万元")] // a share of another
    [InlineData("2025年财政拨款收入总计、支出总计均为9万元。", "fiscal-revenue-total 9万元", "fiscal-expenditure-total 9万元")]
    [InlineData("2025年财政拨款本年收入9万元，本年支出8万元。", "fiscal-appropriation/current-revenue 9万元", "fiscal-appropriation/current-expenditure 8万元")]
    [InlineData("收入包括：政府性基金收入4万元、上年结转5万元。", "government-fund 4万元", "carried-in 5万元")] // a list of all money
    [InlineData("公务接待费较2024年预算下降10%，预算数为5万元。", "reception decrease 10% vs 2024年预算", "reception 5万元")]
    [InlineData("（二）公务接待费。2025年预算数5万元。", "reception 5万元")]
    [InlineData("2025年支出合计9万元，其中：项目支出2万元。", "current-expenditure 9万元", "project 2万元")]
    [InlineData("本单位共有车辆6台。", "vehicle-count 6台")]
    public void A_sentence_gives_its_statements(string paragraph, params string[] expected) => Assert.Equal(expected, Stated.In(paragraph));

    [Theory]
    [InlineData("1.教育支出（类）普通教育（款）小学教育（项）。主要用于：校舍、培训费。年初预算为5万元，支出决算为4万元，完成年初预算的80%。决算数小于预算数的主要原因：工程延期。",
        "function/budgeted [教育支出/普通教育/小学教育] 5万元", "function/settled [教育支出/普通教育/小学教育] 4万元 decrease vs 预算数 done 80% because 工程延期")]
    [InlineData("1.教育支出（类）普通教育（款）小学教育（项）。年初预算为5万元，支出决算为4万元，完成年初预算的80%，支出决算数小于年初预算数的主要原因：工程延期。",
        "function/budgeted [教育支出/普通教育/小学教育] 5万元", "function/settled [教育支出/普通教育/小学教育] 4万元 decrease vs 年初预算数 done 80% because 工程延期")]
    [InlineData("本年支出合计9万元，与2023年度相比减少1万元，下降10%。主要变动原因是项目转入下年实施。", "current-expenditure 9万元 decrease by 1 10% vs 2023年度 because 项目转入下年实施")]
    [InlineData("“三公”经费支出决算比2024年度减少1万元，下降（增长）20%，其中：公务接待费支出决算减少1万元。",
        "three-public/settled decrease by 1 20% vs 2024年度", "reception/settled decrease by 1")]
    [InlineData("列明公务接待2批次、26人次，其中：接待外宾0批次、0人次。", "receptions 2批次", "reception-persons 26人次")] // foreign guests are a part
    [InlineData("安排因公出国（境）团组1个、累计3人次。公务用车保有量为2辆。", "delegations 1个", "abroad-persons 3人次", "vehicle-count [公务用车保有量] 2辆")]
    [InlineData("授予中小企业合同金额9万元，占政府采购支出总额的90%，其中：授予小微企业合同金额5万元，占50%。", "procurement-sme 9万元 share 90% of 政府采购支出总额")]
    public void A_final_account_tells_what_was_planned_from_what_was_spent(string paragraph, params string[] expected) =>
        Assert.Equal(expected, Stated.In(paragraph, phase: Phase.FinalAccount));

    [Theory]
    [InlineData("主要是基本支出增加14万元、项目支出安排增加4万元。")] // amounts inside a reason
    [InlineData("预计接待旅客10多批200多人次，发放补贴30万元。")]
    [InlineData("《关于3万元以上合同的规定》要求逐级审批。")]
    [InlineData("第一季度用款计划15万元，第二季度用款计划16万元。")]
    [InlineData("按人均定额增加1000元。")]
    [InlineData("国内公务接待支出0.39万元（含外宾接待支出0.1万元）。")]
    [InlineData("政府购买服务支出8万元。")]
    [InlineData("本年活动支出合计8万元。")]
    public void What_cannot_be_typed_gives_none(string paragraph) => Assert.Empty(Stated.In(paragraph));

    [Theory]
    [InlineData("第四部分 名词解释")]
    [InlineData("一、主要职能")]
    public void Definitions_and_duties_state_nothing(string heading) => Assert.Empty(Stated.In("基本支出100万元。", heading));

    [Fact]
    public void Names_that_stand_in_headings_complete_the_label() =>
        Assert.Equal(["function [公共安全/检察/行政运行] 7万元"], Stated.In("1．检察（款）行政运行（项）支出7万元。", "（一）公共安全（类）"));

    [Theory]
    [InlineData("八、政府性基金预算收支情况说明", "government-fund/current-revenue 7万元")]
    [InlineData("九、国有资本经营预算收支情况说明", "state-capital/current-revenue 7万元")]
    [InlineData("十、一般公共预算和政府性基金预算情况", "current-revenue 7万元")] // both
    public void Sums_below_a_funds_heading_are_the_funds(string heading, string expected) => Assert.Equal([expected], Stated.In("本年收入7万元。", heading));

    [Fact]
    public void Below_basic_expenditure_names_are_economic() =>
        Assert.Equal(["economic [工资福利支出] 7万元"], Stated.In("工资福利支出（类）7万元。", "一、一般公共预算基本支出情况"));

    [Fact]
    public void A_heading_is_the_subject_that_a_sentence_leaves_out() =>
        Assert.Equal(["abroad/budgeted 2万元", "abroad/settled 1万元 done 50%"], Stated.In("年初预算为2万元，支出决算为1万元，完成预算的50%。", "1.因公出国（境）费", Phase.FinalAccount));

    [Fact]
    public void An_amount_that_cannot_be_typed_takes_nothing_from_the_one_before() =>
        Assert.Equal(["basic 9万元"], Stated.In("基本支出9万元。某某事项3万元，比上年增加1万元。"));

    [Fact]
    public void A_statement_has_its_sentence_its_place_and_its_amount_in_yuan()
    {
        Statement statement = Assert.Single(Stated.Read(["前言。培训费 1.50 万元，与上年持平。后记。"], "一、说明"));

        Assert.Equal(("培训费1.50万元，与上年持平。", "paragraph 1", 15000.00m, "2025"), (statement.Text, statement.At, statement.Yuan, statement.Period));
    }

    [Theory]
    [InlineData("（")]
    [InlineData("比")]
    [InlineData("1，")]
    [InlineData("基本支出1万元比")]
    [InlineData("（类）")]
    [InlineData("主要原因")]
    public void Hostile_text_takes_time_in_proportion_to_its_length(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        _ = Stated.In(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }
}
