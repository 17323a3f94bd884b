using Ingest.Read;

namespace Ingest.Claim;

/// <summary>Finds the reader whose file this is.</summary>
internal static class Claimant
{
    /// <summary>The most certain claim wins; of equal claims the first in the catalogue's order.</summary>
    /// <exception cref="UnreadableException">FILE-007: no reader claims the file; the message says what its first bytes are.</exception>
    public static IDocumentReader Of(SourceFile file, IReadOnlyList<IDocumentReader> readers)
    {
        IDocumentReader? best = null;
        Certainty most = Certainty.None;
        foreach (IDocumentReader reader in readers)
        {
            Certainty claim = reader.Claim(file);
            if (claim > most)
                (best, most) = (reader, claim);
        }
        // A name alone never outweighs a signature that is known to be something else.
        if (best is null || (most == Certainty.Extension && Signature.Of(file.Bytes.Span) is { IsReadable: false }))
            throw Unclaimed(file, readers);
        return best;
    }

    private static UnreadableException Unclaimed(SourceFile file, IReadOnlyList<IDocumentReader> readers)
    {
        string readable = string.Join(", ", readers.Select(reader => reader.Format));
        return new UnreadableException("FILE-007", $"'{file.FileName}' {Signature.Describe(file.Bytes.Span)}. "
            + $"Formats that this version reads: {(readable.Length == 0 ? "none" : readable)}. Save the document as one of them.");
    }
}
