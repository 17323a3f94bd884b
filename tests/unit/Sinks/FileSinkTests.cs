using System.Text;
using Ingest.Sinks;

namespace Ingest.UnitTests.Sinks;

/// <summary>What every sink promises that keeps files in the output folder, beside the contract of all (see <see cref="SinkConformance"/>).</summary>
public sealed class FileSinkTests : IDisposable
{
    private readonly OutputDirectory _output = new();

    // Those of servers keep no files.
    private static readonly string[] Servers = ["postgres", "webhook", "rabbitmq"];

    // What is packed or in columns has tests of its own.
    private static readonly string[] Packed = ["duckdb", "parquet", "xlsx"];

    public static TheoryData<string> Names => [.. BuiltInSinks.All.Select(sink => sink.Name).Except(Servers)];

    public static TheoryData<string> Legible => [.. BuiltInSinks.All.Select(sink => sink.Name).Except(Servers).Except(Packed)];

    public void Dispose() => _output.Dispose();

    [Theory, MemberData(nameof(Legible))]
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
    public async Task The_proof_that_a_killed_process_left_in_a_folder_is_removed(string name)
    {
        await OpenSink.Deliver(name, _output);
        string[] folders = [_output.Path, .. Directory.GetDirectories(_output.Path)];
        foreach (string folder in folders)
            File.WriteAllText(Path.Combine(folder, ".probe-51961a5ce40941fca77037dee053caff"), "");

        await OpenSink.Deliver(name, _output);

        Assert.Contains(folders, folder => !File.Exists(Path.Combine(folder, ".probe-51961a5ce40941fca77037dee053caff")));
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
        : string.Join('\n', (output ?? _output).Snapshot().OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => $"{file.Key}\n{Encoding.UTF8.GetString(Convert.FromBase64String(file.Value))}"));
}
