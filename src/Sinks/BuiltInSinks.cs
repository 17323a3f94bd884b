using Ingest.Sinks.Csv;
using Ingest.Sinks.Json;
using Ingest.Sinks.Jsonl;
using Ingest.Sinks.Sqlite;

namespace Ingest.Sinks;

/// <summary>The sinks that come with the program. A new one is a class and a line here.</summary>
public static class BuiltInSinks
{
    /// <summary>Every sink, in the order they are listed to people.</summary>
    public static IReadOnlyList<SinkRegistration> All { get; } =
    [
        new("json", "One canonical JSON file for each document, in json/.", folder => new JsonSink(Path.Combine(folder, "json"))),
        new("jsonl", "All documents in documents.jsonl, one canonical JSON document to a line.", folder => new JsonlSink(folder)),
        new("csv", "The tidy tables as CSV in csv/, with a Frictionless datapackage.json.", folder => new CsvSink(Path.Combine(folder, "csv"))),
        new("sqlite", "The tidy tables in the SQLite database disclosures.db.", folder => new SqliteSink(folder)),
    ];
}
