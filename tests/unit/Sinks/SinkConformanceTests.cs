using System.Text;
using Ingest.Model;
using Ingest.Sinks;

namespace Ingest.UnitTests.Sinks;

/// <summary>What every sink promises (see <see cref="ISink"/>), held against each that is registered.</summary>
public sealed class SinkConformanceTests : IDisposable
{
    private readonly OutputDirectory _output = new();

    public static TheoryData<string> Names => [.. BuiltInSinks.All.Select(sink => sink.Name)];

    public void Dispose() => _output.Dispose();

    [Theory, MemberData(nameof(Names))]
    public async Task Delivering_the_same_document_twice_changes_nothing(string name)
    {
        await OpenSink.Deliver(name, _output, SampleDocument.Of('a'), SampleDocument.Of('b'));
        string once = WhatIsThere(name);

        await OpenSink.Deliver(name, _output, SampleDocument.Of('b'), SampleDocument.Of('a'), SampleDocument.Of('a'));

        Assert.Equal(once, WhatIsThere(name));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_document_delivered_again_replaces_all_that_was_written_for_it(string name)
    {
        Document mended = SampleDocument.Of('a', total: 77.25m) with { Performance = [], Problems = [] };
        await OpenSink.Deliver(name, _output, mended, SampleDocument.Of('b'));
        string expected = WhatIsThere(name);
        using var other = new OutputDirectory();

        await OpenSink.Deliver(name, other, SampleDocument.Of('a'), SampleDocument.Of('b'), mended);

        Assert.Equal(expected, WhatIsThere(name, other));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Two_documents_of_one_file_name_are_both_there(string name)
    {
        await OpenSink.Deliver(name, _output, SampleDocument.Of('a'), SampleDocument.Of('b'));

        string there = WhatIsThere(name);

        Assert.Contains(SampleDocument.Of('a').DocumentId, there, StringComparison.Ordinal);
        Assert.Contains(SampleDocument.Of('b').DocumentId, there, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_sink_opened_again_goes_on_where_it_was(string name)
    {
        await OpenSink.Deliver(name, _output, SampleDocument.Of('a'));
        await OpenSink.Deliver(name, _output, SampleDocument.Of('b'));
        using var atOnce = new OutputDirectory();

        await OpenSink.Deliver(name, atOnce, SampleDocument.Of('a'), SampleDocument.Of('b'));

        Assert.Equal(WhatIsThere(name, atOnce), WhatIsThere(name));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_document_that_was_acknowledged_survives_without_a_flush(string name)
    {
        await using (ISink sink = OpenSink.Create(name, _output))
        {
            await sink.OpenAsync(CancellationToken.None);
            await sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('a')), CancellationToken.None);
        }
        await OpenSink.Deliver(name, _output);
        using var flushed = new OutputDirectory();

        await OpenSink.Deliver(name, flushed, SampleDocument.Of('a'));

        Assert.Equal(WhatIsThere(name, flushed), WhatIsThere(name));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_cancelled_write_leaves_what_was_there(string name)
    {
        await OpenSink.Deliver(name, _output, SampleDocument.Of('a'));
        string before = WhatIsThere(name);
        await using (ISink sink = OpenSink.Create(name, _output))
        {
            await sink.OpenAsync(CancellationToken.None);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('a', total: 1m)), new CancellationToken(canceled: true)));
            await sink.FlushAsync(CancellationToken.None);
        }

        Assert.Equal(before, WhatIsThere(name));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Chinese_text_and_printed_digits_are_legible(string name)
    {
        await OpenSink.Deliver(name, _output, SampleDocument.Of('a'));

        string there = WhatIsThere(name);

        Assert.Contains(SampleDocument.BodyName, there, StringComparison.Ordinal);
        Assert.Contains("1234.50", there, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_missing_folder_is_made(string name)
    {
        await using ISink sink = BuiltInSinks.All.Single(registered => registered.Name == name).Create(new SinkSettings("it", _output["not/yet/there"]));

        await sink.OpenAsync(CancellationToken.None);

        Assert.True(Directory.Exists(_output["not/yet/there"]));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_file_where_the_folder_should_be_is_named_in_the_message(string name)
    {
        File.WriteAllText(_output["taken"], "");
        await using ISink sink = BuiltInSinks.All.Single(registered => registered.Name == name).Create(new SinkSettings("it", _output["taken"]));

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => sink.OpenAsync(CancellationToken.None));

        Assert.Equal("SINK-002", fault.Code);
        Assert.False(fault.Retry);
        Assert.Contains(_output["taken"], fault.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_folder_that_cannot_be_written_is_refused_at_the_start(string name)
    {
        if (!OperatingSystem.IsLinux())
            return;
        // Nobody, not even root, makes folders below /proc.
        await using ISink sink = BuiltInSinks.All.Single(registered => registered.Name == name).Create(new SinkSettings("it", "/proc/ingest-out"));

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => sink.OpenAsync(CancellationToken.None));

        Assert.Equal("SINK-001", fault.Code);
        Assert.Contains("/proc/ingest-out", fault.Message, StringComparison.Ordinal);
    }

    // A database file differs in free pages and counters; what it holds is compared instead.
    private string WhatIsThere(string name, OutputDirectory? output = null) => name == "sqlite"
        ? Database.Dump((output ?? _output)["disclosures.db"])
        : name == "parquet" ? Parquet.Lake.Dump(output ?? _output)
        : string.Join('\n', (output ?? _output).Snapshot().OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => $"{file.Key}\n{Encoding.UTF8.GetString(Convert.FromBase64String(file.Value))}"));
}
