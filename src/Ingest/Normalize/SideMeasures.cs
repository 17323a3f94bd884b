using System.Text.RegularExpressions;
using Ingest.Model;

namespace Ingest.Normalize;

/// <summary>What the columns of one side measure beside each other: which phase, which year, and in which group.</summary>
internal static partial class SideMeasures
{
    private static readonly string[] Funds = ["general-public", "government-fund", "state-capital"];

    /// <summary>Settles the measures of one side's figures, in place.</summary>
    /// <param name="figures">From the left, each with the measure that its own header names.</param>
    /// <param name="measures">Names groups.</param>
    public static void Settle(List<Column> figures, Measures measures)
    {
        NameOnlyBudget(figures);
        DropIdlePhase(figures);
        MarkYearBefore(figures);
        NameInsideFund(figures, measures);
        Distinguish(figures, measures);
    }

    /// <summary>全年预算数 beside 年初预算数 is the adjusted budget; alone it is the budget.</summary>
    private static void NameOnlyBudget(List<Column> figures)
    {
        // A set, since damaged documents have a hundred thousand columns.
        var taken = figures.Select(static column => column.Measure).ToHashSet(StringComparer.Ordinal);
        for (int i = 0; i < figures.Count; i++)
        {
            string measure = figures[i].Measure!;
            if (PhaseOf(measure) != "adjusted")
                continue;
            string budgeted = $"{measure[..^"adjusted".Length]}budgeted";
            if (taken.Add(budgeted))
                figures[i] = figures[i] with { Measure = budgeted };
        }
    }

    /// <summary>Where all figures are planned, or all accounted for, the phase tells nothing apart: <c>basic/budgeted</c> is <c>basic</c>.</summary>
    private static void DropIdlePhase(List<Column> figures)
    {
        string? only = null;
        foreach (Column column in figures)
        {
            if (PhaseOf(column.Measure!) is not { } phase)
                continue;
            if (only is not null && only != phase)
                return;
            only = phase;
        }
        for (int i = 0; only is not null && i < figures.Count; i++)
        {
            string measure = figures[i].Measure!;
            if (measure.EndsWith($"/{only}", StringComparison.Ordinal))
                figures[i] = figures[i] with { Measure = measure[..^(only.Length + 1)] };
        }
    }

    private static string? PhaseOf(string measure)
    {
        string last = measure[(measure.LastIndexOf('/') + 1)..];
        return Measures.IsPhase(last) ? last : null;
    }

    /// <summary>2023年预算数 beside 2024年预算数, and 上年预算数: the year before the one that the table is about.</summary>
    private static void MarkYearBefore(List<Column> figures)
    {
        int latest = 0;
        foreach (Column column in figures)
            latest = Math.Max(latest, Measures.YearOf(column));
        for (int i = 0; i < figures.Count; i++)
        {
            bool before = Measures.YearOf(figures[i]) is > 0 and var year && year < latest || figures[i].Header.Any(static header => header.StartsWith('上') && LastYear().IsMatch(header));
            if (before && figures[i] is { Role: ColumnRole.Amount, Measure: { } measure } && !measure.StartsWith("other:", StringComparison.Ordinal))
                figures[i] = figures[i] with { Measure = $"prior-year/{measure}" };
        }
    }

    /// <summary>基本支出 below 一般公共预算 is all basic expenditure only where no other money stands beside that fund.</summary>
    private static void NameInsideFund(List<Column> figures, Measures measures)
    {
        bool sum = figures.Exists(static column => column is { Measure: "total", Header.Count: 1 });
        bool others = sum && figures.Exists(static column => column is { Header.Count: 1, Measure: "government-fund" or "state-capital" or "unit-funds" or "special-account" or "general-public" });
        for (int i = 0; others && i < figures.Count; i++)
        {
            if (figures[i] is { Measure: "basic" or "project", Header.Count: > 1 } column && measures.GroupOf(column.Header) is { } group && Funds.Contains(group))
                figures[i] = column with { Measure = $"{group}/{column.Measure}" };
        }
    }

    /// <summary>Two columns of one side never measure the same: what they are grouped under tells them apart.</summary>
    private static void Distinguish(List<Column> figures, Measures measures)
    {
        foreach (IGrouping<string, int> same in Enumerable.Range(0, figures.Count).Where(i => figures[i].Role == ColumnRole.Amount).GroupBy(i => figures[i].Measure!).Where(static group => group.Skip(1).Any()).ToArray())
        {
            Column keeps = Measures.Current([.. same.Select(i => figures[i])]);
            foreach (int i in same.Where(i => figures[i] != keeps))
                figures[i] = figures[i] with { Measure = measures.Grouped(figures[i].Measure!, figures[i].Header) };
        }
    }

    [GeneratedRegex("^上年度?(?:预算|决算|预计|执行)", RegexOptions.CultureInvariant)]
    private static partial Regex LastYear();
}
