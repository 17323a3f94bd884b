using System.Globalization;
using Ingest.Model;

namespace Ingest.GoldenTests.Seed;

/// <summary>The seed's 22 projects with all they hold, as lines.</summary>
internal static class SeedProjects
{
    /// <summary>How many projects and indicators a person counted.</summary>
    public const int Count = 22, Indicators = 159;

    // Behind nine statutory tables and one of organizations; each project is a table of its own and one of its indicators.
    private const int First = 10;

    /// <summary>What the file says.</summary>
    public static IReadOnlyList<string> Expected()
    {
        string[][][] tables = SeedXml.Tables();
        return [.. Enumerable.Range(0, Count).SelectMany(i => Lines(i + 1, tables[First + (2 * i)], tables[First + (2 * i) + 1]))];
    }

    /// <summary>What the product says.</summary>
    public static IReadOnlyList<string> Of(Document document) => [.. document.Performance.SelectMany(Lines)];

    private static IEnumerable<string> Lines(int ordinal, string[][] head, string[][] indicators)
    {
        // Each row begins with its title, or with the empty rest of one.
        yield return $"project {ordinal} | {head[1][1]} | {SeedXml.Bare(head[1][3])} | {(indicators[1..].All(row => row[4].Length > 0) ? "complete" : "cut off")}";
        yield return $"budget | {Money(head[2][2])} | {Money(head[2][4])} | {Money(head[2][6])}";
        yield return $"purpose | {SeedXml.Bare(head[3][1])}";
        for (int i = 1; i <= 4; i++)
        {
            if (head[5][i].Length > 0)
                yield return $"schedule | {head[4][i]} | {head[4][i].Replace("月底", "", StringComparison.Ordinal)} | {head[5][i].TrimEnd('%')}";
        }
        foreach (string goal in head[6][1].Split('\n'))
            yield return $"goal | {SeedXml.Bare(goal).TrimStart("0123456789".ToCharArray()).TrimStart('.')}";
        string level1 = "";
        foreach (string[] row in indicators[1..])
        {
            level1 = row[0].Length > 0 ? row[0] : level1;
            yield return $"indicator | {level1} | {row[1]} | {SeedXml.Bare(row[2])} | {SeedXml.Bare(row[3])} | {Target(row[4])} | {SeedXml.Bare(row[5])}";
        }
    }

    private static IEnumerable<string> Lines(Performance p)
    {
        yield return $"{p.Scope} {p.Ordinal} | {p.Project?.Code} | {SeedXml.Bare(p.Project?.Name)} | {(p.Complete ? "complete" : "cut off")}";
        yield return $"budget | {Money(p.Budget?.Total)} | {Money(p.Budget?.Fiscal)} | {Money(p.Budget?.Other)}";
        yield return $"purpose | {SeedXml.Bare(p.Purpose)}";
        foreach (ScheduleStep step in p.Schedule)
            yield return $"schedule | {step.Text} | {step.Month} | {SeedXml.Printed(step.CumulativePercent)}";
        foreach (string goal in p.Goals)
            yield return $"goal | {SeedXml.Bare(goal)}";
        foreach (Indicator i in p.Indicators)
        {
            string target = i.Target is null ? "none" : $"{i.Target.Text} {i.Target.Kind} {i.Target.Operator} {SeedXml.Printed(i.Target.Value)} {i.Target.Unit}";
            yield return $"indicator | {i.Level1} | {i.Level2} | {SeedXml.Bare(i.Level3)} | {SeedXml.Bare(i.Description)} | {target} | {SeedXml.Bare(i.Basis)}";
        }
    }

    private static string Money(Amount? amount) => amount is null ? "" : $"{SeedXml.Printed(amount.Value)} = {SeedXml.Yuan(amount.Yuan)} 元";

    private static string Money(string text) =>
        text.Length == 0 ? "" : $"{text} = {SeedXml.Yuan(decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 10_000)} 元";

    // All of the seed's values: an optional sign, a number and a unit, or words.
    private static string Target(string text)
    {
        if (text.Length == 0)
            return "none";
        string sign = text[0] == '≥' ? ">=" : text[0] == '≤' ? "<=" : "=";
        string rest = text.TrimStart('≥', '≤');
        string number = string.Concat(rest.TakeWhile(c => char.IsAsciiDigit(c) || c == '.'));
        string unit = rest[number.Length..];
        if (number.Length == 0)
            return $"{text} {TargetKind.Qualitative}   ";
        return $"{text} {(unit is "月" or "月份" ? TargetKind.Deadline : TargetKind.Quantitative)} {sign} {number} {unit}";
    }
}
