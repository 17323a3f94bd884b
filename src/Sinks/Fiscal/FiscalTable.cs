using Ingest.Model;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Fiscal;

/// <summary>Every amount of money of a budget or final account with its fiscal concepts beside it, as Fiscal Data Package wants it: one table, one value to a row.</summary>
internal static class FiscalTable
{
    internal static TidyTable Lines { get; } = new TidyTable<FiscalLine>(
            "fiscal", "收支明细", "One row for each printed amount of money that belongs to a budget or final account, in 元. Totals and parts are both there, and one amount may be printed in several tables: sum one kind, one measure and one role or level.", FiscalLine.Of)
        .Text(TidyTable.DocumentId, "文件标识", "The document.", l => l.Fact.Document.DocumentId)
        .Integer("position", "序号", "Position among the document's figures, from 1: the row of facts.", l => l.Fact.Position)
        .Integer("fiscal_year", "预算年度", "The year that the amount belongs to; null where it is not known.", l => l.FiscalYear)
        .Text("phase", "阶段", "approved (预算数), adjusted (调整预算数) or executed (决算数); null where neither column nor document says.", l => l.PhaseId)
        .Text("direction", "收支方向", "revenue or expenditure; null for balances and where it is not known.", l => l.Direction)
        .Text("body_code", "单位代码", "Budget code of the body that publishes.", l => l.Disclosure.Body?.Code)
        .Text("body_name", "单位名称", "Name of the body that publishes.", l => l.Disclosure.Body?.Name)
        .Text("region_code", "行政区划代码", "GB/T 2260 code of the administrative division.", l => l.Disclosure.Region?.Code)
        .Text("region_name", "行政区划名称", "Name of the administrative division.", l => l.Disclosure.Region?.Name)
        .Text("kind", "表种", "Canonical kind of the table that prints it.", l => l.Fact.Table.Kind)
        .Text("role", "行角色", "item, subtotal, total or of-which.", l => EnumWord<RowRole>.Of(l.Fact.Row.Role))
        .Integer("level", "层级", "0 for totals, 1 for 类 or a total's children, 2 for 款, 3 for 项.", l => l.Fact.Row.Level)
        .Text("label", "项目名称", "What the amount is for, as printed.", l => l.Fact.Label)
        .Text("functional_code", "功能分类科目编码", "Code of the functional classification (支出功能分类), as deep as it is printed.", l => l.Code.Functional)
        .Text("functional_label", "功能分类科目名称", "The row's name where it has a functional code.", l => l.Code.Functional is null ? null : l.Fact.Row.Label)
        .Text("functional_level1", "功能分类类级", "Its 类, 3 digits.", l => SubjectCode.Level(l.Code.Functional, 1))
        .Text("functional_level2", "功能分类款级", "Its 款, 5 digits.", l => SubjectCode.Level(l.Code.Functional, 2))
        .Text("functional_level3", "功能分类项级", "Its 项, 7 digits.", l => SubjectCode.Level(l.Code.Functional, 3))
        .Text("economic_code", "经济分类科目编码", "Code of the economic classification (3…: 部门预算支出经济分类, 5…: 政府预算支出经济分类, 1…: 收入分类).", l => l.Code.Economic)
        .Text("economic_label", "经济分类科目名称", "The row's name where it has an economic code.", l => l.Code.Economic is null ? null : l.Fact.Row.Label)
        .Text("economic_level1", "经济分类类级", "Its 类, 3 digits.", l => SubjectCode.Level(l.Code.Economic, 1))
        .Text("economic_level2", "经济分类款级", "Its 款, 5 digits.", l => SubjectCode.Level(l.Code.Economic, 2))
        .Text("measure", "指标", "Canonical measure of the column, such as basic or abroad/budgeted; other: and the header where none fits.", l => l.Fact.Amount.Measure)
        .Text("funding_source", "资金来源", "The source of money where the column names one, such as general-public; null elsewhere.", l => l.FundingSource)
        .Number("yuan", "金额（元）", "The amount.", l => l.Fact.Amount.Yuan, "元")
        .Key(TidyTable.DocumentId, "position");
}
