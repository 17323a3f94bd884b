using Ingest.Sinks;

namespace Ingest.UnitTests.Sinks.Conformance;

/// <summary>The plain sink, as a plug-in's author would hold his own to the contract.</summary>
internal class PlainSinkUnderTest(Fault fault) : SinkUnderTest
{
    // For the child process, which makes one without arguments.
    public PlainSinkUnderTest()
        : this(Fault.None)
    {
    }

    public override string Type => "plain";

    public override IReadOnlyList<KeyValuePair<string, string>> WrongSettings => [new("Least", "11"), new("Least", "few")];

    public override ISink Create(SinkSettings settings) => new PlainSink(settings, fault);

    public override IReadOnlyDictionary<string, string> Read(SinkPlace place) => Files(place)
        .ToDictionary(static path => "sha256:" + Path.GetFileNameWithoutExtension(path), File.ReadAllText);

    public override IReadOnlyList<PlannedWrite> Written(SinkPlace place) => [.. Files(place).Select(static path => new PlannedWrite(path, 1, "file"))];

    protected virtual string Home(SinkPlace place) => place.Folder;

    private IEnumerable<string> Files(SinkPlace place) => Directory.Exists(Home(place)) ? Directory.EnumerateFiles(Home(place), "*.json") : [];
}

/// <summary>The plain sinks that a child process has to make: a type for each, since it makes one without arguments.</summary>
internal sealed class Losing() : PlainSinkUnderTest(Fault.LosesWhatItAcknowledged);

internal sealed class Tracing() : PlainSinkUnderTest(Fault.LeavesItsTraces);

internal sealed class Halving() : PlainSinkUnderTest(Fault.WritesInTwoHalves);

internal sealed class OnePlace() : PlainSinkUnderTest(Fault.HasOnePlaceForAll)
{
    protected override string Home(SinkPlace place) => Directory.GetParent(place.Folder)!.FullName;
}
