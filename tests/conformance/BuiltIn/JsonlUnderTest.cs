using System.Text;
using System.Text.Json;

namespace Ingest.Sinks.Conformance.BuiltIn;

/// <summary><c>jsonl</c>: a document is the last line of its id; what has no line end yet is none.</summary>
internal sealed class JsonlUnderTest() : BuiltInUnderTest("jsonl")
{
    public override IReadOnlyDictionary<string, string> Read(SinkPlace place)
    {
        var there = new Dictionary<string, string>();
        foreach (string line in Lines(place))
            there[JsonDocument.Parse(line).RootElement.GetProperty("documentId").GetString()!] = line;
        return there;
    }

    public override IReadOnlyList<PlannedWrite> Written(SinkPlace place) => [new(PathOf(place), Lines(place).Length, "line")];

    private static string PathOf(SinkPlace place) => Path.Combine(place.Folder, "documents.jsonl");

    private static string[] Lines(SinkPlace place)
    {
        if (!File.Exists(PathOf(place)))
            return [];
        using var file = new FileStream(PathOf(place), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var text = new StreamReader(file, Encoding.UTF8);
        string[] lines = text.ReadToEnd().Split('\n');
        return lines[..^1];
    }
}
