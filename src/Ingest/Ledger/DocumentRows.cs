using Microsoft.Data.Sqlite;

namespace Ingest.Ledger;

/// <summary>Rows of the table of documents, and words for states.</summary>
internal static class DocumentRows
{
    /// <summary>The columns that <see cref="Read"/> takes, in order.</summary>
    public const string Columns = "id, file_name, bytes, state, attempts, code, reason, reader, program, tables, facts, targets, errors, warnings, infos, pages, supersedes, again, key";

    /// <summary>One row.</summary>
    public static (DocumentRecord Document, long Key) Read(SqliteDataReader row) => (new DocumentRecord(
        row.GetString(0), row.GetString(1), row.GetInt64(2), StateOf(row.GetString(3)), row.GetInt64(4), Text(row, 5), Text(row, 6), row.GetString(7), row.GetString(8),
        new Holding(row.GetInt64(9), row.GetInt64(10), row.GetInt64(11), row.GetInt64(12), row.GetInt64(13), row.GetInt64(14), row.GetInt64(15)),
        Text(row, 16), row.GetInt64(17)), row.GetInt64(18));

    /// <summary>A text that may be missing.</summary>
    public static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The state that a word stands for.</summary>
    public static DocumentState StateOf(string word) => word switch
    {
        "seen" => DocumentState.Seen,
        "claimed" => DocumentState.Claimed,
        "read" => DocumentState.Read,
        "delivered" => DocumentState.Delivered,
        _ => DocumentState.Quarantined,
    };
}
