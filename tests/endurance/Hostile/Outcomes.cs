using System.Security.Cryptography;
using System.Text.Json;

namespace Ingest.Endurance.Hostile;

/// <summary>What became of the files, as the results' folder says.</summary>
/// <param name="results">The folder.</param>
internal sealed class Outcomes(string results)
{
    private const string Reason = ".reason.json";

    private readonly string _archive = Path.Combine(results, "archive"), _quarantine = Path.Combine(results, "quarantine");

    /// <summary>True where the file lies in the archive.</summary>
    public bool IsDelivered(string path) => File.Exists(Path.Combine(_archive, path));

    /// <summary>The code of the reason beside a file in quarantine; null where it is not there, or has none.</summary>
    public string? Refusal(string path) => File.Exists(Path.Combine(_quarantine, path)) ? Code(Path.Combine(_quarantine, path) + Reason) : null;

    /// <summary>The JSON of each document, by the identity that its content has.</summary>
    public Dictionary<string, byte[]> Json()
    {
        var documents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string path in Directory.Exists(Path.Combine(results, "json")) ? Directory.EnumerateFiles(Path.Combine(results, "json"), "*.json") : [])
        {
            byte[] json = File.ReadAllBytes(path);
            // The identity stands in the first lines: a document of a hundred megabytes is not taken apart for it.
            string start = System.Text.Encoding.UTF8.GetString(json.AsSpan(0, Math.Min(json.Length, 4096)));
            int at = start.IndexOf("sha256:", StringComparison.Ordinal);
            if (at >= 0)
                documents[start.Substring(at, 71)] = json;
        }
        return documents;
    }

    /// <summary>The identity of a file's content, as documents state it.</summary>
    public static string Identity(string path) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    /// <summary>Files that only exist while something is written.</summary>
    public IEnumerable<string> LeftBehind() => Directory.EnumerateFiles(results, "*", SearchOption.AllDirectories).Where(static path => Path.GetExtension(path) is ".tmp" or ".part" || path.EndsWith("-wal", StringComparison.Ordinal));

    private static string? Code(string path)
    {
        try
        {
            using JsonDocument reason = JsonDocument.Parse(File.ReadAllBytes(path));
            return reason.RootElement.GetProperty("code").GetString();
        }
        catch (Exception e) when (e is IOException or JsonException or KeyNotFoundException)
        {
            return null;
        }
    }
}
