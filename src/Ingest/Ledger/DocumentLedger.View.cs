using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Ingest.Ledger;

/// <content>What is asked of it by people and monitors.</content>
internal sealed partial class DocumentLedger
{
    private const int ErrorsShown = 5;

    /// <summary>What it holds, counted: a walk over three indexes, which grows with the documents.</summary>
    public LedgerCounts Counts() => Look(() => new LedgerCounts(
        _database.All("SELECT state, count(*) FROM documents GROUP BY state", static row => (DocumentRows.StateOf(row.GetString(0)), row.GetInt64(1))).ToDictionary(static one => one.Item1, static one => one.Item2),
        _database.All("SELECT code, count(*) FROM documents WHERE state = 'quarantined' GROUP BY code", static row => (row.GetString(0), row.GetInt64(1))).ToDictionary(static one => one.Item1, static one => one.Item2),
        Sinks(),
        _database.All("SELECT id, file_name, code, reason, changed FROM documents WHERE state = 'quarantined' ORDER BY changed DESC LIMIT $1",
            static row => new LedgerError(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), TimeOf(row.GetString(4))), ErrorsShown),
        LastDelivered()));

    /// <summary>One line for each document: where it came from, what was done, by which version, where it went. In the order in which they were first met.</summary>
    /// <param name="id">One document, or the beginning of its identity; null for all.</param>
    /// <param name="since">Those that something happened to since then; null for all.</param>
    public IEnumerable<AuditedDocument> Audit(string? id, DateTimeOffset? since)
    {
        List<long> keys = Look(() => _database.All(
            "SELECT key FROM documents WHERE ($1 IS NULL OR id LIKE $1 || '%' OR id LIKE 'sha256:' || $1 || '%') AND ($2 IS NULL OR changed >= $2) ORDER BY key", static row => row.GetInt64(0), id, Stamp(since)));
        foreach (long key in keys)
            yield return Look(() => Audited(key));
    }

    /// <summary>Everything that happened, in order.</summary>
    public IEnumerable<AuditedEvent> Events(string? id, DateTimeOffset? since)
    {
        const int AtOnce = 1000;
        for (long after = 0; ;)
        {
            List<(long Key, AuditedEvent Event)> some = Look(() => _database.All("""
                SELECT e.key, e.at, d.id, e.path, e.what, e.detail, e.program FROM events e LEFT JOIN documents d ON d.key = e.document
                WHERE e.key > $1 AND ($2 IS NULL OR d.id LIKE $2 || '%' OR d.id LIKE 'sha256:' || $2 || '%') AND ($3 IS NULL OR e.at >= $3) ORDER BY e.key LIMIT $4
                """, static row => (row.GetInt64(0), new AuditedEvent(row.GetString(1), DocumentRows.Text(row, 2), DocumentRows.Text(row, 3), row.GetString(4), DocumentRows.Text(row, 5), row.GetString(6))),
                after, id, Stamp(since), AtOnce));
            foreach ((_, AuditedEvent one) in some)
                yield return one;
            if (some.Count < AtOnce)
                yield break;
            after = some[^1].Key;
        }
    }

    // Sink by sink, so that the index gives the last one at once.
    private DateTimeOffset? LastDelivered() => SinkNames()
        .Select(name => _database.First("SELECT max(at) FROM deliveries WHERE sink = $1 AND state = 'delivered'", static row => Time(row, 0), name)).Max();

    private List<string> SinkNames() => _database.All("SELECT DISTINCT sink FROM deliveries ORDER BY sink", static row => row.GetString(0));

    private List<SinkCounts> Sinks()
    {
        List<string> names = SinkNames();
        return [.. names.Select(name =>
        {
            Dictionary<string, long> counts = _database.All("SELECT state, count(*) FROM deliveries WHERE sink = $1 GROUP BY state", static row => (row.GetString(0), row.GetInt64(1)), name).ToDictionary(static one => one.Item1, static one => one.Item2);
            (string?, string?) last = _database.First("SELECT code, message FROM deliveries WHERE sink = $1 AND state = 'pending' AND code IS NOT NULL ORDER BY at DESC LIMIT 1", static row => (DocumentRows.Text(row, 0), DocumentRows.Text(row, 1)), name);
            return new SinkCounts(name, counts.GetValueOrDefault("delivered"), counts.GetValueOrDefault("filtered"), counts.GetValueOrDefault("pending"),
                _database.First("SELECT min(at) FROM deliveries WHERE sink = $1 AND state = 'pending'", static row => Time(row, 0), name), last.Item1, last.Item2);
        })];
    }

    private AuditedDocument Audited(long key)
    {
        DocumentRecord document = _database.First($"SELECT {DocumentRows.Columns} FROM documents WHERE key = $1", DocumentRows.Read, key).Document;
        (string First, string Changed) times = _database.First("SELECT first_seen, changed FROM documents WHERE key = $1", static row => (row.GetString(0), row.GetString(1)), key);
        return new AuditedDocument(
            document.Id, document.FileName, document.Bytes,
            _database.All("SELECT path, version, first_seen, last_seen, place FROM sightings WHERE document = $1 ORDER BY key",
                static row => new AuditedSighting(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3), DocumentRows.Text(row, 4)), key),
            Word(document.State), document.Attempts, document.Code, document.Reason, document.Program, document.Reader, document.Holds,
            _database.All("SELECT sink, state, at, attempts, code, message FROM deliveries WHERE document = $1 ORDER BY sink",
                static row => new AuditedDelivery(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), DocumentRows.Text(row, 4), DocumentRows.Text(row, 5)), key),
            document.Supersedes, times.First, times.Changed);
    }

    private static DateTimeOffset? Time(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : TimeOf(row.GetString(column));

    private static DateTimeOffset TimeOf(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static string? Stamp(DateTimeOffset? time) => time?.ToUniversalTime().ToString(TimeFormat, CultureInfo.InvariantCulture);
}
