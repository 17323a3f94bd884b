namespace Ingest.Isolate;

/// <summary>A reader process that came to no good end, and why. Not the document's word about itself: that is a failure that the reader reports.</summary>
/// <param name="code">READER-001 to READER-005; see docs/problems.md.</param>
/// <param name="happened">A clause: what happened.</param>
internal sealed class DownfallException(string code, string happened) : Exception(happened)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = code;
}
