using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Deliver;
using Ingest.Ledger;

namespace Ingest.Commands;

/// <summary><c>ingest status</c></summary>
internal static class StatusCommand
{
    // Chinese stays legible: people read this, no browser does.
    private static readonly StatusContext Legible = new(new JsonSerializerOptions(StatusContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Builds it.</summary>
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        Option<string?> folder = LedgerFolder.Option();
        var json = new Option<bool>("--json") { Description = "As one JSON object" };
        var command = new Command("status", "Say what has become of the documents of an output folder, beside a running service too") { folder, json };
        command.SetAction(asked =>
        {
            StateFolder state = LedgerFolder.Of(asked.GetValue(folder), out string results);
            using DocumentLedger ledger = LedgerFolder.Open(state, results, clock);
            var now = new ServiceState(ledger.Counts(), state.IsInUse(), ProgramVersion.Text, clock.GetUtcNow());
            if (asked.GetValue(json))
                terminal.Lines.WriteLine(JsonSerializer.Serialize(now, Legible.ServiceState));
            else
                Draw(terminal.Lines, now, results);
            return ExitCodes.Good;
        });
        return command;
    }

    private static void Draw(TextWriter lines, ServiceState now, string results)
    {
        LedgerCounts counts = now.Ledger;
        Line(lines, results, now.IsRunning ? "a run or watch is at work" : "nothing is at work");
        Line(lines, "documents", string.Join(", ", Enum.GetValues<DocumentState>().Select(state => $"{Number(counts.Of(state))} {state.ToString().ToLowerInvariant()}")));
        foreach (SinkCounts sink in counts.Sinks)
        {
            Line(lines, $"sink {sink.Name}", $"{Number(sink.Delivered)} delivered"
                + (sink.Filtered > 0 ? $", {Number(sink.Filtered)} filtered" : "")
                + (sink.Pending > 0 ? $", {Number(sink.Pending)} waiting, the first for {Age(now.At - sink.OldestPending!.Value)}" : "")
                + (sink.LastCode is { } code ? $": {code} {Terminal.Clean(sink.LastMessage ?? "")}" : ""));
        }
        foreach ((string code, long count) in counts.Quarantine.OrderByDescending(static one => one.Value).ThenBy(static one => one.Key, StringComparer.Ordinal))
            Line(lines, $"quarantined {code}", Number(count));
        foreach (LedgerError error in counts.LastErrors)
            Line(lines, Stamp(error.At), $"{Terminal.CleanName(error.FileName)}: {error.Code} {Terminal.Clean(error.Reason)}");
        Line(lines, "last delivered", counts.LastDelivered is { } last ? $"{Stamp(last)}, {Age(now.At - last)} ago" : "never");
    }

    private static void Line(TextWriter lines, string name, string value) => lines.WriteLine($"{name}: {value}");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Stamp(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Age(TimeSpan time) => string.Create(CultureInfo.InvariantCulture,
        $"{(time.TotalDays >= 2 ? $"{time.TotalDays:0} days" : time.TotalHours >= 2 ? $"{time.TotalHours:0} h" : time.TotalMinutes >= 2 ? $"{time.TotalMinutes:0} min" : $"{Math.Max(0, time.TotalSeconds):0} s")}");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, DictionaryKeyPolicy = JsonKnownNamingPolicy.Unspecified)]
[JsonSerializable(typeof(ServiceState))]
internal sealed partial class StatusContext : JsonSerializerContext;
