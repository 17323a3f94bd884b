using System.Globalization;

namespace Ingest.Ledger;

/// <summary>
/// What became of every document, by the identity of its content: seen, claimed, read, delivered to each sink, quarantined. Every change is written with the
/// event that tells of it, whole or not at all. Safe to use from many threads.
/// </summary>
internal sealed partial class DocumentLedger : IDisposable
{
    // Sorts as the times do.
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private readonly LedgerDatabase _database;
    private readonly TimeProvider _clock;
    private readonly string _program;
    private readonly Lock _gate = new();
    private long _turn;

    private DocumentLedger(LedgerDatabase database, TimeProvider clock, string program)
    {
        (_database, _clock, _program) = (database, clock, program);
        _turn = database.Number("SELECT max(turn) FROM deliveries");
    }

    /// <summary>Path that a damaged ledger was moved to at the start; null where it was good.</summary>
    public string? MovedAside { get; private init; }

    /// <summary>Opens the ledger, made where there is none.</summary>
    /// <param name="folder">Where it is; locked by the caller.</param>
    /// <param name="clock">Stamps what is written.</param>
    /// <param name="program">Version of the program, for the audit.</param>
    /// <exception cref="LedgerException">It cannot be opened or made.</exception>
    public static DocumentLedger Open(StateFolder folder, TimeProvider clock, string program)
    {
        Directory.CreateDirectory(folder.Path);
        LedgerDatabase database = LedgerDatabase.Open(folder.Ledger, clock, out string? aside);
        try
        {
            return new DocumentLedger(database, clock, program) { MovedAside = aside };
        }
        catch (LedgerException e)
        {
            database.Dispose();
            // Damaged further in: it was marked so, and is moved aside now.
            if (e.Code != LedgerFault.Damaged || aside is not null)
                throw;
            return Open(folder, clock, program);
        }
    }

    /// <summary>Opens one that is there, beside a service that writes to it.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public static DocumentLedger OpenBeside(StateFolder folder, TimeProvider clock, string program) => new(LedgerDatabase.OpenBeside(folder.Ledger), clock, program);

    /// <summary>Puts right what a process that was killed left: nothing is claimed any more, and what was read and is nowhere kept is to be read again.</summary>
    /// <param name="isKept">Whether a document's content waits in the spool.</param>
    /// <returns>How many documents go back.</returns>
    public int Recover(Func<string, bool> isKept) => Change(() =>
    {
        int back = 0;
        foreach ((DocumentRecord document, long key) in _database.All($"SELECT {DocumentRows.Columns} FROM documents WHERE state IN ('claimed', 'read')", DocumentRows.Read))
        {
            if (document.State == DocumentState.Read && isKept(document.Id))
                continue;
            GoBack(key);
            Tell(key, null, "seen", "again after a restart");
            back++;
        }
        return back;
    });

    /// <summary>Documents that a sink has yet to get and that are kept for it: those that never failed first, and of them the oldest.</summary>
    public IReadOnlyList<Pending> PendingFor(string sink, int most) => Look(() => _database.All(
        "SELECT d.id, p.reader FROM deliveries p JOIN documents d ON d.key = p.document WHERE p.sink = $1 AND p.state = 'pending' ORDER BY p.attempts, p.turn LIMIT $2",
        static row => new Pending(row.GetString(0), row.GetString(1)), sink, most));

    /// <summary>Every document that some sink has yet to get.</summary>
    public IReadOnlyList<(string Id, string Sink, string Reader)> AllPending() => Look(() => _database.All(
        "SELECT d.id, p.sink, p.reader FROM deliveries p JOIN documents d ON d.key = p.document WHERE p.state = 'pending' ORDER BY p.attempts, p.turn",
        static row => (row.GetString(0), row.GetString(1), row.GetString(2))));

    /// <summary>A document; null where it was never met.</summary>
    public DocumentRecord? Find(string id) => Look(() => Row(id)?.Document);

    /// <summary>The document that a file holds, where the file is as it was when it was met and never left its place; null where it must be looked at.</summary>
    /// <remarks>What comes to a path that was put away is another file, however much it looks like the one before.</remarks>
    public string? IdOf(MetFile file) => Look(() => _database.First(
        "SELECT d.id, s.length, s.modified, s.place IS NULL FROM sightings s JOIN documents d ON d.key = s.document WHERE s.path = $1 ORDER BY s.version DESC LIMIT 1",
        row => row.GetBoolean(3) && row.GetInt64(1) == file.Length && row.GetInt64(2) == file.Modified.Ticks ? row.GetString(0) : null, file.Path));

    /// <summary>Where the document that a path holds was put; null where it is still there.</summary>
    public string? PlaceOf(string path) => Look(() => _database.First(
        "SELECT place FROM sightings WHERE path = $1 ORDER BY version DESC LIMIT 1", static row => DocumentRows.Text(row, 0), path));

    /// <summary>Moves that were begun and not said to be done.</summary>
    public IReadOnlyList<BegunMove> BegunMoves() => Look(() => _database.All(
        "SELECT s.path, d.id, s.place FROM sightings s JOIN documents d ON d.key = s.document WHERE s.place IS NOT NULL AND s.is_put = 0",
        static row => new BegunMove(row.GetString(0), row.GetString(1), row.GetString(2))));

    /// <summary>Something to be remembered, such as which folder was watched.</summary>
    public string? Remembered(string name) => Look(() => _database.First("SELECT value FROM meta WHERE name = $1", static row => row.GetString(0), name));

    /// <summary>Remembers it.</summary>
    public void Remember(string name, string value) => Change(() =>
        _database.Run("INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value", name, value));

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
            _database.Dispose();
    }

    private (DocumentRecord Document, long Key)? Row(string id) =>
        _database.First($"SELECT {DocumentRows.Columns} FROM documents WHERE id = $1", static row => ((DocumentRecord, long)?)DocumentRows.Read(row), id);

    private long KeyOf(string id) => _database.Number("SELECT key FROM documents WHERE id = $1", id);

    private void Enter(long key, DocumentState state) =>
        _database.Run("UPDATE documents SET state = $2, changed = $3 WHERE key = $1", key, Word(state), Now());

    // No scan meets a file that was put away: it has to be asked for. Sinks that have this reading do not get it again.
    private void GoBack(long key)
    {
        Forget(key);
        Enter(key, DocumentState.Seen);
        _database.Run("UPDATE documents SET again = max(again, 1) WHERE key = $1 AND EXISTS (SELECT 1 FROM sightings WHERE document = $1 AND place IS NOT NULL)", key);
    }

    private void Tell(long key, string? path, string what, string? detail = null) =>
        _database.Run("INSERT INTO events (at, document, path, what, detail, program) VALUES ($1, $2, $3, $4, $5, $6)", Now(), key, path, what, detail, _program);

    // What no sink has yet will be written down anew when it is read again.
    private void Forget(long key) => _database.Run("DELETE FROM deliveries WHERE document = $1 AND state = 'pending'", key);

    private static string Word(DocumentState state) => state switch
    {
        DocumentState.Seen => "seen",
        DocumentState.Claimed => "claimed",
        DocumentState.Read => "read",
        DocumentState.Delivered => "delivered",
        _ => "quarantined",
    };

    private string Now() => _clock.GetUtcNow().ToString(TimeFormat, CultureInfo.InvariantCulture);

    private T Look<T>(Func<T> work)
    {
        lock (_gate)
            return work();
    }

    private T Change<T>(Func<T> work)
    {
        lock (_gate)
            return _database.Change(work);
    }
}
