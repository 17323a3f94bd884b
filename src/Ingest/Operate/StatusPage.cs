using System.Globalization;
using System.Net;
using System.Text;

namespace Ingest.Operate;

/// <summary>The service's state as one plain page: no script, nothing from elsewhere, the same words as <c>ingest status</c>.</summary>
internal static class StatusPage
{
    /// <summary>The whole page.</summary>
    public static string Of(ServiceState state, Health health)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta http-equiv=\"refresh\" content=\"10\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>Ingest: ")
            .Append(health.IsReady ? "working" : "in trouble").Append("</title>\n<style>").Append(Style).Append("</style>\n");
        page.Append("<h1>Ingest</h1>\n<p class=\"").Append(health.IsReady ? "good" : "bad").Append("\">").Append(health.IsReady ? "All is well." : "Documents are not getting through:").Append("</p>\n");
        if (health.Reasons.Count > 0)
            page.Append("<ul>\n").AppendJoin('\n', health.Reasons.Select(static reason => $"<li>{Escaped(reason)}</li>")).Append("\n</ul>\n");
        Table(page, "Documents", ["state", "documents"], state.Documents.Select(static counted => (string[])[counted.What, Number(counted.Count)]));
        Table(page, "Sinks", ["sink", "has", "waiting", "longest wait", "not yet visible", "state"], state.Sinks.Select(sink => (string[])
        [
            sink.Name, Number(sink.Delivered), Number(sink.Pending), sink.OldestPending is { } since ? Age(state.At - since) : "", Number(sink.NotYetVisible),
            sink.Problem is null ? "takes documents" : $"{sink.Problem}{(sink.PausedUntil is { } until ? $" Tried again at {Time(until)}." : "")}",
        ]));
        if (state.Quarantined.Count > 0)
            Table(page, "Quarantine", ["code", "documents"], state.Quarantined.Select(static counted => (string[])[counted.What, Number(counted.Count)]));
        Table(page, "Service", [], Facts(state));
        return page.ToString();
    }

    /// <summary>What there is to say of the service itself, name by name.</summary>
    public static IEnumerable<string[]> Facts(ServiceState state)
    {
        if (state.Drop is not null)
            yield return ["drop folder", state.Drop];
        yield return ["results", state.Out];
        yield return ["files that may still grow", Number(state.Settling)];
        yield return ["files that wait to be read", Number(state.Queued)];
        yield return ["documents being read", Number(state.InWork)];
        if (state.LastScan is { } scan)
            yield return ["last scan", Time(scan)];
        yield return ["started", state.Started is { } started ? $"{Time(started)}, {Age(state.At - started)} ago" : "not running"];
        yield return ["program", state.Program];
        yield return ["seen at", Time(state.At)];
    }

    /// <summary>Thousands apart.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>UTC, to the second.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Roughly, in the unit that fits.</summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalSeconds: < 120 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, age.TotalSeconds):0} s"),
        { TotalMinutes: < 120 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalMinutes:0} min"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalHours:0} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{age.TotalDays:0} days"),
    };

    private const string Style = "body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:60em;padding:0 1em;color:#222}table{border-collapse:collapse;margin:.3em 0 1.5em}" +
        "th,td{text-align:left;padding:.15em 1.2em .15em 0;border-bottom:1px solid #ddd;vertical-align:top;overflow-wrap:anywhere}h1{font-size:1.4em}h2{font-size:1.05em;margin:0}.good{color:#186a3b}.bad{color:#a93226;font-weight:600}";

    private static void Table(StringBuilder page, string title, string[] heads, IEnumerable<string[]> rows)
    {
        page.Append("<h2>").Append(title).Append("</h2>\n<table>\n");
        if (heads.Length > 0)
            page.Append("<tr>").AppendJoin("", heads.Select(static head => $"<th>{head}</th>")).Append("</tr>\n");
        foreach (string[] row in rows)
            page.Append("<tr>").AppendJoin("", row.Select(static cell => $"<td>{Escaped(cell)}</td>")).Append("</tr>\n");
        page.Append("</table>\n");
    }

    // Names of files and messages are what strangers wrote.
    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
