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
}
