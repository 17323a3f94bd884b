namespace Ingest.Ledger;

/// <summary>A file as it was met.</summary>
/// <param name="Path">What it is known by: relative to the drop folder, or a full path.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">Time of the last write (UTC), as the file system says.</param>
/// <param name="IsPutAway">True where it was put away from that path, and is read where it was put.</param>
internal readonly record struct MetFile(string Path, long Length, DateTime Modified, bool IsPutAway = false)
{
    /// <summary>Name without any folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);
}

/// <summary>Where a document was asked to go, and by what.</summary>
/// <param name="Reader">Fingerprint of what decides the JSON: program, vocabulary, limits.</param>
/// <param name="Sinks">Names.</param>
/// <param name="IsAgain">True to read it whatever was done before.</param>
/// <param name="IsOfAnyReader">True where what another reader delivered counts, too: a newer program does not read everything again by itself.</param>
internal sealed record Wish(string Reader, IReadOnlyList<string> Sinks, bool IsAgain = false, bool IsOfAnyReader = false);

/// <summary>What is to be done with a file that was met.</summary>
internal enum Next
{
    /// <summary>It is claimed: read it.</summary>
    Read,
    /// <summary>Every sink has it: nothing is to be read.</summary>
    Delivered,
    /// <summary>The same reader refused it before, and would again.</summary>
    Quarantined,
    /// <summary>It was read, and waits for a sink.</summary>
    Waiting,
    /// <summary>The same content is being read under another name.</summary>
    InWork,
}

/// <summary>A document as the ledger knows it.</summary>
/// <param name="Id">Identity of the content.</param>
/// <param name="FileName">Name that it was first met under.</param>
/// <param name="Bytes">Length.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Attempts">How often it was claimed.</param>
/// <param name="Code">Why it is in quarantine; null where it is not.</param>
/// <param name="Reason">The same in words.</param>
/// <param name="Reader">Fingerprint of the reader that read or refused it; empty before.</param>
/// <param name="Program">Version of that program.</param>
/// <param name="Holds">What it holds.</param>
/// <param name="Supersedes">The document that one of its paths held before.</param>
/// <param name="Again">1 to read again for the sinks that miss it, 2 for all of them; 0 as usual.</param>
internal sealed record DocumentRecord(
    string Id, string FileName, long Bytes, DocumentState State, long Attempts, string? Code, string? Reason, string Reader, string Program, Holding Holds, string? Supersedes, long Again);

/// <summary>What is to be done with a file, and what is known of its document.</summary>
internal sealed record Taken(Next Next, DocumentRecord Document);

/// <summary>A document that a sink has yet to get.</summary>
/// <param name="Id">Document.</param>
/// <param name="Reader">Fingerprint of the reader that it was read by.</param>
internal sealed record Pending(string Id, string Reader);

/// <summary>A move that was begun: the file is in one of the two places, or in both.</summary>
/// <param name="Path">Where it was met.</param>
/// <param name="Id">Its document.</param>
/// <param name="Place">Full path that it is moved to.</param>
internal sealed record BegunMove(string Path, string Id, string Place);

/// <summary>The ledger cannot do what it should.</summary>
/// <param name="code">LEDGER-001 to LEDGER-004; see docs/problems.md.</param>
/// <param name="message">What was found, where, and what to do.</param>
/// <param name="retry">True where it may work later: a full disk.</param>
/// <param name="cause">What was thrown below.</param>
internal sealed class LedgerException(string code, string message, bool retry, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = code;

    /// <summary>True where trying again later may help.</summary>
    public bool Retry { get; } = retry;
}
