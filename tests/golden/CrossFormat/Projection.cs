using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.GoldenTests.CrossFormat;

/// <summary>What must not depend on the format, as lines that a person can compare. Addresses, cells and page furniture are left out.</summary>
internal static partial class Projection
{
    public static IReadOnlyList<string> Disclosure(Document document)
    {
        Disclosure d = document.Disclosure;
        return [$"phase {d.Phase}", $"scope {d.Scope}", $"fiscalYear {d.FiscalYear}", $"body {d.Body?.Code} {d.Body?.Name}",
            $"region {d.Region?.Code} {d.Region?.Name} {d.Region?.From}", $"title {d.Title}"];
    }

    public static IReadOnlyList<string> Facts(Document document) =>
        [.. from table in document.Tables
            from row in table.Rows
            from value in row.Values
            select $"{table.Kind} | {row.Section} | {row.Role} | {row.Code} | {row.Label} | {row.Level} | {value.Measure} | "
                + $"{OneLine(value.Text)} | {Number(value.Value)} | {table.Unit?.Text} | {Number(value.Yuan)}"];

    public static IReadOnlyList<string> Performance(Document document) => [.. document.Performance.SelectMany(Lines)];

    /// <summary>What the sentences state; where they stand is left out.</summary>
    public static IReadOnlyList<string> Statements(Document document) =>
        [.. document.Statements.Select(s => $"{s.Measure} | {s.Code} | {s.Label} | {Number(s.Value)} {s.Unit} | {Number(s.Yuan)} 元 | {s.Period} | {s.Direction} {Number(s.Delta)} {Number(s.Percent)}% "
            + $"against {s.ComparedWith} | {Number(s.Share)}% of {s.ShareOf} | {Number(s.Completion)}% | {s.Reason} | {s.Text}")];

    public static IReadOnlyList<string> Narrative(Document document) => [.. document.Narrative.SelectMany(section => Lines(section, ""))];

    /// <summary>For a format with pages: no page shows whether a space stood where its line was broken (3000 | 元), so none beside CJK is compared.</summary>
    public static IReadOnlyList<string> AsPagesShow(IReadOnlyList<string> lines) => [.. lines.Select(static line => SpaceBesideCjk().Replace(line, ""))];

    private static IEnumerable<string> Lines(Performance p)
    {
        yield return $"{p.Ordinal} {p.Scope} {p.Project?.Code} {p.Project?.Name} complete={p.Complete}";
        yield return $" budget {Money(p.Budget?.Total)} fiscal {Money(p.Budget?.Fiscal)} other {Money(p.Budget?.Other)}";
        yield return $" purpose {OneLine(p.Purpose)}";
        foreach (ScheduleStep step in p.Schedule)
            yield return $" schedule {step.Text} month {step.Month} {Number(step.CumulativePercent)}%";
        foreach (string goal in p.Goals)
            yield return $" goal {OneLine(goal)}";
        foreach (string goal in p.LongTermGoals)
            yield return $" long-term goal {OneLine(goal)}";
        foreach (string line in Lines(p.Evaluation))
            yield return line;
        foreach (Indicator i in p.Indicators)
        {
            yield return $" indicator {OneLine(i.Level1)} / {OneLine(i.Level2)} / {OneLine(i.Level3)}: {OneLine(i.Description)} | target {Text(i.Target)} "
                + $"| weight {Number(i.Weight)} | actual {Text(i.Actual)} | score {Number(i.Score)} | basis {OneLine(i.Basis)}"
                + $"| {i.Horizon} before {Text(i.YearBeforeLast)}, {Text(i.LastYear)} | deviation {OneLine(i.Deviation)}";
        }
    }

    private static IEnumerable<string> Lines(Evaluation? e)
    {
        if (e is null)
            yield break;
        yield return $" evaluation {Number(e.Score)} of {Number(e.OutOf)} | {OneLine(e.Conclusion)} | {OneLine(e.Shortcomings)} | {OneLine(e.Improvements)}";
        foreach (Execution x in e.Execution)
            yield return $" execution {OneLine(x.Label)} = {x.Measure}: {Money(x.Initial)} {Money(x.Adjusted)} {Money(x.Executed)} {Number(x.Rate)}% weight {Number(x.Weight)} score {Number(x.Score)} {OneLine(x.Reason)}";
        foreach (string achievement in e.Achievements)
            yield return $" achievement {OneLine(achievement)}";
    }

    private static IEnumerable<string> Lines(Section section, string indent)
    {
        yield return $"{indent}[{section.Level}] {section.Number} · {section.Title}";
        foreach (Paragraph paragraph in section.Paragraphs)
            yield return $"{indent}  {OneLine(paragraph.Text)}";
        foreach (string line in section.Sections.SelectMany(child => Lines(child, indent + " ")))
            yield return line;
    }

    private static string Text(Target? t) => t is null ? "none" : $"{OneLine(t.Text)} ({t.Kind} {t.Operator} {Number(t.Value)} {Number(t.Upper)} {t.Unit})";

    private static string Money(Amount? a) => a is null ? "none" : $"{OneLine(a.Text)} ({Number(a.Value)}, {Number(a.Yuan)} 元)";

    private static string? Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    // One item, one line: a line feed inside a cell must not shift the comparison.
    // Paragraphs stay as printed, and a browser prints radicals in place of characters: both sides are compared as they are understood.
    private static string? OneLine(string? text) => text is null ? null : Folded.Prose(text.Replace("\n", "⏎", StringComparison.Ordinal));

    [GeneratedRegex("(?<=[\\u4e00-\\u9fff]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) (?=[\\u4e00-\\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceBesideCjk();
}
