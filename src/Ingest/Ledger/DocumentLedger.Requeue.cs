namespace Ingest.Ledger;

/// <summary>Which documents are to be read again.</summary>
/// <param name="Ids">Identities, or their beginnings; all where empty.</param>
/// <param name="Code">Those that are in quarantine for this; null for any.</param>
/// <param name="IsQuarantined">Those in quarantine alone.</param>
/// <param name="Sink">Only this sink is to get them again; null for all.</param>
internal sealed record RequeueWish(IReadOnlyList<string> Ids, string? Code, bool IsQuarantined, string? Sink);

/// <summary>A document that is to be read again, and where its file is.</summary>
/// <param name="Id">Document.</param>
/// <param name="Path">Where it was met last.</param>
/// <param name="Place">Where it was put; null where it is still there, or was never moved.</param>
/// <param name="IsQuarantined">True where it was in quarantine.</param>
internal sealed record Requeued(string Id, string Path, string? Place, bool IsQuarantined);

/// <content>Reading again what has its end.</content>
internal sealed partial class DocumentLedger
{
    /// <summary>Has documents read again: the next run over their files does, and a service at its next scan.</summary>
    /// <returns>Those that are, with where their files are.</returns>
    public IReadOnlyList<Requeued> Requeue(RequeueWish wish) => Change(() =>
    {
        List<Requeued> requeued = [];
        foreach ((DocumentRecord document, long key) in _database.All($"SELECT {DocumentRows.Columns} FROM documents WHERE state IN ('seen', 'delivered', 'quarantined') ORDER BY key", DocumentRows.Read))
        {
            if (!IsWished(document, wish))
                continue;
            if (wish.Sink is not null)
                _database.Run("DELETE FROM deliveries WHERE document = $1 AND sink = $2", key, wish.Sink);
            _database.Run("UPDATE documents SET state = 'seen', again = $2, changed = $3 WHERE key = $1", key, wish.Sink is null ? 2 : 1, Now());
            Tell(key, null, "requeued", wish.Sink);
            requeued.AddRange(PlacesOf(document, key).Take(1));
        }
        return (IReadOnlyList<Requeued>)requeued;
    });

    /// <summary>Documents that are to be read again and whose files were put away.</summary>
    public IReadOnlyList<Requeued> ToReadAgain() => Look(() => (IReadOnlyList<Requeued>)
        [.. _database.All($"SELECT {DocumentRows.Columns} FROM documents WHERE again > 0 AND state = 'seen'", DocumentRows.Read)
            .SelectMany(row => PlacesOf(row.Document, row.Key).Where(static one => one.Place is not null).Take(1))]);

    /// <summary>A file is where it was met again: it was moved back.</summary>
    public void Returned(string path) => Change(() =>
        _database.Run("UPDATE sightings SET place = NULL, is_put = 0 WHERE path = $1 AND version = (SELECT max(version) FROM sightings WHERE path = $1)", path));

    private static bool IsWished(DocumentRecord document, RequeueWish wish) =>
        (wish.Ids.Count == 0 || wish.Ids.Any(id => document.Id.StartsWith(id, StringComparison.Ordinal) || document.Id.StartsWith("sha256:" + id, StringComparison.Ordinal)))
        && (wish.Code is null || document.Code == wish.Code)
        && ((!wish.IsQuarantined && wish.Code is null) || document.State == DocumentState.Quarantined);

    private List<Requeued> PlacesOf(DocumentRecord document, long key) => _database.All(
        "SELECT path, place FROM sightings WHERE document = $1 ORDER BY place IS NULL DESC, last_seen DESC, key DESC",
        row => new Requeued(document.Id, row.GetString(0), DocumentRows.Text(row, 1), document.State == DocumentState.Quarantined), key);
}
