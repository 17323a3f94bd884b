using System.Text;
using Ingest.Model;
using Ingest.Sinks;

namespace Ingest.UnitTests.Sinks;

public sealed class JsonlSinkTests : IDisposable
{
    private readonly OutputDirectory _output = new();

    private string Lines => _output["documents.jsonl"];

    public void Dispose() => _output.Dispose();

    [Theory]
    [InlineData("{\"schemaVersion\":\"1.0\",\"documentId\":\"sha256:cc")] // in the middle of the id
    [InlineData("{")] // after one byte
    [InlineData("{\"schemaVersion\":\"1.0\",\"documentId\":\"sha256:cccc\",\"source\":{")] // after the id
    public async Task A_last_line_torn_by_a_crash_goes_and_the_rest_stays(string torn)
    {
        await OpenSink.Deliver("jsonl", _output, SampleDocument.Of('a'), SampleDocument.Of('b'));
        byte[] whole = File.ReadAllBytes(Lines);
        File.AppendAllText(Lines, torn);

        await OpenSink.Deliver("jsonl", _output);

        Assert.Equal(whole, File.ReadAllBytes(Lines));
    }

    [Fact]
    public async Task A_whole_last_line_without_its_line_feed_stays()
    {
        await OpenSink.Deliver("jsonl", _output, SampleDocument.Of('a'), SampleDocument.Of('b'));
        byte[] whole = File.ReadAllBytes(Lines);
        File.WriteAllBytes(Lines, whole[..^1]);

        await OpenSink.Deliver("jsonl", _output);

        Assert.Equal(whole, File.ReadAllBytes(Lines));
    }

    [Fact]
    public async Task Each_line_reads_back_as_its_document_in_the_order_the_documents_first_came()
    {
        await OpenSink.Deliver("jsonl", _output, SampleDocument.Of('b'), SampleDocument.Of('a'), SampleDocument.Of('b', total: 5.50m));

        List<Document> documents = [.. File.ReadLines(Lines).Select(line => CanonicalJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(line))))];

        Assert.Equal([SampleDocument.Of('b').DocumentId, SampleDocument.Of('a').DocumentId], documents.Select(document => document.DocumentId));
        Assert.Equal("5.50", documents[0].Tables[0].Rows[0].Values[0].Value?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_line_that_is_no_document_is_refused_with_its_number()
    {
        await OpenSink.Deliver("jsonl", _output, SampleDocument.Of('a'));
        File.AppendAllText(Lines, "{\"someone\":\"else\"}\n");
        await using ISink sink = OpenSink.Create("jsonl", _output);

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => sink.OpenAsync(CancellationToken.None));

        Assert.Equal("SINK-004", fault.Code);
        Assert.Contains("Line 2", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task A_second_writer_is_turned_away_for_now(string name)
    {
        await using ISink first = OpenSink.Create(name, _output);
        await first.OpenAsync(CancellationToken.None);
        await using ISink second = OpenSink.Create(name, _output);

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => second.OpenAsync(CancellationToken.None));

        Assert.Equal("SINK-003", fault.Code);
        Assert.True(fault.Retry);
    }
}
