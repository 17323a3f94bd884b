using Ingest.Model;
using Ingest.Read;
using Ingest.Recognize;

namespace Ingest.UnitTests.Recognize;

public sealed class TableKindsTests
{
    private static readonly TableShape Bare = TableShape.Of(new TableBlock(new Grid(1, 1, [new Cell(0, 0, 1, 1, "")]), "table 1"));

    [Theory]
    // Titles as places print them; the same kind under many names.
    [InlineData("单位预算收支总表", "revenue-expenditure-summary")]
    [InlineData("收支预算总表", "revenue-expenditure-summary")]
    [InlineData("2025年预算单位财务收支预算总表", "revenue-expenditure-summary")]
    [InlineData("部门收支总体情况表", "revenue-expenditure-summary")]
    [InlineData("收入支出决算总表", "revenue-expenditure-summary")]
    [InlineData("单位预算收入总表", "revenue")]
    [InlineData("部门收入总体情况表", "revenue")]
    [InlineData("收入决算表", "revenue")]
    [InlineData("支出预算总表", "expenditure")]
    [InlineData("支出总体情况表", "expenditure")]
    [InlineData("财政拨款收支预算总表", "fiscal-appropriation-summary")]
    [InlineData("财政拨款收入支出决算总表", "fiscal-appropriation-summary")]
    [InlineData("财政拨款支出预算表（功能科目）", "fiscal-appropriation-expenditure")]
    [InlineData("财政拨款基本支出预算表（经济科目）", "fiscal-appropriation-basic-expenditure")]
    [InlineData("一般公共预算支出情况表(功能科目)", "general-public-expenditure")]
    [InlineData("一般公共预算财政拨款支出决算表", "general-public-expenditure")]
    [InlineData("一般公共预算财政拨款基本支出决算明细表", "general-public-basic-expenditure")]
    [InlineData("一般公共预算基本支出部门预算经济分类预算表", "general-public-basic-expenditure")]
    [InlineData("政府性基金预算财政拨款收入支出决算表", "government-fund-expenditure")]
    [InlineData("国有资本经营预算财政拨款支出表", "state-capital-expenditure")]
    [InlineData("财政拨款“三公”经费支出表", "three-public-expenditure")]
    [InlineData("“三公”经费和机关运行经费预算表", "three-public-expenditure")]
    [InlineData("一般公共预算机关运行经费支出预算表", "operating-cost")]
    [InlineData("政府采购支出预算表", "procurement")]
    [InlineData("单位固定资产占用情况表", "assets")]
    [InlineData("国有资产占用情况表", "assets")]
    [InlineData("单位机构设置情况", "organizations")]
    [InlineData("一般公共预算项目支出表", "project-list")]
    [InlineData("3、督导经费绩效目标表", "project-performance")]
    [InlineData("部门整体支出绩效目标表", "department-performance")]
    [InlineData("项目支出绩效自评表", "performance-self-evaluation")]
    [InlineData("养护经费明细表", "unknown")]
    public void A_title_names_the_kind(string title, string kind) => Assert.Equal(kind, TableKinds.Best(title, Bare).Kind);

    [Fact]
    public void Kinds_have_ids_of_their_own() => Assert.Equal(TableKinds.All.Count, TableKinds.All.Select(static kind => kind.Id).Distinct().Count());
}
