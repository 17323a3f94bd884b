using Ingest.Certify;
using Ingest.Model;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>The findings of a verdict: a line for each that nobody has to look at, a block with each figure and its place for each that is broken.</summary>
internal static class FindingDrawing
{
    /// <summary>A line for each: both sides, the residual, the identity, and where the printed side stands.</summary>
    public static void Lines(IAnsiConsole screen, Certificate certificate, Verdict verdict)
    {
        Finding[] findings = [.. certificate.Findings.Where(finding => finding.Verdict == verdict)];
        if (findings.Length == 0)
            return;
        var lines = new Spectre.Console.Table().Border(TableBorder.None).HideHeaders()
            .AddColumn(new TableColumn("").NoWrap()).AddColumn(new TableColumn("").RightAligned().NoWrap()).AddColumn(new TableColumn("").NoWrap()).AddColumn("").AddColumn("");
        foreach (Finding finding in findings)
        {
            Figure? printed = finding.Figures.FirstOrDefault();
            lines.AddRow(Cells(
                $"  {Words.Of(verdict)}",
                FormattableString.Invariant($"{finding.Left} {finding.Sign} {finding.Right} {finding.Unit}"),
                finding.Difference is null or 0 ? "" : Words.Signed(finding.Difference),
                finding.Says,
                printed is null ? "" : $"{printed.Table ?? "text"} {Words.Row(printed)} ({printed.Place})"));
        }
        screen.Write(lines);
    }

    /// <summary>A block for each.</summary>
    public static void Blocks(IAnsiConsole screen, Certificate certificate, Verdict verdict)
    {
        Finding[] findings = [.. certificate.Findings.Where(finding => finding.Verdict == verdict)];
        for (int i = 0; i < findings.Length; i++)
            Block(screen, findings[i], $"{Words.Of(verdict)} {i + 1}/{findings.Length}");
    }

    private static void Block(IAnsiConsole screen, Finding finding, string word)
    {
        Style style = new(finding.Verdict switch { Verdict.Broken => Color.Red, Verdict.Unknown => Color.Grey, _ => Color.Green });
        screen.Write(new Text(Terminal.Clean($"\n{word}  {finding.Says}  ({finding.Id})\n"), style));
        screen.Write(new Text(Terminal.Clean(FormattableString.Invariant(
            $"  {finding.Left} {finding.Sign} {finding.Right} {finding.Unit}, off by {Words.Signed(finding.Difference)}; rounding explains {finding.Tolerance ?? 0}\n")), new Style(decoration: Decoration.Bold)));
        var figures = new Spectre.Console.Table().Border(TableBorder.None).HideHeaders()
            .AddColumn(new TableColumn("").NoWrap()).AddColumn(new TableColumn("").RightAligned().NoWrap()).AddColumn("").AddColumn("").AddColumn("").AddColumn("");
        for (int i = 0; i < finding.Figures.Count; i++)
        {
            Figure figure = finding.Figures[i];
            // What is spoken of first, then what it is set against.
            figures.AddRow(Cells(i == 0 ? "  " : i == 1 ? $"  {finding.Sign}" : "  ", figure.Text.Length == 0 ? "(blank)" : figure.Text, figure.Table ?? "text", Words.Row(figure), figure.MeasureName ?? "", figure.Place));
        }
        screen.Write(figures);
        foreach (string sentence in finding.Sentences)
            screen.Write(new Text(Terminal.Clean($"  “{sentence}”\n")));
    }

    private static Text[] Cells(params ReadOnlySpan<string> texts)
    {
        var cells = new Text[texts.Length];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = new Text(Terminal.CleanName(texts[i]));
        return cells;
    }
}
