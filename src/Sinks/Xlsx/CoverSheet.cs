using Ingest.Model;

namespace Ingest.Sinks.Xlsx;

/// <summary>The first sheet: what the disclosure is, and where everything stands.</summary>
internal static class CoverSheet
{
    private const int First = 1; // The first column is a margin.

    internal static Sheet Of(Document document, string name, IReadOnlyList<Sheet> tables, Sheet? targets, Sheet findings, CellStyles styles)
    {
        var sheet = new Sheet(name);
        foreach ((int column, double width) in ((int, double)[])[(0, 2), (1, 11), (2, 46), (3, 33), (4, 10), (5, 12)])
            sheet.GivenWidths[column] = width;
        int row = 1;
        sheet.Put(row++, First, DisclosureWorkbook.TitleOf(document), styles.Of(Look.Title), columns: 5);
        row++;
        foreach ((string label, string? value) in About(document))
        {
            if (value is null)
                continue;
            sheet.Put(row, First, label, styles.Of(Look.SumText));
            sheet.Put(row++, First + 1, value, styles.Of(Look.Text), columns: 4);
        }
        row++;
        string[] heads = ["序号", "目录", "表种", "行数", "不成立的关系"];
        for (int i = 0; i < heads.Length; i++)
            sheet.Put(row, First + i, heads[i], styles.Of(Look.Head));
        for (int i = 0; i < tables.Count; i++)
        {
            Table table = document.Tables[i];
            int broken = document.Checks.Count(check => check.Verdict == Verdict.Broken && check.Operands.Any(operand => operand.Table == table.Id));
            Line(sheet, ++row, styles, i + 1, tables[i].Name, table.Title ?? table.Number ?? "（无题）", table.Kind, table.Grid.Rows, broken);
        }
        if (targets is not null)
            Line(sheet, ++row, styles, null, targets.Name, targets.Name, null, document.Performance.Sum(static one => one.Indicators.Count), null);
        Line(sheet, ++row, styles, null, findings.Name, findings.Name, null, document.Checks.Count + document.Problems.Count, document.Checks.Count(static check => check.Verdict == Verdict.Broken));
        row += 2;
        sheet.Put(row, First, "数字按原文显示，未作任何更正。红色单元格：勾稽关系不成立，批注说明差额；黄色：参与该关系的其他数字。", styles.Of(Look.Caption), columns: 5);
        return sheet;
    }

    private static void Line(Sheet sheet, int row, CellStyles styles, int? number, string to, string title, string? kind, int rows, int? broken)
    {
        sheet.Put(row, First, (decimal?)number, styles.Of(Look.Middle));
        sheet.Put(row, First + 1, title, styles.Of(Look.Link));
        sheet.Links[(row, First + 1)] = to;
        sheet.Put(row, First + 2, kind, styles.Of(Look.Text));
        sheet.Put(row, First + 3, (decimal)rows, styles.Of(Look.Number, "0"));
        sheet.Put(row, First + 4, broken is > 0 ? (decimal)broken : null, styles.Of(broken is > 0 ? Look.Broken : Look.Number, "0"));
    }

    private static IEnumerable<(string Label, string? Value)> About(Document document)
    {
        Disclosure disclosure = document.Disclosure;
        yield return ("单位", disclosure.Body is { } body ? $"{body.Name}{(body.Code is null ? "" : $"（{body.Code}）")}" : null);
        yield return ("年度", disclosure.FiscalYear?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return ("类型", DisclosureWorkbook.PhaseOf(document) is { Length: > 0 } phase ? phase + ScopeOf(disclosure.Scope) : null);
        yield return ("行政区划", disclosure.Region is { } region ? $"{region.Name}（{region.Code}）" : null);
        yield return ("来源文件", document.Source.FileName);
        yield return ("文件标识", document.DocumentId);
    }

    private static string ScopeOf(Scope scope) => scope switch { Scope.Unit => "（单位）", Scope.Department => "（部门）", Scope.Government => "（政府）", _ => "" };
}
