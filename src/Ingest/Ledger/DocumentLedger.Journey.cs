namespace Ingest.Ledger;

/// <content>The steps of a document's journey, each one transaction.</content>
internal sealed partial class DocumentLedger
{
    /// <summary>Writes down that a file was met, and says what is to be done with it; where that is reading it, the document is claimed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="id">Identity of its content.</param>
    /// <param name="wish">Where it is to go.</param>
    public Taken Take(MetFile file, string id, Wish wish) => Change(() =>
    {
        (DocumentRecord document, long key) = Row(id) ?? Added(file, id);
        Sight(file, document, key);
        Next next = NextFor(document, key, wish);
        if (next == Next.Read)
        {
            _database.Run("UPDATE documents SET state = 'claimed', attempts = attempts + 1, changed = $2 WHERE key = $1", key, Now());
            Tell(key, file.Path, "claimed");
        }
        return new Taken(next, document);
    });

    /// <summary>The document was read: it waits for those sinks that do not have it from this reader.</summary>
    /// <param name="id">Document.</param>
    /// <param name="wish">As it was taken.</param>
    /// <param name="holds">What it holds.</param>
    /// <param name="filtered">Those of the wish's sinks that let it pass by.</param>
    /// <returns>The sinks that are to get it.</returns>
    public IReadOnlyList<string> Read(string id, Wish wish, Holding holds, IReadOnlyCollection<string> filtered) => Change(() =>
    {
        (DocumentRecord document, long key) = Row(id)!.Value;
        bool isForAll = wish.IsAgain || document.Again == 2;
        List<string> waiting = [];
        foreach (string sink in wish.Sinks)
        {
            if (filtered.Contains(sink))
                Deliver(key, sink, "filtered", wish.Reader);
            else if (isForAll || !HasIt(key, sink, wish.Reader))
            {
                Deliver(key, sink, "pending", wish.Reader);
                waiting.Add(sink);
            }
        }
        _database.Run("""
            UPDATE documents SET state = $2, reader = $3, program = $4, tables = $5, facts = $6, targets = $7, errors = $8, warnings = $9, infos = $10, pages = $11,
                code = NULL, reason = NULL, again = 0, changed = $12 WHERE key = $1
            """, key, Word(waiting.Count == 0 ? DocumentState.Delivered : DocumentState.Read), wish.Reader, _program,
            holds.Tables, holds.Facts, holds.Targets, holds.Errors, holds.Warnings, holds.Infos, holds.Pages, Now());
        Tell(key, null, "read");
        if (waiting.Count == 0)
            Tell(key, null, "delivered");
        return (IReadOnlyList<string>)waiting;
    });

    /// <summary>A sink has the documents.</summary>
    /// <returns>Those that every sink has now.</returns>
    public IReadOnlyList<string> Delivered(string sink, IEnumerable<Pending> documents) => Change(() =>
    {
        List<string> whole = [];
        foreach (Pending one in documents)
        {
            long key = KeyOf(one.Id);
            int changed = _database.Run("""
                UPDATE deliveries SET state = 'delivered', attempts = attempts + 1, at = $4, code = NULL, message = NULL
                WHERE document = $1 AND sink = $2 AND reader = $3 AND state = 'pending'
                """, key, sink, one.Reader, Now());
            if (changed == 0)
                continue;
            Tell(key, null, "delivered to", sink);
            if (Complete(key))
                whole.Add(one.Id);
        }
        return (IReadOnlyList<string>)whole;
    });

    /// <summary>A sink could not take a document for the environment's sake: it waits behind those that did not fail.</summary>
    public void Failed(string sink, string id, string code, string message) => Change(() => _database.Run(
        "UPDATE deliveries SET attempts = attempts + 1, turn = $3, at = $4, code = $5, message = $6 WHERE document = (SELECT key FROM documents WHERE id = $1) AND sink = $2 AND state = 'pending'",
        id, sink, ++_turn, Now(), code, message));

    /// <summary>The document is set aside.</summary>
    public void Quarantined(string id, string reader, string code, string reason) => Change(() =>
    {
        long key = KeyOf(id);
        Forget(key);
        _database.Run("UPDATE documents SET state = 'quarantined', reader = $2, program = $3, code = $4, reason = $5, again = 0, changed = $6 WHERE key = $1", key, reader, _program, code, reason, Now());
        Tell(key, null, "quarantined", code);
        return key;
    });

    /// <summary>A claimed document was not read after all: stopped, changed meanwhile, the environment's fault.</summary>
    /// <param name="id">Document.</param>
    /// <param name="why">For the audit.</param>
    public void HandedBack(string id, string why) => Change(() =>
    {
        if (Row(id) is not ({ State: DocumentState.Claimed }, long key))
            return 0;
        Enter(key, DocumentState.Seen);
        Tell(key, null, "handed back", why);
        return 1;
    });

    /// <summary>A document whose content is nowhere kept is to be read again.</summary>
    public int Reread(string id) => Change(() =>
    {
        if (Row(id) is not ({ State: DocumentState.Claimed or DocumentState.Read }, long key))
            return 0;
        GoBack(key);
        Tell(key, null, "seen", "its content was lost");
        return 1;
    });

    /// <summary>What a path holds is not what it was taken for: it is looked at again though its size and time are the same.</summary>
    public void Mistrust(string path) => Change(() => _database.Run("UPDATE sightings SET modified = -1 WHERE path = $1", path));

