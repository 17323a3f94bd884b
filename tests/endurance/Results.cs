using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Ingest.Endurance;

/// <summary>What a run left in its results' folder, sink by sink, so that two runs can be compared whatever the order of their documents.</summary>
/// <param name="folder">The folder.</param>
internal sealed class Results(string folder)
{
    /// <summary>Names of the program's own sinks that can be looked at.</summary>
    public static IReadOnlyList<string> Sinks { get; } = ["json", "jsonl", "csv", "sqlite"];

    /// <summary>Every record of a sink with its digest, sorted: a record that is there twice is there twice here.</summary>
    public IReadOnlyList<string> Of(string sink) => [.. (sink switch
    {
        "json" => Json(),
        "jsonl" => Lines(Path.Combine(folder, "documents.jsonl")).Select(static line => "line " + Digest(line)),
        "csv" => Tables(),
        "sqlite" => Rows(),
        "flaky" => Files("flaky").Select(name => $"{name} {Digest(File.ReadAllText(Path.Combine(folder, "flaky", name)))}"),
        _ => throw new ArgumentOutOfRangeException(nameof(sink), sink, "A sink that this trial does not know."),
    }).Order(StringComparer.Ordinal)];

    /// <summary>Files of a folder below the results, relative to it.</summary>
    public IReadOnlyList<string> Files(string below) => Directory.Exists(Path.Combine(folder, below))
        ? [.. Directory.EnumerateFiles(Path.Combine(folder, below), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Path.Combine(folder, below), path)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>What only exists while something is written.</summary>
    public IReadOnlyList<string> LeftBehind() => [.. Files("").Where(static path => Path.GetExtension(path) is ".tmp" or ".part" || path.Contains(".probe-", StringComparison.Ordinal) || path.StartsWith(".ingest/spool/", StringComparison.Ordinal))];

    private IEnumerable<string> Json() => Files("json").Where(static name => name.EndsWith(".json", StringComparison.Ordinal))
        .Select(name => $"{name} {Digest(File.ReadAllText(Path.Combine(folder, "json", name)))}");

    private IEnumerable<string> Tables() => Files("csv").Where(static name => name.EndsWith(".csv", StringComparison.Ordinal))
        .SelectMany(name => Lines(Path.Combine(folder, "csv", name)).Select(line => $"{name} {Digest(line)}"));

    private IEnumerable<string> Rows()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "disclosures.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        List<string> tables = [.. Query(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").Select(static row => row[0])];
        foreach (string table in tables)
        {
            foreach (string[] row in Query(connection, $"SELECT * FROM \"{table}\""))
                yield return $"{table} {Digest(string.Join('\u001f', row))}";
        }
    }

    private static IEnumerable<string[]> Query(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "")];
    }

    private static IEnumerable<string> Lines(string path) => File.Exists(path) ? File.ReadLines(path) : [];

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
}
