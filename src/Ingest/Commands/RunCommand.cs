using System.CommandLine;
using System.Globalization;

namespace Ingest.Commands;

/// <summary><c>ingest run PATH…</c></summary>
internal static class RunCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build(Option<string[]> limits, Option<bool> verbose, Registrations parts, Terminal terminal, TimeProvider clock)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders. Folders are searched to any depth for formats that are read",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            foreach (string given in result.Tokens.Select(token => token.Value).Where(given => given.StartsWith('-') && !Path.Exists(given)))
                result.AddError($"OPTION-001 There is no option '{given}'. 'ingest run --help' lists them.");
        });
        var folder = new Option<string>("--out", "-o") { Description = "Folder for the results", HelpName = "DIR", DefaultValueFactory = _ => "out" };
        var sinks = new Option<string[]>("--sink", "-s") { Description = "What to write: see 'ingest list sinks' [default: json, sqlite]", HelpName = "NAME" };
        var parallel = new Option<int>("--parallel", "-p") { Description = "Documents read at once", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        parallel.Validators.Add(result =>
        {
            // What is no number at all has its own message already.
            if (result.Tokens is [{ Value: var given }] && int.TryParse(given, CultureInfo.InvariantCulture, out int number) && number is < 1 or > 256)
                result.AddError($"OPTION-005 --parallel is {number}; it must be from 1 to 256.");
        });
        var command = new Command("run", "Read files and folders once, and write what they hold") { paths, folder, sinks, parallel };
        command.SetAction((asked, stop) =>
        {
            var options = new BatchOptions(
                asked.GetRequiredValue(paths), asked.GetRequiredValue(folder), asked.GetValue(sinks) ?? [], asked.GetValue(parallel), asked.GetValue(verbose));
            return new Batch(options, parts, Settings.Load([.. LimitSetting.Of(asked.GetValue(limits)), .. VocabularySetting.Of(asked)]), terminal, clock).RunAsync(stop);
        });
        return command;
    }
}
