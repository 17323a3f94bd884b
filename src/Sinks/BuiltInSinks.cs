using Ingest.Sinks.Csv;
using Ingest.Sinks.DuckDb;
using Ingest.Sinks.Fiscal;
using Ingest.Sinks.Json;
using Ingest.Sinks.Jsonl;
using Ingest.Sinks.Parquet;
using Ingest.Sinks.Postgres;
using Ingest.Sinks.RabbitMq;
using Ingest.Sinks.Sqlite;
using Ingest.Sinks.Webhook;
using Ingest.Sinks.Xlsx;

namespace Ingest.Sinks;

/// <summary>The sinks that come with the program. A new one is a class and a line here.</summary>
public static class BuiltInSinks
{
    /// <summary>Every sink, in the order they are listed to people.</summary>
    public static IReadOnlyList<SinkRegistration> All { get; } =
    [
        new("json", "One canonical JSON file for each document, in json/.", static settings => new JsonSink(Path.Combine(settings.Folder, "json"), settings.Step)),
        new("jsonl", "All documents in documents.jsonl, one canonical JSON document to a line.", static settings => new JsonlSink(settings.Folder, settings.Step)),
        new("csv", "The tidy tables as CSV in csv/, with a Frictionless datapackage.json.", static settings => new CsvSink(Path.Combine(settings.Folder, "csv"), CsvPackage.Tidy, settings.Step)),
        new("datapackage", "The tidy tables and the budget lines as CSV in datapackage/, a Tabular and Fiscal Data Package.", static settings => new CsvSink(Path.Combine(settings.Folder, "datapackage"), FiscalPackage.Of(settings), settings.Step)),
        new("sqlite", "The tidy tables in the SQLite database disclosures.db.", static settings => new SqliteSink(settings.Folder, SqliteOptions.From(settings), settings.Step)),
        new("parquet", "The tidy tables as Parquet in parquet/, in folders of year and region.", static settings => new ParquetSink(settings)),
        new("xlsx", "One Excel workbook for each document, in xlsx/: tables as printed, targets, findings.", static settings => new XlsxSink(Path.Combine(settings.Folder, "xlsx"), settings.Step)),
        new("duckdb", "The tidy tables in the DuckDB database disclosures.duckdb.", static settings => new DuckDbSink(settings.Folder, DuckDbOptions.From(settings), settings.Step)),
        new("postgres", "The tidy tables in a schema of a PostgreSQL database, with keys, comments and views.", static settings => new PostgresSink(PostgresOptions.From(settings), settings.Step)),
        new("webhook", "Each document by HTTP POST to an address, signed.", static settings => new WebhookSink(settings)),
        new("rabbitmq", "A message for each document to a RabbitMQ queue: what it is and where, not the document itself.", static settings => new RabbitSink(settings)),
    ];
}
