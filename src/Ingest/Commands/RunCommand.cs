using System.CommandLine;

namespace Ingest.Commands;

/// <summary><c>ingest run PATH…</c></summary>
internal static class RunCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build(Option<string[]> limits, Option<bool> verbose, Registrations parts, Terminal terminal, TimeProvider clock)
    {
        Argument<string[]> paths = PathArguments.Paths("run");
        var folder = new Option<string>("--out", "-o") { Description = "Folder for the results", HelpName = "DIR", DefaultValueFactory = _ => "out" };
        var sinks = new Option<string[]>("--sink", "-s") { Description = "What to write: see 'ingest list sinks' [default: json, sqlite]", HelpName = "NAME" };
        Option<int> parallel = PathArguments.Parallel();
        Option<bool> inProcess = IsolationSetting.Option();
        var again = new Option<bool>("--again") { Description = "Read what was delivered before, too" };
        var command = new Command("run", "Read files and folders once, and write what they hold") { paths, folder, sinks, parallel, again, inProcess };
        command.SetAction((asked, stop) =>
        {
            var options = new BatchOptions(
                asked.GetRequiredValue(paths), asked.GetRequiredValue(folder), asked.GetValue(sinks) ?? [], asked.GetValue(parallel), asked.GetValue(verbose), asked.GetValue(again));
            return new Batch(options, parts, Settings.Load([.. LimitSetting.Of(asked.GetValue(limits)), .. VocabularySetting.Of(asked), .. IsolationSetting.Of(asked.GetValue(inProcess))]), terminal, clock).RunAsync(stop);
        });
        return command;
    }
}
