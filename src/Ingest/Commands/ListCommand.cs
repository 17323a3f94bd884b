using System.CommandLine;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary><c>ingest list formats|kinds|measures|sinks|checks</c></summary>
internal static class ListCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build(Registrations parts, Terminal terminal)
    {
        var what = new Argument<string>("WHAT") { Description = "formats, kinds, measures, sinks or checks" };
        what.AcceptOnlyFromAmong("formats", "kinds", "measures", "sinks", "checks");
        var command = new Command("list", "Say what the program can read, recognize, check and write") { what };
        command.SetAction(asked =>
        {
            Draw(terminal.Screen, asked.GetRequiredValue(what) switch
            {
                "formats" => parts.Readers.Select(reader => (string[])[reader.Format, reader.Description, string.Join(' ', reader.Extensions)]),
                "sinks" => WithPlugins(parts).Sinks.Select(sink => (string[])[sink.Name, sink.Description]),
                "kinds" => parts.Kinds.Select(kind => (string[])[kind.Id, kind.Name]),
                "measures" => parts.Measures.Select(measure => (string[])[measure.Id, measure.Name]),
                _ => parts.Checks.Select(check => (string[])[check.Id, check.Name]),
            });
            return ExitCodes.Good;
        });
        return command;
    }

    private static Registrations WithPlugins(Registrations parts)
    {
        List<string> mistakes = [];
        Registrations all = SinkChoice.WithPlugins(parts, Settings.Load([]).Configuration, mistakes);
        return mistakes.Count == 0 ? all : throw new UsageException([.. mistakes]);
    }

    private static void Draw(IAnsiConsole screen, IEnumerable<string[]> rows)
    {
        var grid = new Spectre.Console.Grid();
        foreach (string[] row in rows)
        {
            while (grid.Columns.Count < row.Length)
                grid.AddColumn();
            grid.AddRow([.. row.Select(cell => new Text(cell))]);
        }
        screen.Write(grid);
    }
}
