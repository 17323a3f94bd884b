using System.Diagnostics;
using Ingest.Model;
using Ingest.Sinks;
using Ingest.Sinks.Conformance.Servers;
using Ingest.Sinks.Postgres;
using Ingest.Sinks.Tidy;
using Npgsql;

namespace Ingest.Bench;

/// <summary>Loads documents into databases through the sinks, and the same rows into PostgreSQL by COPY alone: what the sink adds.</summary>
/// <remarks>
/// COPY gets the rows as they come out of a table of the same rows (its binary format, made by the server), in batches of the same documents, each a transaction, into tables with the
/// same keys and indexes: no document is understood, no value is spelled. Batches are loaded turn by turn, so that a slow moment of the machine falls on both.
/// </remarks>
internal static class Load
{
    private const int BatchSize = 64;

    public static async Task Measure(string approved, int count)
    {
        Document[] seeds = [.. new[] { "hebei-unit-budget.docx", "sichuan-final-account.docx", "beijing-department-budget.docx", "yunnan-department-budget.docx" }
            .Select(name => CanonicalJson.Read(new MemoryStream(File.ReadAllBytes(Path.Combine(approved, name + ".json")))))];
        if (PostgresServer.Missing is { } missing)
            Console.WriteLine(missing);
        else
            await Postgres(seeds, count);
        await Embedded("sqlite", seeds, count);
        await Embedded("duckdb", seeds, count);
    }

    private static async Task Postgres(Document[] seeds, int count)
    {
        // Durable, as a warehouse is.
        PostgresServer server = PostgresServer.Started(isDurable: true);
        await using ISink sink = Made("postgres", new() { ["ConnectionString"] = server.ConnectionString, ["Schema"] = "through_sink" });
        await using ISink bare = Made("postgres", new() { ["ConnectionString"] = server.ConnectionString, ["Schema"] = "bare" });
        await sink.OpenAsync(CancellationToken.None);
        await bare.OpenAsync(CancellationToken.None);
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        TimeSpan sinkTime = TimeSpan.Zero, bareTime = TimeSpan.Zero, parsing = TimeSpan.Zero;
        long rows = 0, facts = 0;
        foreach (CanonicalDocument[] batch in Batches(seeds, count))
        {
            // As they come from a reader process: as JSON. What parsing takes stands apart.
            var clock = Stopwatch.StartNew();
            foreach (CanonicalDocument document in batch)
                _ = document.Document;
            parsing += clock.Elapsed;
            clock.Restart();
            await sink.WriteManyAsync(batch, CancellationToken.None);
            sinkTime += clock.Elapsed;
            List<byte[]> copied = await CopiedOutAsync(connection, batch);
            clock.Restart();
            await CopyInAsync(connection, copied);
            bareTime += clock.Elapsed;
            facts += batch.Sum(static document => TidyTables.RowsOf(document.Document).Single(static table => table.Table.Name == "facts").Count);
            rows += batch.Sum(static document => TidyTables.RowsOf(document.Document).Sum(static table => table.Count));
        }
        Console.WriteLine($"postgres: {count:N0} documents, {facts:N0} facts, {rows:N0} rows: sink {sinkTime.TotalSeconds:N1} s, bare COPY {bareTime.TotalSeconds:N1} s; the sink has {bareTime / sinkTime:P0} of COPY's speed, {bareTime / (sinkTime + parsing):P0} with {parsing.TotalSeconds:N1} s of parsing the documents' JSON; {facts / sinkTime.TotalSeconds:N0} facts a second");
        server.Stop();
    }

    private static async Task Embedded(string type, Document[] seeds, int count)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-load-");
        try
        {
            await using (ISink sink = BuiltInSinks.All.Single(one => one.Name == type).Create(new SinkSettings(type, folder.FullName)))
            {
                await sink.OpenAsync(CancellationToken.None);
                TimeSpan time = TimeSpan.Zero;
                foreach (CanonicalDocument[] batch in Batches(seeds, count))
                {
                    foreach (CanonicalDocument document in batch)
                        _ = document.Document;
                    var clock = Stopwatch.StartNew();
                    await sink.WriteManyAsync(batch, CancellationToken.None);
                    time += clock.Elapsed;
                }
                var flush = Stopwatch.StartNew();
                await sink.FlushAsync(CancellationToken.None);
                Console.WriteLine($"{type}: {count:N0} documents: {time.TotalSeconds:N1} s, and {flush.Elapsed.TotalSeconds:N1} s to flush; {folder.GetFiles().Sum(static file => file.Length) / 1e6:N0} MB");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<CanonicalDocument[]> Batches(Document[] seeds, int count) =>
        Enumerable.Range(0, count).Chunk(BatchSize).Select(numbers => numbers.Select(number => MadeDocument.Of(seeds[number % seeds.Length], number, count)).Select(static made => CanonicalDocument.Of(made.DocumentId, made.Json)).ToArray());

    private static ISink Made(string type, Dictionary<string, string> values) => BuiltInSinks.All.Single(one => one.Name == type).Create(new SinkSettings(type, Path.GetTempPath(), values));

    /// <summary>The rows of these documents of each table, as COPY writes them.</summary>
    private static async Task<List<byte[]>> CopiedOutAsync(NpgsqlConnection connection, CanonicalDocument[] batch)
    {
        string ids = string.Join(", ", batch.Select(static document => $"'{document.DocumentId}'"));
        var copied = new List<byte[]>();
        foreach (TidyTable table in TidyTables.All)
        {
            using var bytes = new MemoryStream();
            await using NpgsqlRawCopyStream stream = await connection.BeginRawBinaryCopyAsync(
                $"COPY (SELECT {Columns(table)} FROM {PostgresSchema.Named("through_sink", table.Name)} WHERE document_id IN ({ids}) ORDER BY {string.Join(", ", table.PrimaryKey)}) TO STDOUT (FORMAT binary)");
            await stream.CopyToAsync(bytes);
            copied.Add(bytes.ToArray());
        }
        return copied;
    }

    private static async Task CopyInAsync(NpgsqlConnection connection, List<byte[]> copied)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        foreach ((TidyTable table, byte[] bytes) in TidyTables.All.Zip(copied))
        {
            await using NpgsqlRawCopyStream stream = await connection.BeginRawBinaryCopyAsync($"COPY {PostgresSchema.Named("bare", table.Name)} ({Columns(table)}) FROM STDIN (FORMAT binary)");
            await stream.WriteAsync(bytes);
        }
        await transaction.CommitAsync();
    }

    private static string Columns(TidyTable table) => string.Join(", ", table.Columns.Select(static column => PostgresSchema.Quote(column.Name)));
}
