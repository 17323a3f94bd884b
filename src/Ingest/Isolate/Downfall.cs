namespace Ingest.Isolate;

/// <summary>A reader process that came to no good end, and why. Not the document's word about itself: that is a failure that the reader reports.</summary>
/// <param name="code">READER-001 to READER-005 and READER-007; see docs/problems.md.</param>
/// <param name="happened">A clause: what happened.</param>
internal sealed class DownfallException(string code, string happened) : Exception(happened)
{
    /// <summary>The code of a reader that was killed from outside: by a person, or by a system short of memory.</summary>
    public const string Killed = "READER-007";

    /// <summary>False where somebody else ended the reader: that says nothing about the document.</summary>
    public bool IsOfDocument => Code != Killed;

    /// <summary>Stable code.</summary>
    public string Code { get; } = code;
}
