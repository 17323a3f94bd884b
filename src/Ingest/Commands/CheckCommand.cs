using System.CommandLine;

namespace Ingest.Commands;

/// <summary><c>ingest check PATH…</c></summary>
internal static class CheckCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build(Option<string[]> limits, Option<bool> verbose, Registrations parts, Terminal terminal, TimeProvider clock)
    {
        Argument<string[]> paths = PathArguments.Paths("check");
        paths.Description = "Documents, canonical .json written earlier, or folders of either";
        var format = new Option<string>("--format", "-f") { Description = "How to say it: text, json or html", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "html");
        var to = new Option<string?>("--out", "-o") { Description = "Write it there instead of to the terminal; for the HTML of several documents, a folder", HelpName = "FILE|DIR" };
        var all = new Option<bool>("--all", "-a") { Description = "List identities that hold exactly, too" };
        Option<int> parallel = PathArguments.Parallel();
        Option<bool> inProcess = IsolationSetting.Option();
        var command = new Command("check", "Certify whether documents' figures agree with each other; exit code 1 where one does not") { paths, format, to, all, parallel, inProcess };
        command.SetAction((asked, stop) =>
        {
            var options = new CheckOptions(
                asked.GetRequiredValue(paths), asked.GetRequiredValue(format), asked.GetValue(to), asked.GetValue(all), asked.GetValue(parallel), asked.GetValue(verbose));
            return new CheckBatch(options, parts, Settings.Load([.. LimitSetting.Of(asked.GetValue(limits)), .. VocabularySetting.Of(asked), .. IsolationSetting.Of(asked.GetValue(inProcess))]), terminal, clock).RunAsync(stop);
        });
        return command;
    }
}
