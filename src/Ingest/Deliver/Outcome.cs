namespace Ingest.Deliver;

/// <summary>What became of one file.</summary>
/// <param name="Path">The file.</param>
/// <param name="DocumentId">Identity of its content, where it could be opened.</param>
/// <param name="Holds">What the delivered document holds.</param>
/// <param name="Failure">Why it was not delivered; null where it was.</param>
/// <param name="IsKnown">True where it has that end from before, and nothing was read.</param>
internal sealed record Outcome(string Path, string? DocumentId, Tally Holds, Failure? Failure, bool IsKnown = false)
{
    /// <summary>Name without any folder.</summary>
    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>Exactly one.</summary>
    public Disposition Disposition => Failure?.Disposition ?? Disposition.Delivered;
}
