using Ingest.Model;

namespace Ingest.Sinks.Xlsx;

/// <summary>What was checked and what was found: broken identities first, then problems, then the identities that hold.</summary>
internal static class FindingSheet
{
    private static readonly string[] Heads = ["结论", "说明", "左边", "右边", "差额", "容差", "单位", "表"];

    internal static Sheet Of(Document document, string name, string cover, IReadOnlyList<Sheet> tables, CellStyles styles)
    {
        var sheet = new Sheet(name) { FirstHeadRow = TableSheet.Above, FrozenRows = TableSheet.Above + 1 };
        sheet.GivenWidths[1] = 70;
        sheet.GivenWidths[7] = 30;
        int broken = document.Checks.Count(static check => check.Verdict == Verdict.Broken);
        sheet.Put(0, 0, name, styles.Of(Look.Title), columns: Heads.Length);
        sheet.Put(1, 0, $"勾稽关系 {document.Checks.Count} 条，不成立 {broken} 条；问题 {document.Problems.Count} 条", styles.Of(Look.Caption), columns: Heads.Length);
        sheet.Put(2, 0, $"← {cover}", styles.Of(Look.Caption));
        sheet.Links[(2, 0)] = cover;
        for (int i = 0; i < Heads.Length; i++)
            sheet.Put(TableSheet.Above, i, Heads[i], styles.Of(Look.Head));
        var sheets = document.Tables.Select((table, index) => (table.Id, Sheet: tables[index])).GroupBy(static one => one.Id, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.First().Sheet, StringComparer.Ordinal);
        int row = TableSheet.Above + 1;
        foreach (Check check in document.Checks.Where(static check => check.Verdict == Verdict.Broken))
            Identity(sheet, row++, check, sheets, styles);
        foreach (Problem problem in document.Problems)
            Line(sheet, row++, styles, problem.Severity switch { Severity.Error => "错误", Severity.Warning => "警告", _ => "提示" }, $"{problem.Code}　{problem.Message}", problem.Severity == Severity.Error, [], null, problem.Table, sheets);
        foreach (Check check in document.Checks.Where(static check => check.Verdict != Verdict.Broken).OrderBy(static check => check.Verdict != Verdict.Rounding))
            Identity(sheet, row++, check, sheets, styles);
        return sheet;
    }

    private static void Identity(Sheet sheet, int row, Check check, Dictionary<string, Sheet> sheets, CellStyles styles) => Line(
        sheet, row, styles,
        check.Verdict switch { Verdict.Broken => "不成立", Verdict.Exact => "成立", Verdict.Rounding => "舍入", _ => "无法判断" },
        check.Says, check.Verdict == Verdict.Broken,
        [check.Left, check.Right, check.Difference, check.Tolerance], check.Unit, check.Operands.FirstOrDefault(static operand => operand.Table is not null)?.Table, sheets);

    private static void Line(
        Sheet sheet, int row, CellStyles styles, string verdict, string says, bool isBad, decimal?[] figures, string? unit, string? table, Dictionary<string, Sheet> sheets)
    {
        sheet.Put(row, 0, verdict, styles.Of(isBad ? Look.Broken : Look.Middle));
        sheet.Put(row, 1, says, styles.Of(Look.Text));
        for (int i = 0; i < 4; i++)
        {
            decimal? figure = i < figures.Length ? figures[i] : null;
            sheet.Put(row, 2 + i, figure, styles.Of(Look.Number, figure is null ? null : "#,##0" + (figure.Value.Scale == 0 ? "" : "." + new string('0', Math.Min(9, (int)figure.Value.Scale)))));
        }
        sheet.Put(row, 6, unit, styles.Of(Look.Middle));
        Sheet? to = table is null ? null : sheets.GetValueOrDefault(table);
        sheet.Put(row, 7, to?.Name, styles.Of(Look.Link));
        if (to is not null)
            sheet.Links[(row, 7)] = to.Name;
    }
}
