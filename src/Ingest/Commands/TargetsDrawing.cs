using System.Globalization;
using Ingest.Model;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>Performance targets, a table for each project or department.</summary>
internal static class TargetsDrawing
{
    /// <summary>Draws them.</summary>
    public static void Draw(IAnsiConsole screen, IReadOnlyList<Performance> performances)
    {
        foreach (Performance performance in performances)
        {
            screen.Write(new Rule(Markup.Escape(Terminal.Clean(Title(performance)))) { Justification = Justify.Left });
            foreach (string goal in performance.Goals)
                screen.Write(new Text($"• {Terminal.Clean(goal)}\n"));
            if (performance.Indicators.Count == 0)
                continue;
            Spectre.Console.Table table = new Spectre.Console.Table().Border(TableBorder.Rounded).AddColumns("level 1", "level 2", "level 3", "target", "typed", "basis");
            foreach (Indicator indicator in performance.Indicators)
            {
                table.AddRow(new[] { indicator.Level1, indicator.Level2, indicator.Level3, indicator.Target?.Text, Typed(indicator.Target), indicator.Basis }
                    .Select(cell => new Text(Terminal.Clean(cell ?? ""))));
            }
            screen.Write(table);
        }
    }

    private static string Title(Performance performance) => string.Join("  ", new[]
    {
        string.Create(CultureInfo.InvariantCulture, $"{performance.Scope} {performance.Ordinal}"),
        performance.Table,
        performance.Project?.Code,
        performance.Project?.Name,
        performance.Budget?.Total?.Yuan is { } yuan ? yuan.ToString("N2", CultureInfo.InvariantCulture) + " 元" : null,
        performance.Complete ? null : "cut off",
    }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Typed(Target? target) => target switch
    {
        null => "",
        { Kind: TargetKind.Qualitative } => "words",
        { Kind: TargetKind.Deadline } => $"by {target.Operator} {target.Value?.ToString(CultureInfo.InvariantCulture)} {target.Unit}",
        _ => $"{target.Operator} {target.Value?.ToString(CultureInfo.InvariantCulture)} {target.Unit}",
    };
}
