using Ingest.Model;
using Ingest.Sinks;

namespace Ingest.UnitTests.Sinks;

public sealed class JsonSinkTests : IDisposable
{
    private const string Plain = "json/2031年单位预算公开.docx.json";

    private readonly OutputDirectory _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task What_is_written_reads_back_as_the_same_document()
    {
        Document document = SampleDocument.Of('a');
        await OpenSink.Deliver("json", _output, document);
        using var expected = new MemoryStream();
        CanonicalJson.Write(document, expected);
        using var again = new MemoryStream();

        using (FileStream written = File.OpenRead(_output[Plain]))
            CanonicalJson.Write(CanonicalJson.Read(written), again);

        Assert.Equal(expected.ToArray(), File.ReadAllBytes(_output[Plain]));
        Assert.Equal(expected.ToArray(), again.ToArray());
    }

    [Fact]
    public async Task The_second_document_of_a_name_gets_its_digest_and_both_keep_their_names_in_any_order()
    {
        await OpenSink.Deliver("json", _output, SampleDocument.Of('a'), SampleDocument.Of('b'));
        string[] first = [.. _output.Snapshot().Keys.Order(StringComparer.Ordinal)];

        await OpenSink.Deliver("json", _output, SampleDocument.Of('b'), SampleDocument.Of('a'));

        Assert.Equal([Plain, "json/2031年单位预算公开~bbbbbbbb.docx.json"], first);
        Assert.Equal(first, _output.Snapshot().Keys.Order(StringComparer.Ordinal));
        Assert.Contains("sha256:aaaa", File.ReadAllText(_output[Plain]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_differ_in_case_only_are_one_name()
    {
        await OpenSink.Deliver("json", _output, SampleDocument.Of('a', "Budget.docx"), SampleDocument.Of('b', "BUDGET.docx"));

        Assert.Equal(["json/BUDGET~bbbbbbbb.docx.json", "json/Budget.docx.json"], _output.Snapshot().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_bytes_under_another_name_stay_one_file()
    {
        await OpenSink.Deliver("json", _output, SampleDocument.Of('a', "one.docx"));
        await OpenSink.Deliver("json", _output, SampleDocument.Of('a', "two.docx"));

        Assert.Equal(["json/one.docx.json"], _output.Snapshot().Keys);
    }

    [Fact]
    public async Task A_file_of_someone_else_is_never_overwritten()
    {
        Directory.CreateDirectory(_output["json"]);
        File.WriteAllText(_output[Plain], "{\"mine\": 1}");

        await OpenSink.Deliver("json", _output, SampleDocument.Of('a'));

        Assert.Equal("{\"mine\": 1}", File.ReadAllText(_output[Plain]));
        Assert.True(File.Exists(_output["json/2031年单位预算公开~aaaaaaaa.docx.json"]));
    }

    [Fact]
    public async Task What_a_killed_write_left_is_swept_and_was_never_under_a_final_name()
    {
        await OpenSink.Deliver("json", _output, SampleDocument.Of('a'));
        File.WriteAllText(_output["json/.0123456789abcdef.tmp"], "{\"schemaVersion\":");

        await OpenSink.Deliver("json", _output);

        Assert.Equal([Plain], _output.Snapshot().Keys);
    }

    [Fact]
    public async Task A_folder_that_vanished_is_a_fault_with_the_path()
    {
        await using ISink sink = OpenSink.Create("json", _output);
        await sink.OpenAsync(CancellationToken.None);
        Directory.Delete(_output["json"], recursive: true);

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('a')), CancellationToken.None));

        Assert.Equal("SINK-001", fault.Code);
        Assert.Contains(Plain, fault.Message, StringComparison.Ordinal);
    }
}
