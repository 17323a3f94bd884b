using System.Text.Json;

namespace Ingest.Sinks.Conformance.BuiltIn;

/// <summary><c>json</c>: a document is a file.</summary>
internal sealed class JsonUnderTest() : BuiltInUnderTest("json")
{
    public override IReadOnlyDictionary<string, string> Read(SinkPlace place) => Files(place).Select(File.ReadAllText).ToDictionary(IdOf);

    public override IReadOnlyList<PlannedWrite> Written(SinkPlace place) => [.. Files(place).Select(static path => new PlannedWrite(path, 1, "file"))];

    private static string IdOf(string json) => JsonDocument.Parse(json).RootElement.GetProperty("documentId").GetString()!;

    private static string[] Files(SinkPlace place)
    {
        string folder = Path.Combine(place.Folder, "json");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.json").Where(static path => !Path.GetFileName(path).StartsWith('.'))] : [];
    }
}
