using Ingest.Sinks;
using Ingest.Sinks.Plugins;

namespace Ingest.UnitTests.Sinks.Plugins;

/// <summary>The sink of the plug-in template, as its author would hold it to the contract.</summary>
internal sealed class LinesUnderTest : SinkUnderTest
{
    public override string Type => "lines";

    public override IReadOnlyList<KeyValuePair<string, string>> WrongSettings => [new("Separator", "stroke")];

    public override ISink Create(SinkSettings settings) => PluginFolder.Load(Path.GetDirectoryName(PluginTemplate.Assembly)!, []).Sinks.Single().Create(settings);

    public override IReadOnlyDictionary<string, string> Read(SinkPlace place) => Files(place).Select(File.ReadAllText).ToDictionary(static line => line.Split('\t')[0]);

    public override IReadOnlyList<PlannedWrite> Written(SinkPlace place) => [.. Files(place).Select(static path => new PlannedWrite(path, 1, "line"))];

    private static string[] Files(SinkPlace place) => Directory.Exists(Path.Combine(place.Folder, "lines")) ? Directory.GetFiles(Path.Combine(place.Folder, "lines"), "*.txt") : [];
}
