using System.Globalization;
using Ingest.Certify;
using Ingest.Model;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>A certificate in the terminal: quiet on what is fine, a block for what is broken, a verdict at the end.</summary>
internal static class CertificateDrawing
{
    // Titles are printed in full on the other surfaces.
    private const int TitleWidth = 40;

    /// <summary>Draws it.</summary>
    public static void Draw(IAnsiConsole screen, Certificate certificate)
    {
        Head(screen, certificate);
        Tables(screen, certificate);
        FindingDrawing.Lines(screen, certificate, Verdict.Exact);
        FindingDrawing.Lines(screen, certificate, Verdict.Rounding);
        FindingDrawing.Lines(screen, certificate, Verdict.Unknown);
        FindingDrawing.Blocks(screen, certificate, Verdict.Broken);
        Problems(screen, certificate);
        Completeness(screen, certificate);
        Conservation kept = certificate.Conservation;
        Line(screen, string.Create(CultureInfo.InvariantCulture,
            $"characters: {kept.Characters:N0}, {kept.InTables:N0} in tables, {kept.InNarrative:N0} in text, {kept.Furniture:N0} of the page, {kept.Lost:N0} lost"), kept.Lost == 0 ? Style.Plain : new Style(Color.Red));
        Line(screen, $"{Words.Of(certificate)}: {Words.Of(certificate.Counts)}", new Style(certificate.IsClean ? Color.Green : Color.Red, decoration: Decoration.Bold));
    }

    private static void Head(IAnsiConsole screen, Certificate certificate)
    {
        Line(screen, $"{Words.Body(certificate.Disclosure) ?? certificate.Disclosure.Title ?? "unnamed body"}, {Words.Subject(certificate.Disclosure)}", new Style(decoration: Decoration.Bold));
        Line(screen, string.Create(CultureInfo.InvariantCulture, $"{certificate.Source.FileName} ({certificate.Source.Format}, {certificate.Source.Bytes:N0} bytes)"), Style.Plain);
        Line(screen, certificate.DocumentId, new Style(Color.Grey));
    }

    private static void Tables(IAnsiConsole screen, Certificate certificate)
    {
        if (certificate.Tables.Count == 0)
            return;
        var drawn = new Spectre.Console.Table().Border(TableBorder.Simple);
        foreach (string name in new[] { "table", "kind", "title", "place", "unit", "rows", "identities" })
            drawn.AddColumn(name == "rows" ? new TableColumn(name).RightAligned() : new TableColumn(name));
        foreach (CertifiedTable table in certificate.Tables)
        {
            string title = Short(table.Title ?? "");
            drawn.AddRow(
                Cell(table.Id), Cell(table.KindName), Cell(table.StatedEmpty ? $"{title} (stated empty)".Trim() : title), Cell(Words.Place(table)), Cell(Words.Unit(table.Unit)),
                Cell(table.Rows.ToString(CultureInfo.InvariantCulture)), Cell(Words.Of(table.Counts), table.Counts.Broken > 0 ? new Style(Color.Red) : Style.Plain));
        }
        screen.Write(drawn);
    }

    private static void Problems(IAnsiConsole screen, Certificate certificate)
    {
        if (certificate.Problems.Count > 0)
            Line(screen, "", Style.Plain);
        foreach (Problem problem in certificate.Problems.OrderByDescending(static problem => problem.Severity))
        {
            string place = string.Join(", ", new[] { problem.Table, problem.At, problem.Page is int page ? string.Create(CultureInfo.InvariantCulture, $"page {page}") : null }.Where(static part => part is not null));
            Line(screen, $"{problem.Severity.ToString().ToLowerInvariant()} {problem.Code} {problem.Message}{(place.Length == 0 ? "" : $" ({place})")}",
                problem.Severity switch { Severity.Error => new Style(Color.Red), Severity.Warning => new Style(Color.Yellow), _ => Style.Plain });
        }
    }

    private static void Completeness(IAnsiConsole screen, Certificate certificate)
    {
        if (certificate.Completeness.Count == 0)
            return;
        // Of tables that are there the number says enough; each of the others is named.
        IEnumerable<string> states = certificate.Completeness.GroupBy(static one => one.State).Select(static state => string.Create(CultureInfo.InvariantCulture,
            $"{state.Count()} {state.Key}{(state.Key == "present" ? "" : $" ({string.Join(", ", state.Select(static one => one.KindName))})")}"));
        Line(screen, $"\nkinds of tables: {string.Join(", ", states)}", Style.Plain);
    }

    private static string Short(string title)
    {
        string line = title.ReplaceLineEndings(" ");
        return line.Length <= TitleWidth ? line : $"{line[..(char.IsHighSurrogate(line[TitleWidth - 2]) ? TitleWidth - 2 : TitleWidth - 1)]}…";
    }

    private static Text Cell(string text, Style? style = null) => new(Terminal.CleanName(text), style);

    private static void Line(IAnsiConsole screen, string text, Style style) => screen.Write(new Text(Terminal.Clean(text) + "\n", style));
}
