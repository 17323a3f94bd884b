using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Ingest.Commands;

/// <summary>The usual help, with examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private const string ExitCodesText = "Exit codes: 0 all good, 1 something was not delivered or does not hold, 2 wrong usage.";

    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["run"] = ["ingest run disclosures --out out", "ingest run a.docx b.html --out out --sink json --sink csv", "ingest run disclosures --parallel 1 --limit MaxBytes=500000000", "ingest run disclosures --out out --again"],
        ["watch"] = ["ingest watch --drop inbox --out out", "ingest watch --drop inbox --out out --archive done --quarantine bad", "ingest watch --drop inbox --out out --once"],
        ["show"] = ["ingest show a.docx", "ingest show a.docx --table t3", "ingest show out/json/a.docx.json --text"],
        ["check"] = ["ingest check a.docx", "ingest check a.pdf --format html --out a.html", "ingest check disclosures --format html --out certificates", "ingest check out/json --format json --out certificates.jsonl"],
        ["status"] = ["ingest status --out out", "ingest status --out out --json"],
        ["requeue"] = ["ingest requeue --out out --quarantined", "ingest requeue --out out --code READER-003", "ingest requeue --out out --all --sink sqlite"],
        ["audit"] = ["ingest audit --out out", "ingest audit --out out --since 2026-01-31 --events", "ingest audit --out out --id sha256:1f0a"],
        ["list"] = ["ingest list formats", "ingest list sinks"],
    };

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        string[] examples = Examples.TryGetValue(parseResult.CommandResult.Command.Name, out string[]? own) ? own : [.. Examples.Values.Select(lines => lines[0])];
        output.WriteLine("Examples:");
        foreach (string example in examples)
            output.WriteLine("  " + example);
        output.WriteLine();
        output.WriteLine(ExitCodesText);
        return code;
    }
}
