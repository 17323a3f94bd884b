using System.Security.Cryptography;
using System.Text.Json;

namespace Ingest.Endurance.Hostile;

/// <summary>What became of the files, as the results' folder says.</summary>
/// <param name="results">The folder.</param>
internal sealed class Outcomes(string results)
{
    private const string Reason = ".reason.json";

    // In bytes; no other files have names of that length.
    private const int LongName = 200;

    // Of a shortened name so many characters are the same.
    private const int SameStart = 40;

    private readonly string _archive = Path.Combine(results, "archive"), _quarantine = Path.Combine(results, "quarantine");

    /// <summary>True where the file lies in the archive.</summary>
    public bool IsDelivered(string path) => Place(_archive, path) is not null;

    /// <summary>The code of the reason beside a file in quarantine; null where it is not there, or has none.</summary>
    public string? Refusal(string path) => Place(_quarantine, path) is { } place ? Code(place + Reason) : null;

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

    // A name as long as a file system takes it loses characters before its ending, so that there is room for (2) and .reason.json.
    private static string? Place(string root, string path)
    {
        string whole = Path.Combine(root, path), name = Path.GetFileName(path);
        if (File.Exists(whole) || System.Text.Encoding.UTF8.GetByteCount(name) < LongName)
            return File.Exists(whole) ? whole : null;
        string folder = Path.GetDirectoryName(whole)!;
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"{name[..SameStart]}*{Path.GetExtension(name)}").FirstOrDefault() : null;
    }

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
