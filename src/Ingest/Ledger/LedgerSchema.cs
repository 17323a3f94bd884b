namespace Ingest.Ledger;

/// <summary>The tables of the ledger. Every version only adds to the one before: an older file is extended where it lies. A newer one is refused (LEDGER-004).</summary>
internal static class LedgerSchema
{
    /// <summary>What each version adds; the file says in <c>user_version</c> how many of them it has.</summary>
    public static IReadOnlyList<string> Versions { get; } =
    [
        """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE documents (
            key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, file_name TEXT NOT NULL, bytes INTEGER NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
            code TEXT, reason TEXT, reader TEXT NOT NULL DEFAULT '', program TEXT NOT NULL DEFAULT '',
            tables INTEGER NOT NULL DEFAULT 0, facts INTEGER NOT NULL DEFAULT 0, targets INTEGER NOT NULL DEFAULT 0,
            errors INTEGER NOT NULL DEFAULT 0, warnings INTEGER NOT NULL DEFAULT 0, infos INTEGER NOT NULL DEFAULT 0, pages INTEGER NOT NULL DEFAULT 0,
            supersedes TEXT, again INTEGER NOT NULL DEFAULT 0, first_seen TEXT NOT NULL, changed TEXT NOT NULL);
        CREATE INDEX documents_by_state ON documents (state, code);
        CREATE INDEX documents_again ON documents (again) WHERE again > 0;
        CREATE TABLE sightings (
            key INTEGER PRIMARY KEY, path TEXT NOT NULL, version INTEGER NOT NULL, document INTEGER NOT NULL REFERENCES documents, length INTEGER NOT NULL, modified INTEGER NOT NULL,
            first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, place TEXT, is_put INTEGER NOT NULL DEFAULT 0, UNIQUE (path, version));
        CREATE INDEX sightings_by_document ON sightings (document);
        CREATE INDEX moves_begun ON sightings (key) WHERE place IS NOT NULL AND is_put = 0;
        CREATE TABLE deliveries (
            document INTEGER NOT NULL REFERENCES documents, sink TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, turn INTEGER NOT NULL DEFAULT 0,
            reader TEXT NOT NULL, at TEXT NOT NULL, code TEXT, message TEXT, PRIMARY KEY (document, sink)) WITHOUT ROWID;
        CREATE INDEX deliveries_pending ON deliveries (sink, attempts, turn) WHERE state = 'pending';
        CREATE INDEX deliveries_by_sink ON deliveries (sink, state, at);
        CREATE TABLE events (
            key INTEGER PRIMARY KEY, at TEXT NOT NULL, document INTEGER REFERENCES documents, path TEXT, what TEXT NOT NULL, detail TEXT, program TEXT NOT NULL);
        CREATE INDEX events_by_document ON events (document);
        """,
    ];
}
