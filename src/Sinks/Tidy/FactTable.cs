using Ingest.Model;

namespace Ingest.Sinks.Tidy;

/// <summary>Every figure of every table, one to a row.</summary>
internal static class FactTable
{
    internal static TidyTable Facts { get; } = new TidyTable<Fact>(
            "facts", "数据", "One row for each printed figure of every table. A blank cell gives none; a printed zero does.", Fact.Of)
        .Text(TidyTable.DocumentId, "文件标识", "The document.", f => f.Document.DocumentId)
        .Text("table_id", "表格标识", "The table.", f => f.Table.Id)
        .Text("kind", "表种", "Canonical kind of the table.", f => f.Table.Kind)
        .Text("phase", "预算或决算", "budget, final-account or unknown.", f => EnumWord<Phase>.Of(f.Document.Disclosure.Phase))
        .Integer("fiscal_year", "预算年度", "The document's fiscal year.", f => f.Document.Disclosure.FiscalYear)
        .Text("body_code", "单位代码", "Budget code of the body that publishes.", f => f.Document.Disclosure.Body?.Code)
        .Text("body_name", "单位名称", "Name of the body that publishes.", f => f.Document.Disclosure.Body?.Name)
        .Integer("line", "行", "Row of the table's grid, from 0.", f => f.Row.Line)
        .Text("section", "收支方向", "revenue, expenditure or expenditure-by-use in a table printed in sides; null elsewhere.", f => f.Row.Section)
        .Text("role", "行角色", "item, subtotal, total or of-which.", f => EnumWord<RowRole>.Of(f.Row.Role))
        .Text("code", "科目编码", "Classification code, joined where it is printed over several columns.", f => f.Row.Code)
        .Text("label", "项目名称", "The row's name; in a “三公”经费 table printed wide, the name of the column's item.", f => f.Label)
        .Integer("level", "层级", "0 for totals, 1 for 类 or a total's children, 2 for 款, 3 for 项.", f => f.Row.Level)
        .Text("measure", "指标", "Canonical measure of the column, such as basic or abroad/budgeted; other: and the header where none fits.", f => f.Amount.Measure)
        .Text("text", "原文", "The figure as printed, digit for digit.", f => f.Amount.Text)
        .Number("value", "数值", "The figure in the unit printed; null where the text is no number.", f => f.Amount.Value)
        .Text("unit", "金额单位", "The money unit of value; null for anything but money.", f => f.Unit)
        .Number("yuan", "金额（元）", "The same amount in 元; null for anything but money.", f => f.Amount.Yuan, "元")
        .Integer("page", "页", "Page of the figure's cell; null for formats without pages.", f => f.Cell?.Page)
        .Text("at", "位置", "Address of the figure's cell in formats without pages.", f => f.Cell?.At)
        .Integer("position", "序号", "Position among the document's figures, from 1.", f => f.Position)
        .Text("row_label", "行名", "The row's own name where label is a column's item; null elsewhere.", f => f.Item is null ? null : f.Row.Label)
        .Key(TidyTable.DocumentId, "position")
        .Index("kind", "measure", "fiscal_year")
        .Index("code", "fiscal_year")
        .Index("measure", "fiscal_year")
        .Index("body_code", "fiscal_year");
}
