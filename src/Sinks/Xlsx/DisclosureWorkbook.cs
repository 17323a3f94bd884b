using Ingest.Model;

namespace Ingest.Sinks.Xlsx;

/// <summary>The sheets of a disclosure: cover, tables, targets, findings.</summary>
internal sealed class DisclosureWorkbook
{
    internal CellStyles Styles { get; } = new();

    internal List<Sheet> Sheets { get; } = [];

    internal static DisclosureWorkbook Of(Document document)
    {
        var workbook = new DisclosureWorkbook();
        var names = new SheetNames();
        string cover = names.Take("封面");
        // Tables first get their names, so that the cover can lead to them.
        List<Sheet> tables = [.. document.Tables.Select((table, index) => TableSheet.Of(document, table, names.Take($"{index + 1} {table.Title ?? table.Number ?? "表"}"), cover, workbook.Styles))];
        Sheet? targets = document.Performance.Count == 0 ? null : TargetSheet.Of(document, names.Take("绩效目标"), cover, workbook.Styles);
        Sheet findings = FindingSheet.Of(document, names.Take("检查结果"), cover, tables, workbook.Styles);
        workbook.Sheets.Add(CoverSheet.Of(document, cover, tables, targets, findings, workbook.Styles));
        workbook.Sheets.AddRange(tables);
        if (targets is not null)
            workbook.Sheets.Add(targets);
        workbook.Sheets.Add(findings);
        return workbook;
    }

    /// <summary>The document's title; where it has none, what it is.</summary>
    internal static string TitleOf(Document document) => document.Disclosure.Title
        ?? $"{document.Disclosure.Body?.Name ?? document.Source.FileName}{(document.Disclosure.FiscalYear is int year ? $" {year}年" : "")}{PhaseOf(document)}";

    internal static string PhaseOf(Document document) => document.Disclosure.Phase switch { Phase.Budget => "预算", Phase.FinalAccount => "决算", _ => "" };

    /// <summary>
    /// The broken identities that a cell takes part in, by the cell's index; the first operand is the one that they are about. The note stands there, or, where
    /// that is an amount of the text, which has no cell, on the first figure that it is held against.
    /// </summary>
    internal static ILookup<int, (Check Check, bool IsFirst, bool IsNoted)> BrokenIn(Document document, Table table) => document.Checks
        .Where(static check => check.Verdict == Verdict.Broken)
        .SelectMany(check => check.Operands.Select((operand, position) => (operand, position, check)))
        .Where(one => one.operand.Table == table.Id && one.operand.Cell is not null)
        .ToLookup(static one => one.operand.Cell!.Value, static one => (one.check, one.position == 0, one.operand == one.check.Operands.First(static operand => operand.Cell is not null)));

    /// <summary>An identity with its two sides and what is between them, on lines of their own.</summary>
    internal static string Say(Check check)
    {
        string relation = check.Relation is "<=" ? "应不大于" : "应等于";
        return $"勾稽关系不成立：{check.Says}\n左边 {check.Left} {relation} 右边 {check.Right}\n差额 {check.Difference}{check.Unit}（舍入可解释 {check.Tolerance ?? 0m}）";
    }
}
