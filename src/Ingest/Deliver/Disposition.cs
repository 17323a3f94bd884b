using System.Net.Sockets;
using System.Text.Json;
using Ingest.Ledger;
using Ingest.Read;
using Ingest.Sinks;

namespace Ingest.Deliver;

/// <summary>What becomes of a document.</summary>
internal enum Disposition
{
    /// <summary>Every sink has it.</summary>
    Delivered,
    /// <summary>The environment's fault: it may work later, and the document stays where it is.</summary>
    Retry,
    /// <summary>The document's fault: it is set aside with its reason, and the next one is served.</summary>
    Quarantine,
    /// <summary>Ours: going on would not help, or would lose data.</summary>
    Stop,
}

/// <summary>The part of the journey in which something failed; the same exception means different things in different parts.</summary>
internal enum Stage
{
    /// <summary>Path to bytes.</summary>
    Opening,
    /// <summary>Bytes to document: nothing outside of memory is touched.</summary>
    Reading,
    /// <summary>Document to sinks.</summary>
    Delivering,
}

/// <summary>A failure and what it means for the next step.</summary>
/// <param name="Disposition">Never <see cref="Disposition.Delivered"/>.</param>
/// <param name="Code">Stable code; see docs/problems.md.</param>
/// <param name="Message">What was found, where, and what to do.</param>
/// <param name="AtOnce">True where a second try within seconds may help.</param>
/// <param name="Cause">What was thrown, for those who ask for it.</param>
internal sealed record Failure(Disposition Disposition, string Code, string Message, bool AtOnce = false, Exception? Cause = null)
{
    /// <summary>The one table that gives every failure exactly one disposition.</summary>
    public static Failure Of(Stage stage, Exception e, string fileName) => (stage, e) switch
    {
        (_, UnreadableException u) => new(Disposition.Quarantine, u.Code, u.Message, Cause: e),
        (_, LedgerException l) => new(l.Retry ? Disposition.Retry : Disposition.Stop, l.Code, l.Message, AtOnce: l.Retry, e),
        (Stage.Delivering, JsonException) => new(Disposition.Quarantine, "READER-005",
            $"'{fileName}' made its reader send what is no document: {e.Message} Please report this with the file.", Cause: e),
        (Stage.Reading, OutOfMemoryException) => new(Disposition.Quarantine, "READER-004",
            $"'{fileName}' needs more memory than a reader may take. Raise Isolation:MaxMemory if the document is genuine.", Cause: e),
        (Stage.Reading, _) => new(Disposition.Quarantine, "INGEST-001",
            $"'{fileName}' made the reader fail with {e.GetType().Name}: {e.Message} A reader should have said what is wrong: please report this with the file.", Cause: e),
        (_, SinkException { Retry: true } s) => new(Disposition.Retry, s.Code, s.Message, AtOnce: true, e),
        (_, SinkException { OfDocument: true } s) => new(Disposition.Quarantine, s.Code, s.Message, Cause: e),
        (_, SinkException s) => new(Disposition.Stop, s.Code, s.Message, Cause: e),
        (Stage.Opening, FileNotFoundException or DirectoryNotFoundException) => new(Disposition.Retry, "FILE-002",
            $"'{fileName}' was there when it was found and had vanished when it was opened. If it was moved, give its new path.", Cause: e),
        (Stage.Opening, UnauthorizedAccessException) => new(Disposition.Retry, "FILE-003",
            $"'{fileName}' may not be read: {e.Message} Give the account that runs this program the right to read it.", Cause: e),
        (Stage.Opening, IOException) => new(Disposition.Retry, "FILE-004",
            $"'{fileName}' cannot be read now: {e.Message} If another program holds it, close it there and try again.", AtOnce: true, e),
        (Stage.Delivering, IOException or UnauthorizedAccessException) => new(Disposition.Retry, "INGEST-003",
            $"'{fileName}' was read but cannot be written: {e.Message} Look for a full disk or a missing right.", AtOnce: true, e),
        // What clients of servers throw where nobody answers; a sink that did not translate it, a plug-in above all.
        (Stage.Delivering, TimeoutException or OperationCanceledException or HttpRequestException or SocketException) => new(Disposition.Retry, "INGEST-003",
            $"'{fileName}' was read but cannot be written: {e.Message} Look whether the sink's server answers.", AtOnce: true, e),
        _ => new(Disposition.Stop, "INGEST-002",
            $"'{fileName}' was read, and the program failed with {e.GetType().Name}: {e.Message} Nothing more is read, so that nothing is lost: please report this.", Cause: e),
    };

    /// <summary>The same for a path that was given or walked and is no file to read.</summary>
    public static Failure OfPath(string path, Exception e) => e switch
    {
        FileNotFoundException => new(Disposition.Retry, "FILE-001", $"'{path}' is not there. Look for a typing error, or a drive that is not mounted.", Cause: e),
        DirectoryNotFoundException => new(Disposition.Retry, "FILE-002", $"The folder '{path}' vanished while it was searched.", Cause: e),
        UnauthorizedAccessException => new(Disposition.Retry, "FILE-003",
            $"The folder '{path}' may not be searched. Give the account that runs this program the right to list it.", Cause: e),
        _ => new(Disposition.Retry, "FILE-004", $"'{path}' cannot be searched or opened: {e.Message}", Cause: e),
    };
}
