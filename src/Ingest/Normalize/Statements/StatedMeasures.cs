namespace Ingest.Normalize.Statements;

/// <summary>What only sentences measure: the measures of statements that are not, or not only, those of columns. docs/model.md explains them.</summary>
internal static class StatedMeasures
{
    /// <summary>Id and Chinese name.</summary>
    public static IReadOnlyList<(string Id, string Name)> All { get; } =
    [
        ("total-revenue", "收入总计"),
        ("total-expenditure", "支出总计"),
        ("current-revenue", "本年收入合计"),
        ("current-expenditure", "本年支出合计"),
        ("fiscal-revenue-total", "财政拨款收入总计"),
        ("fiscal-expenditure-total", "财政拨款支出总计"),
        ("general-public-expenditure", "一般公共预算支出"),
        ("general-public-basic", "一般公共预算基本支出"),
        ("function", "功能分类科目"),
        ("economic", "经济分类科目"),
        ("three-public", "“三公”经费合计"),
        ("procurement", "政府采购"),
        ("procurement-goods", "政府采购货物"),
        ("procurement-works", "政府采购工程"),
        ("procurement-services", "政府采购服务"),
        ("procurement-sme", "预留中小企业份额"),
        ("fixed-assets", "固定资产"),
        ("assets", "资产总额"),
        ("vehicle-count", "车辆数"),
        ("vehicles-bought", "购置车辆数"),
        ("equipment-count", "设备台（套）数"),
        ("delegations", "因公出国（境）团组数"),
        ("abroad-persons", "因公出国（境）人次"),
        ("receptions", "公务接待批次"),
        ("reception-persons", "公务接待人次"),
        ("performance-projects", "有绩效目标的项目数"),
        ("performance-budget", "有绩效目标的项目金额"),
        ("project-budget", "项目年度预算安排"),
    ];
}
