using Ingest.Read;

namespace Ingest.Claim;

/// <summary>A file in memory, with the identity that its content gives it.</summary>
/// <param name="Source">Name and content.</param>
/// <param name="DocumentId"><c>sha256:</c> and the lower-case hexadecimal digest of the content.</param>
internal sealed record ClaimedFile(SourceFile Source, string DocumentId);
