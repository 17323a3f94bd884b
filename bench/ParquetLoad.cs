using System.Diagnostics;
using Ingest.Deliver;
using Ingest.Model;
using Ingest.Read;
using Ingest.Sinks;

namespace Ingest.Bench;

/// <summary>Reads documents and writes as many of their size to Parquet, turn by turn, so that a slow moment of the machine falls on both.</summary>
internal static class ParquetLoad
{
    private const int BatchSize = 64;

    public static async Task Measure(string corpus, int count)
    {
        SourceFile[] files = [.. new[] { "hebei-unit-budget", "final-account", "jiangsu-department-budget", "codes-in-columns" }
            .Select(name => new SourceFile(name + ".docx", File.ReadAllBytes(Path.Combine(corpus, name + ".docx"))))];
        var pipeline = new Pipeline(Catalogue.Readers, new ReadLimits(), new RetryOptions(), TimeProvider.System);
        Document[] seeds = [.. files.Select(file => pipeline.Understand(file))];
        DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-parquet-");
        var settings = new SinkSettings("parquet", folder.FullName);
        TimeSpan reading = TimeSpan.Zero, parsing = TimeSpan.Zero, waiting = TimeSpan.Zero, flushing = TimeSpan.Zero;
        long facts = 0;
        try
        {
            await using (ISink sink = BuiltInSinks.All.Single(sink => sink.Name == "parquet").Create(settings))
            {
                await sink.OpenAsync(CancellationToken.None);
                for (int done = 0; done < count; done += BatchSize)
                {
                    int size = Math.Min(BatchSize, count - done), first = done;
                    CanonicalDocument[] batch = [.. Enumerable.Range(first, size).Select(number => MadeDocument.Of(seeds[number % seeds.Length], number, count))];
                    facts += batch.Sum(document => document.Document.Tables.Sum(table => table.Rows.Sum(row => (long)row.Values.Count)));
                    // As they come from a reader process: as JSON.
                    batch = [.. batch.Select(document => CanonicalDocument.Of(document.DocumentId, document.Json))];
                    // What a reader process does: bytes to JSON. Word is the format that is read fastest.
                    reading += Time(() => { for (int i = 0; i < size; i++) _ = CanonicalDocument.Of(pipeline.Understand(files[(first + i) % files.Length])).Json; });
                    // What every sink with rows pays; told apart, and part of what writing took.
                    parsing += Time(() => { foreach (CanonicalDocument document in batch) _ = document.Document; });
                    waiting += Time(() => sink.WriteManyAsync(batch, CancellationToken.None).GetAwaiter().GetResult());
                }
                flushing += Time(() => sink.FlushAsync(CancellationToken.None).GetAwaiter().GetResult());
            }
            FileInfo[] parts = folder.GetFiles("*.parquet", SearchOption.AllDirectories);
            TimeSpan writing = parsing + waiting + flushing;
            Console.WriteLine($"{count:N0} documents, {facts:N0} facts: reading {reading.TotalSeconds:N1} s, writing {writing.TotalSeconds:N1} s of processor time (parsing JSON {parsing.TotalSeconds:N1}, into the journal and what it flushed {waiting.TotalSeconds:N1}, the last flush {flushing.TotalSeconds:N1}); writing took {writing / reading:P0} of reading; {parts.Length} files, {parts.Sum(part => part.Length) / 1e6:N1} MB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static TimeSpan Time(Action work)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return Process.GetCurrentProcess().TotalProcessorTime - before;
    }
}
