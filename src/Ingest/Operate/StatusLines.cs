using System.Globalization;

namespace Ingest.Operate;

/// <summary>The state in words: each line a name and what there is to say, the same on the page and in the terminal.</summary>
internal static class StatusLines
{
    /// <summary>Everything, in the order of interest. Words of strangers (file names, messages) are as they are: whoever shows them makes them safe.</summary>
    public static IEnumerable<(string Name, string Says)> Of(StatusView view)
    {
        yield return (view.Out, view.IsRunning ? "a run or watch is at work" : "nothing is at work");
        foreach (string trouble in view.Troubles)
            yield return ("trouble", trouble);
        yield return ("documents", string.Join(", ", view.Documents.Select(static counted => $"{Number(counted.Count)} {counted.What}")));
        foreach (SinkView sink in view.Sinks)
            yield return ($"sink {sink.Name}", OfSink(sink, view.At));
        foreach (Counted code in view.Quarantined)
            yield return ($"quarantined {code.What}", Number(code.Count));
        foreach (Ledger.LedgerError error in view.LastRefused)
            yield return (Time(error.At), $"{error.FileName}: {error.Code} {error.Reason}");
        yield return ("last delivered", view.LastDelivered is { } last ? $"{Time(last)}, {Age(view.At - last)} ago" : "never");
        if (view.Drop is not null)
            yield return ("drop folder", view.Drop);
        if (view.Files is { } files)
            yield return ("files", $"{Number(files.Settling)} that may still grow, {Number(files.InWork)} in work, {Number(files.Left)} left for later");
        if (view.LastScan is { } scan)
            yield return ("last scan", $"{Time(scan)}, {Age(view.At - scan)} ago");
        if (view.Started is { } started)
            yield return ("started", $"{Time(started)}, {Age(view.At - started)} ago");
        yield return ("program", view.Program);
    }

    private static string OfSink(SinkView sink, DateTimeOffset now) => $"{Number(sink.Delivered)} delivered"
        + (sink.Filtered > 0 ? $", {Number(sink.Filtered)} filtered" : "")
        + (sink.NotYetVisible > 0 ? $", {Number(sink.NotYetVisible)} of them not yet visible" : "")
        + (sink.Pending > 0 ? $", {Number(sink.Pending)} waiting{(sink.OldestPending is { } since ? $", the first for {Age(now - since)}" : "")}" : "")
        + (sink.Problem is { } problem ? $": {problem}" : "")
        + (sink.TriedAgain is { } again ? $" It is tried again in {Age(again - now)}." : "");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, age.TotalSeconds):0} s"),
        { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalMinutes:0} min"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalHours:0} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{age.TotalDays:0} days"),
    };
}
