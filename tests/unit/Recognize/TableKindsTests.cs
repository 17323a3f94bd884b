using Ingest.Recognize;
using Ingest.Recognize.Vocabularies;

namespace Ingest.UnitTests.Recognize;

public sealed class TableKindsTests
{
    /// <summary>Titles as places print them, budgets and final accounts: the same kind under many names, and titles of no kind.</summary>
    public static TheoryData<string, string> Titles { get; } = new()
    {
        { "单位预算收支总表", "revenue-expenditure-summary" },
        { "收支预算总表", "revenue-expenditure-summary" },
        { "2025年部门财务收支预算总表", "revenue-expenditure-summary" },
        { "2024年预算单位财务收支预算总表", "revenue-expenditure-summary" },
        { "部门收支总表", "revenue-expenditure-summary" },
        { "部门收支总体情况表", "revenue-expenditure-summary" },
        { "收支总体情况表", "revenue-expenditure-summary" },
        { "收支总表", "revenue-expenditure-summary" },
        { "部门收支预算总表", "revenue-expenditure-summary" },
        { "财务收支预算总表01-1", "revenue-expenditure-summary" },
        { "收入支出决算总表", "revenue-expenditure-summary" },
        { "收入支出决算表", "revenue-expenditure-summary" },
        { "收入支出决算公开表", "revenue-expenditure-summary" },
        { "2.15单位收支总表", "revenue-expenditure-summary" },
        { "3.15部门收支总表", "revenue-expenditure-summary" },
        { "Z01 收入支出决算总表(财决01表)", "revenue-expenditure-summary" },
        { "部门收支总表（公开表1）", "revenue-expenditure-summary" },
        { "单位预算收入总表", "revenue" },
        { "收入预算总表", "revenue" },
        { "收入总体情况表", "revenue" },
        { "部门收入总体情况表", "revenue" },
        { "部门收入预算表01-2", "revenue" },
        { "收入决算表", "revenue" },
        { "收入决算总表", "revenue" },
        { "收入决算公开表", "revenue" },
        { "部门收入总表", "revenue" },
        { "单位预算支出总表", "expenditure" },
        { "支出预算总表", "expenditure" },
        { "支出总体情况表", "expenditure" },
        { "部门支出总表", "expenditure" },
        { "支出决算表", "expenditure" },
        { "支出决算总表", "expenditure" },
        { "支出决算公开表", "expenditure" },
        { "支出总表（按项目支出分类）", "expenditure" },
        { "部门支出总体情况表", "expenditure" },
        { "单位预算财政拨款收支总表", "fiscal-appropriation-summary" },
        { "财政拨款收支预算总表", "fiscal-appropriation-summary" },
        { "财政拨款收支总体情况表", "fiscal-appropriation-summary" },
        { "财政拨款收入支出决算总表", "fiscal-appropriation-summary" },
        { "财政拨款收入支出决算公开表", "fiscal-appropriation-summary" },
        { "部门财政拨款收支总表", "fiscal-appropriation-summary" },
        { "2025年部门财政拨款收支预算总表", "fiscal-appropriation-summary" },
        { "财政拨款支出预算表（功能科目）", "fiscal-appropriation-expenditure" },
        { "财政拨款支出预算表", "fiscal-appropriation-expenditure" },
        { "财政拨款支出预算表（部门经济分类科目）", "fiscal-appropriation-expenditure" },
        { "财政拨款支出决算明细表", "fiscal-appropriation-expenditure" },
        { "财政拨款支出表", "fiscal-appropriation-expenditure" },
        { "财政拨款基本支出预算表（经济科目）", "fiscal-appropriation-basic-expenditure" },
        { "财政拨款基本支出预算表", "fiscal-appropriation-basic-expenditure" },
        { "单位预算一般公共预算财政拨款支出表", "general-public-expenditure" },
        { "一般公共预算支出预算表（功能科目）", "general-public-expenditure" },
        { "一般公共预算支出功能分类预算表", "general-public-expenditure" },
        { "一般公共预算支出情况表(功能科目)", "general-public-expenditure" },
        { "一般公共预算支出总表", "general-public-expenditure" },
        { "一般公共预算财政拨款支出决算表", "general-public-expenditure" },
        { "一般公共预算财政拨款收入支出决算表", "general-public-expenditure" },
        { "一般公共预算支出表", "general-public-expenditure" },
        { "部门一般公共预算支出表", "general-public-expenditure" },
        { "一般公共预算财政拨款支出决算公开表", "general-public-expenditure" },
        { "单位预算一般公共预算财政拨款基本支出表", "general-public-basic-expenditure" },
        { "一般公共预算基本支出预算表（经济科目）", "general-public-basic-expenditure" },
        { "一般公共预算基本支出部门预算经济分类预算表", "general-public-basic-expenditure" },
        { "一般公共预算基本支出情况表(部门经济科目)", "general-public-basic-expenditure" },
        { "一般公共预算基本支出情况表(政府经济科目)", "general-public-basic-expenditure" },
        { "一般公共预算基本支出明细表(按经济分类)", "general-public-basic-expenditure" },
        { "一般公共预算财政拨款基本支出决算表", "general-public-basic-expenditure" },
        { "一般公共预算财政拨款基本支出决算明细表", "general-public-basic-expenditure" },
        { "一般公共预算财政拨款基本支出决算公开表", "general-public-basic-expenditure" },
        { "单位预算政府性基金预算财政拨款支出表", "government-fund-expenditure" },
        { "财政拨款政府性基金支出预算表", "government-fund-expenditure" },
        { "政府性基金预算支出功能分类预算表", "government-fund-expenditure" },
        { "政府性基金预算财政拨款收入支出决算表", "government-fund-expenditure" },
        { "政府性基金预算支出情况表", "government-fund-expenditure" },
        { "政府性基金预算支出表", "government-fund-expenditure" },
        { "政府性基金支出预算表", "government-fund-expenditure" },
        { "单位预算国有资本经营预算财政拨款支出表", "state-capital-expenditure" },
        { "国有资本经营预算支出功能分类预算表", "state-capital-expenditure" },
        { "国有资本经营预算财政拨款收入支出决算表", "state-capital-expenditure" },
        { "国有资本经营预算财政拨款支出决算表", "state-capital-expenditure" },
        { "国有资本经营预算支出表", "state-capital-expenditure" },
        { "单位预算财政拨款“三公”经费支出表", "three-public-expenditure" },
        { "“三公”经费、会议费、培训费支出预算表", "three-public-expenditure" },
        { "部门“三公”经费和机关运行经费预算表", "three-public-expenditure" },
        { "三公经费预算情况表", "three-public-expenditure" },
        { "一般公共预算“三公”经费支出情况表", "three-public-expenditure" },
        { "财政拨款“三公”经费支出决算表", "three-public-expenditure" },
        { "一般公共预算财政拨款“三公”经费支出决算表", "three-public-expenditure" },
        { "一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表", "three-public-expenditure" },
        { "“三公”经费、行政参公单位机关运行经费情况表", "three-public-expenditure" },
        { "政府性基金预算“三公”经费支出预算表", "three-public-expenditure" },
        { "一般公共预算＂三公＂经费支出表", "three-public-expenditure" },
        { "一般公共预算机关运行经费支出预算表", "operating-cost" },
        { "机关运行经费情况表", "operating-cost" },
        { "单位政府采购预算", "procurement" },
        { "政府采购预算表", "procurement" },
        { "政府采购支出预算表", "procurement" },
        { "政府采购预算明细表", "procurement" },
        { "政府采购情况表", "procurement" },
        { "政府购买服务表", "procurement" },
        { "政府购买服务支出情况表", "procurement" },
        { "部门政府采购预算表06", "procurement" },
        { "单位固定资产占用情况表", "assets" },
        { "国有资产占用情况表", "assets" },
        { "国有资产使用情况表", "assets" },
        { "单位机构设置情况", "organizations" },
        { "项目支出表", "project-list" },
        { "一般公共预算项目支出表", "project-list" },
        { "项目支出预算明细表", "project-list" },
        { "部门项目支出预算05-1", "project-list" },
        { "项目支出决算表", "project-list" },
        { "项目收入支出决算表", "project-list" },
        { "一般公共预算财政拨款项目支出决算表", "project-list" },
        { "3、督导经费绩效目标表", "project-performance" },
        { "项目支出绩效目标表", "project-performance" },
        { "十三、项目支出绩效目标表", "project-performance" },
        { "部门整体支出绩效目标表", "department-performance" },
        { "十四、部门整体支出绩效目标表", "department-performance" },
        { "部门整体绩效目标表", "department-performance" },
        { "项目支出绩效自评表", "performance-self-evaluation" },
        { "部门整体支出绩效自评表", "performance-self-evaluation" },
        { "部门整体支出绩效自评情况", "performance-self-evaluation" },
        { "养护经费明细表", "unknown" },
        { "非税征收计划表", "unknown" },
        { "新增资产配置预算表", "unknown" },
        { "通用资产配置支出表", "unknown" },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_title_names_the_kind(string title, string kind) => Assert.Equal(kind, Vocabulary.BuiltIn.KindByTitle(title));

    [Theory]
    [MemberData(nameof(Titles))]
    public void So_it_does_behind_the_number_year_and_body_that_places_print_before_it(string title, string kind) =>
        Assert.Equal(kind, Vocabulary.BuiltIn.KindByTitle($"表五、2031年某市某局{title}"));

    [Theory]
    [InlineData("一般公共預算支出表", "general-public-expenditure")] // traditional characters
    [InlineData("收 入 支 出 决 算 总 表", "revenue-expenditure-summary")] // spread over the page
    [InlineData("财政拨款\n收支预算总表", "fiscal-appropriation-summary")] // wrapped
    public void A_title_is_known_in_any_dress(string title, string kind) => Assert.Equal(kind, Vocabulary.BuiltIn.KindByTitle(title));

    [Fact]
    public void Kinds_have_ids_and_names_of_their_own()
    {
        Assert.Equal(TableKinds.Order, Vocabulary.BuiltIn.Kinds.Select(static kind => kind.Id));
        Assert.Equal(TableKinds.Order.Count, Vocabulary.BuiltIn.Kinds.Select(static kind => kind.Name).Distinct().Count());
    }

    [Fact]
    public void What_a_kind_follows_is_a_kind() =>
        Assert.Empty(Vocabulary.BuiltIn.Kinds.SelectMany(static kind => kind.After).Except(TableKinds.Order).Except(["start"]));
}
