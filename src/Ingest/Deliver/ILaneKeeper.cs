using Ingest.Model;

namespace Ingest.Deliver;

/// <summary>What a lane needs of the one who keeps the documents: the ledger and the spool stand behind it. Safe to use from many threads.</summary>
internal interface ILaneKeeper
{
    /// <summary>False where the document has an end already, or was read anew and waits again.</summary>
    bool IsCurrent(Handed handed);

    /// <summary>The content that waits on disk; null where it is gone.</summary>
    CanonicalDocument? Load(Handed handed);

    /// <summary>The sink has them.</summary>
    Task DeliveredAsync(string sink, IReadOnlyList<Handed> documents, CancellationToken cancellation);

    /// <summary>The sink did not take it for now.</summary>
    /// <returns>What is to wait: with its content on disk where it can be written there.</returns>
    Waiting Failed(string sink, Waiting document, Failure failure);

    /// <summary>It has an end that is no delivery: of the document, or of everything.</summary>
    Task EndedAsync(Handed handed, Failure failure, CancellationToken cancellation);
}
