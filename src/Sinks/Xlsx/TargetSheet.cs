using Ingest.Model;

namespace Ingest.Sinks.Xlsx;

/// <summary>The performance targets (绩效目标) of all projects in one list.</summary>
internal static class TargetSheet
{
    private static readonly string[] Heads = ["序号", "项目", "预算（元）", "一级指标", "二级指标", "三级指标", "指标值", "比较", "数值", "单位", "权重", "实际完成值", "得分"];

    internal static Sheet Of(Document document, string name, string cover, CellStyles styles)
    {
        var sheet = new Sheet(name) { FirstHeadRow = TableSheet.Above, FrozenRows = TableSheet.Above + 1 };
        sheet.Put(0, 0, name, styles.Of(Look.Title), columns: Heads.Length);
        sheet.Put(1, 0, $"{document.Performance.Count} 个项目（或部门），{document.Performance.Sum(static one => one.Indicators.Count)} 项指标", styles.Of(Look.Caption), columns: Heads.Length);
        sheet.Put(2, 0, $"← {cover}", styles.Of(Look.Caption));
        sheet.Links[(2, 0)] = cover;
        for (int i = 0; i < Heads.Length; i++)
            sheet.Put(TableSheet.Above, i, Heads[i], styles.Of(Look.Head));
        int row = TableSheet.Above + 1;
        foreach (Performance performance in document.Performance)
        {
            int rows = Math.Max(1, performance.Indicators.Count);
            string who = performance.Project?.Name ?? performance.Project?.Unit ?? performance.Scope switch { "department" => "部门整体", "self-evaluation" => "绩效自评", _ => "" };
            sheet.Put(row, 0, (decimal)performance.Ordinal, styles.Of(Look.Middle), rows);
            sheet.Put(row, 1, performance.Complete ? who : who + "\n（表被截断）", styles.Of(Look.Text), rows);
            Amount? total = performance.Budget?.Total;
            sheet.Put(row, 2, total?.Yuan, styles.Of(Look.Number, "#,##0.00"), rows);
            for (int i = 0; i < rows; i++)
                Line(sheet, row + i, i < performance.Indicators.Count ? performance.Indicators[i] : null, styles);
            row += rows;
        }
        return sheet;
    }

    private static void Line(Sheet sheet, int row, Indicator? indicator, CellStyles styles)
    {
        (object? Value, Look Look)[] cells =
        [
            (indicator?.Level1, Look.Text), (indicator?.Level2, Look.Text), (indicator?.Level3 ?? indicator?.Description, Look.Text), (indicator?.Target?.Text, Look.Text),
            (indicator?.Target?.Operator switch { ">=" => "≥", "<=" => "≤", ">" => "＞", "<" => "＜", "=" => "＝", _ => null }, Look.Middle),
            (indicator?.Target?.Value, Look.Number), (indicator?.Target?.Unit, Look.Middle), (indicator?.Weight, Look.Number), (indicator?.Actual?.Text, Look.Text), (indicator?.Score, Look.Number),
        ];
        for (int i = 0; i < cells.Length; i++)
        {
            string? format = cells[i].Value is decimal number ? Format(number) : null;
            sheet.Put(row, 3 + i, cells[i].Value, styles.Of(cells[i].Look, format));
        }
    }

    // As many decimals as the figure has.
    private static string Format(decimal number) => number.Scale == 0 ? "0" : "0." + new string('0', number.Scale);
}
