using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ingest.Corpus.Print;

/// <summary>What a committed PDF was printed from.</summary>
/// <param name="Mark">The mark of its job: <see cref="PrintJob.Mark"/>.</param>
/// <param name="File">Hash of the file itself.</param>
internal sealed record Printed(string Mark, string File);

/// <summary>
/// corpus/printed.json: for each committed PDF what it was printed from. Producers write dates and ids of their own, so a print cannot be
/// made again to compare; it is made again only where its job has another mark.
/// </summary>
internal static class PrintRegister
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SortedDictionary<string, Printed> Load(string path) => File.Exists(path)
        ? new(JsonSerializer.Deserialize<Dictionary<string, Printed>>(File.ReadAllText(path), Options)!, StringComparer.Ordinal)
        : new(StringComparer.Ordinal);

    public static void Save(string path, SortedDictionary<string, Printed> register) =>
        File.WriteAllText(path, JsonSerializer.Serialize(register, Options).ReplaceLineEndings("\n") + "\n");
}