    /// <summary>A file is going to be moved. Said before, so that a crash in between leaves no second copy and no gap in the audit.</summary>
    /// <param name="path">Where it was met.</param>
    /// <param name="place">Full path that it is moved to; null where it stays after all.</param>
    public void Moving(string path, string? place) => Change(() => _database.Run(
        "UPDATE sightings SET place = $2, is_put = 0 WHERE path = $1 AND version = (SELECT max(version) FROM sightings WHERE path = $1)", path, place));

    /// <summary>The move that was begun is done.</summary>
    public void Moved(string path) => Change(() =>
    {
        int changed = _database.Run("UPDATE sightings SET is_put = 1 WHERE path = $1 AND is_put = 0 AND place IS NOT NULL AND version = (SELECT max(version) FROM sightings WHERE path = $1)", path);
        if (changed > 0)
        {
            _database.Run("""
                INSERT INTO events (at, document, path, what, detail, program)
                SELECT $2, document, path, 'put away', place, $3 FROM sightings WHERE path = $1 ORDER BY version DESC LIMIT 1
                """, path, Now(), _program);
        }
        return changed;
    });

    private (DocumentRecord Document, long Key) Added(MetFile file, string id)
    {
        _database.Run("INSERT INTO documents (id, file_name, bytes, state, first_seen, changed) VALUES ($1, $2, $3, 'seen', $4, $4)", id, file.Name, file.Length, Now());
        return Row(id)!.Value;
    }

    private void Sight(MetFile file, DocumentRecord document, long key)
    {
        (long Key, long Document, long Version, bool IsThere, long Length, long Modified)? last = _database.First(
            "SELECT key, document, version, place IS NULL, length, modified FROM sightings WHERE path = $1 ORDER BY version DESC LIMIT 1",
            static row => ((long, long, long, bool, long, long)?)(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetBoolean(3), row.GetInt64(4), row.GetInt64(5)), file.Path);
        if (file.IsPutAway)
            return;
        if (last is { } same && same.Document == key)
        {
            _database.Run("UPDATE sightings SET last_seen = $2, length = $3, modified = $4, place = NULL, is_put = 0 WHERE key = $1", same.Key, Now(), file.Length, file.Modified.Ticks);
            // Met once more where it was: nothing new. Put away before, it has come again.
            if (!same.IsThere)
                Tell(key, file.Path, "seen");
            return;
        }
        _database.Run("INSERT INTO sightings (path, version, document, length, modified, first_seen, last_seen) VALUES ($1, $2, $3, $4, $5, $6, $6)",
            file.Path, (last?.Version ?? 0) + 1, key, file.Length, file.Modified.Ticks, Now());
        Tell(key, file.Path, "seen");
        if (last is not { } before)
            return;
        string old = _database.First("SELECT id FROM documents WHERE key = $1", static row => row.GetString(0), before.Document)!;
        if (document.Supersedes is null)
            _database.Run("UPDATE documents SET supersedes = $2 WHERE key = $1", key, old);
        Tell(before.Document, file.Path, "superseded", document.Id);
    }

    private Next NextFor(DocumentRecord document, long key, Wish wish)
    {
        if (document.State == DocumentState.Claimed)
            return Next.InWork;
        if (wish.IsAgain || document.Again > 0)
            return Next.Read;
        bool isOfThisReader = document.Reader == wish.Reader;
        // A reader that ended over a document may have been short of time or memory: that is tried again.
        if (document.State == DocumentState.Quarantined)
            return isOfThisReader && document.Code?.StartsWith("READER-", StringComparison.Ordinal) == false ? Next.Quarantined : Next.Read;
        if (!isOfThisReader && !wish.IsOfAnyReader)
            return Next.Read;
        if (document.State == DocumentState.Read && wish.Sinks.All(sink => IsKnown(key, sink)))
            return Next.Waiting;
        return document.State == DocumentState.Delivered && wish.Sinks.All(sink => HasIt(key, sink, wish.IsOfAnyReader ? null : wish.Reader)) ? Next.Delivered : Next.Read;
    }

    private bool IsKnown(long key, string sink) => _database.Number("SELECT count(*) FROM deliveries WHERE document = $1 AND sink = $2", key, sink) > 0;

    private bool HasIt(long key, string sink, string? reader) => _database.Number(
        "SELECT count(*) FROM deliveries WHERE document = $1 AND sink = $2 AND state <> 'pending' AND ($3 IS NULL OR reader = $3)", key, sink, reader) > 0;

    private void Deliver(long key, string sink, string state, string reader) => _database.Run("""
        INSERT INTO deliveries (document, sink, state, turn, reader, at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (document, sink) DO UPDATE SET state = excluded.state, attempts = 0, turn = excluded.turn, reader = excluded.reader, at = excluded.at, code = NULL, message = NULL
        """, key, sink, state, ++_turn, reader, Now());

    // One that is being read again is not done, whatever sinks have of the reading before.
    private bool Complete(long key)
    {
        if (_database.Number("SELECT count(*) FROM deliveries WHERE document = $1 AND state = 'pending'", key) > 0)
            return false;
        int changed = _database.Run("UPDATE documents SET state = 'delivered', changed = $2 WHERE key = $1 AND state = 'read'", key, Now());
        if (changed > 0)
            Tell(key, null, "delivered");
        return changed > 0;
    }
}
