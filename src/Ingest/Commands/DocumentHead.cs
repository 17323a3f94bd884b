using System.Globalization;
using Ingest.Model;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>Whose document it is, and whether all of it was read.</summary>
internal static class DocumentHead
{
    /// <summary>Draws it.</summary>
    public static void Draw(IAnsiConsole screen, Document document)
    {
        Disclosure whose = document.Disclosure;
        Conservation kept = document.Conservation;
        var grid = new Spectre.Console.Grid().AddColumn().AddColumn();
        Row("file", string.Create(CultureInfo.InvariantCulture, $"{document.Source.FileName} ({document.Source.Format}, {document.Source.Bytes:N0} bytes)"));
        Row("title", whose.Title);
        Row("body", whose.Body is { } body ? $"{body.Code} {body.Name}".Trim() : null);
        Row("region", whose.Region is { } region ? $"{region.Code} {region.Name}".Trim() : null);
        Row("of", string.Join(", ", new[] { whose.FiscalYear?.ToString(CultureInfo.InvariantCulture), Word(whose.Phase), Word(whose.Scope) }.Where(word => word is not null)));
        Row("characters", string.Create(CultureInfo.InvariantCulture,
            $"{kept.Characters:N0}: {kept.InTables:N0} in tables, {kept.InNarrative:N0} in text, {kept.Furniture:N0} of the page, {kept.Lost:N0} lost"));
        Row("id", document.DocumentId);
        screen.Write(grid);
        foreach (Problem problem in document.Problems)
            screen.Write(new Text($"{problem.Severity.ToString().ToLowerInvariant()} {problem.Code} {Terminal.Clean(problem.Message)}\n", Colour(problem.Severity)));

        void Row(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(Terminal.Clean(value)));
        }
    }

    private static Style Colour(Severity severity) => severity switch
    {
        Severity.Error => new Style(Color.Red),
        Severity.Warning => new Style(Color.Yellow),
        _ => Style.Plain,
    };

    private static string? Word(Phase phase) => phase switch { Phase.Budget => "budget", Phase.FinalAccount => "final account", _ => null };

    private static string? Word(Scope scope) => scope switch
    {
        Scope.Unit => "of a unit",
        Scope.Department => "of a department",
        Scope.Government => "of a government",
        _ => null,
    };
}
