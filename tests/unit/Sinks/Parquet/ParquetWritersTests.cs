using Ingest.Model;
using Ingest.Sinks;

namespace Ingest.UnitTests.Sinks.Parquet;

/// <summary>Several writers and readers at once.</summary>
public sealed class ParquetWritersTests : IDisposable
{
    private readonly OutputDirectory _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task Several_writers_of_one_folder_lose_nothing_and_write_nothing_twice()
    {
        await Task.WhenAll("0123".Select(writer => Task.Run(async () =>
        {
            await using ISink sink = OpenSink.Create("parquet", _output);
            await sink.OpenAsync(CancellationToken.None);
            foreach (char id in "ab")
            {
                await sink.WriteAsync(CanonicalDocument.Of(Numbered(writer, id)), CancellationToken.None);
                await sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('f')), CancellationToken.None);
                await sink.FlushAsync(CancellationToken.None);
            }
        })));

        Assert.Equal([[9L, 9L]], Lake.Query($"SELECT count(*), count(DISTINCT document_id) FROM {Lake.From("documents")}", _output.Path));
        Assert.Equal([[6L, 9L]], Lake.Query($"SELECT DISTINCT count(*), (SELECT count(DISTINCT document_id) FROM {Lake.From("facts")}) FROM {Lake.From("facts")} GROUP BY document_id", _output.Path));
        Assert.Empty(Directory.EnumerateFiles(_output["parquet"], ".*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_a_dead_writer_left_is_taken_over_by_the_next()
    {
        await using (ISink sink = OpenSink.Create("parquet", _output))
        {
            await sink.OpenAsync(CancellationToken.None);
            await sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('a')), CancellationToken.None);
        }
        Assert.Single(Directory.EnumerateFiles(_output["parquet"], ".journal-*"));

        await OpenSink.Deliver("parquet", _output);

        Assert.Equal([[1L]], Lake.Query($"SELECT count(*) FROM {Lake.From("documents")}", _output.Path));
        Assert.Empty(Directory.EnumerateFiles(_output["parquet"], ".journal-*"));
    }

    [Fact]
    public async Task A_reader_never_sees_a_document_twice_or_half()
    {
        await OpenSink.Deliver("parquet", _output, ParquetSinkTests.WithFacts('a', 3000));
        using var done = new CancellationTokenSource();
        int looked = 0;
        Task reading = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                Assert.DoesNotContain(Lake.Query($"SELECT document_id, count(*) FROM {Lake.From("facts")} GROUP BY 1", _output.Path), row => row[1] is not 3000L);
                looked++;
            }
        });

        await using (ISink sink = OpenSink.Create("parquet", _output))
        {
            await sink.OpenAsync(CancellationToken.None);
            for (int round = 0; round < 12 || (looked < 10 && !reading.IsCompleted); round++)
            {
                await sink.WriteAsync(CanonicalDocument.Of(ParquetSinkTests.WithFacts("abcdef"[round % 6], 3000)), CancellationToken.None);
                await sink.FlushAsync(CancellationToken.None);
            }
        }
        await done.CancelAsync();
        await reading;

        Assert.InRange(looked, 10, int.MaxValue);
    }

    private static Document Numbered(char writer, char id) => SampleDocument.Of(id) with { DocumentId = "sha256:" + writer + new string(id, 63) };
}
