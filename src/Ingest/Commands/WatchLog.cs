using Ingest.Deliver;
using Microsoft.Extensions.Logging;

namespace Ingest.Commands;

/// <summary>What the worker logs. The level says what follows: information needs nobody, a warning somebody some time, an error somebody soon, critical somebody now.</summary>
internal static partial class WatchLog
{
    [LoggerMessage(1, LogLevel.Information, "Watching {Drop}; results go to {Out}")]
    public static partial void Watching(this ILogger log, string drop, string @out);

    [LoggerMessage(2, LogLevel.Information, "Delivered {File} {DocumentId}: {Tables} tables, {Facts} facts, {Targets} targets")]
    public static partial void Delivered(this ILogger log, string file, string? documentId, long tables, long facts, long targets);

    [LoggerMessage(3, LogLevel.Warning, "Quarantined {File} {DocumentId}: {Code} {Reason}")]
    public static partial void Quarantined(this ILogger log, string file, string? documentId, string code, string reason);

    [LoggerMessage(4, LogLevel.Warning, "Left {File} {DocumentId} in the drop folder, to be tried again in {Time}: {Code} {Reason}")]
    public static partial void LeftForLater(this ILogger log, string file, string? documentId, TimeSpan time, string code, string reason);

    [LoggerMessage(5, LogLevel.Error, "{File} {DocumentId} was served but cannot be moved, and will be served again: {Reason}")]
    public static partial void CannotMove(this ILogger log, string file, string? documentId, string reason);

    [LoggerMessage(6, LogLevel.Critical, "Stopping at {File} {DocumentId}, which stays in the drop folder: {Code} {Reason}")]
    public static partial void Stopping(this ILogger log, string file, string? documentId, string code, string reason);

    [LoggerMessage(7, LogLevel.Warning, "The folder {Folder} cannot be searched: {Reason}")]
    public static partial void CannotSearch(this ILogger log, string folder, string reason);

    [LoggerMessage(8, LogLevel.Information, "{File} changed while it was served; the newer content is served next")]
    public static partial void ChangedMeanwhile(this ILogger log, string file);

    [LoggerMessage(9, LogLevel.Information, "Stopped; {Left} documents are left in the drop folder")]
    public static partial void Stopped(this ILogger log, int left);

    [LoggerMessage(10, LogLevel.Error, "What was written to {Out} cannot be made final yet: {Code} {Reason}")]
    public static partial void CannotFlush(this ILogger log, string @out, string code, string reason);

    [LoggerMessage(11, LogLevel.Warning, "FILE-009 {Link} is a link, and links are not followed: copy what it leads to")]
    public static partial void LinkSkipped(this ILogger log, string link);

    [LoggerMessage(12, LogLevel.Information, "The folder {Folder} can be searched again")]
    public static partial void ReachableAgain(this ILogger log, string folder);

    [LoggerMessage(13, LogLevel.Error, "{Count} documents wait for sinks, as many as may: nothing more is read until there is room")]
    public static partial void BacklogFull(this ILogger log, int count);

    [LoggerMessage(14, LogLevel.Information, "There is room again: reading goes on")]
    public static partial void BacklogHasRoom(this ILogger log);

    [LoggerMessage(15, LogLevel.Warning, "The stop time of {Time} is over: {Count} documents in work are handed back")]
    public static partial void StopTimeOver(this ILogger log, TimeSpan time, int count);

    [LoggerMessage(16, LogLevel.Warning, "{DocumentId} waits for the sink {Sink}: {Code} {Reason}")]
    public static partial void WaitsForSink(this ILogger log, string sink, string documentId, string code, string reason);

    [LoggerMessage(17, LogLevel.Error, "The sink {Sink} takes nothing now and is left alone for {Time}; its documents wait on disk, and the other sinks go on")]
    public static partial void SinkPaused(this ILogger log, string sink, TimeSpan time);

    [LoggerMessage(18, LogLevel.Information, "The sink {Sink} takes documents again")]
    public static partial void SinkResumed(this ILogger log, string sink);

    [LoggerMessage(19, LogLevel.Error, "Nothing can be written down, so nothing goes on until it can: {Code} {Reason}")]
    public static partial void Stuck(this ILogger log, string code, string reason);

    [LoggerMessage(20, LogLevel.Information, "It can be written down again: work goes on")]
    public static partial void Unstuck(this ILogger log);

    [LoggerMessage(21, LogLevel.Error, "LEDGER-002 The ledger was damaged; it was moved to {Path} and a new one begun. Sinks take a document twice without harm; only the history is lost")]
    public static partial void LedgerMovedAside(this ILogger log, string path);

    [LoggerMessage(22, LogLevel.Warning, "FILE-002 {DocumentId} is to be read again, and its file is not at {Place} any more: copy it into the drop folder")]
    public static partial void PutAwayIsGone(this ILogger log, string documentId, string place);

    [LoggerMessage(23, LogLevel.Error, "The sink {Sink} cannot be opened now; its documents wait on disk, and the other sinks go on: {Code} {Reason}")]
    public static partial void SinkLate(this ILogger log, string sink, string code, string reason);

    /// <summary>What became of a file.</summary>
    public static void Say(this ILogger log, Outcome outcome, TimeSpan retryLater)
    {
        string file = Terminal.CleanName(outcome.FileName), code = outcome.Failure?.Code ?? "", reason = Terminal.Clean(outcome.Failure?.Message ?? "");
        switch (outcome.Disposition)
        {
            case Disposition.Delivered:
                log.Delivered(file, outcome.DocumentId, outcome.Holds.Tables, outcome.Holds.Facts, outcome.Holds.Targets);
                break;
            case Disposition.Quarantine:
                log.Quarantined(file, outcome.DocumentId, code, reason);
                break;
            case Disposition.Retry:
                log.LeftForLater(file, outcome.DocumentId, retryLater, code, reason);
                break;
            default:
                log.Stopping(file, outcome.DocumentId, code, reason);
                break;
        }
    }
}

/// <summary>What happens at the sinks, into the log.</summary>
internal sealed class LoggedDelivery(ILogger log) : DeliveryObserver
{
    /// <inheritdoc/>
    public override void Waits(string sink, string documentId, Failure failure) => log.WaitsForSink(sink, documentId, failure.Code, Terminal.Clean(failure.Message));

    /// <inheritdoc/>
    public override void Late(string sink, Failure failure) => log.SinkLate(sink, failure.Code, Terminal.Clean(failure.Message));

    /// <inheritdoc/>
    public override void Paused(string sink, TimeSpan time) => log.SinkPaused(sink, time);

    /// <inheritdoc/>
    public override void Resumed(string sink) => log.SinkResumed(sink);

    /// <inheritdoc/>
    public override void Stuck(Failure failure) => log.Stuck(failure.Code, Terminal.Clean(failure.Message));

    /// <inheritdoc/>
    public override void Unstuck() => log.Unstuck();
}
