using System.Text;

namespace Ingest.GoldenTests.Approval;

/// <summary>A folder of approved readings: compares, and accepts where it may.</summary>
/// <param name="folder">Where the approved files are.</param>
/// <param name="isAccepting">What differs becomes approved.</param>
/// <param name="isContinuousIntegration">No one looks at what is accepted here, so nothing is.</param>
internal sealed class ApprovedFiles(string folder, bool isAccepting, bool isContinuousIntegration)
{
    public const string AcceptCommand = "./build golden --accept";

    /// <summary>The repository's own, set by the environment: INGEST_ACCEPT_GOLDEN=1 accepts, CI=true forbids it.</summary>
    public static ApprovedFiles OfRepository() => new(Repository.Approved,
        Environment.GetEnvironmentVariable("INGEST_ACCEPT_GOLDEN") == "1", Environment.GetEnvironmentVariable("CI") == "true");

    /// <summary>Null where the reading is the approved one or was accepted; otherwise what is wrong and what to do.</summary>
    public string? Compare(string documentName, byte[] received)
    {
        string approvedPath = Path.Combine(folder, documentName + ".json");
        string receivedPath = Path.Combine(folder, documentName + ".received.json");
        byte[]? approved = File.Exists(approvedPath) ? File.ReadAllBytes(approvedPath) : null;
        if (approved is not null && approved.AsSpan().SequenceEqual(received))
        {
            File.Delete(receivedPath);
            return null;
        }
        if (isAccepting && isContinuousIntegration)
            return $"{documentName} differs and nothing is accepted where CI=true. Run {AcceptCommand} on your own machine and commit what you have looked at.";
        Directory.CreateDirectory(folder);
        if (isAccepting)
        {
            File.WriteAllBytes(approvedPath, received);
            File.Delete(receivedPath);
            return null;
        }
        File.WriteAllBytes(receivedPath, received);
        string what = approved is null ? $"{documentName} has no approved reading." : $"{documentName} is read differently: {LineDiff.First(Lines(approved), Lines(received))}";
        return $"{what}\nReceived: {receivedPath}\nLook at it; if it is right, accept it: {AcceptCommand}";
    }

    /// <summary>Approved files whose document is no longer there.</summary>
    public IReadOnlyList<string> Orphans(IEnumerable<string> documentNames)
    {
        if (!Directory.Exists(folder))
            return [];
        var wanted = documentNames.Select(name => name + ".json").ToHashSet(StringComparer.Ordinal);
        return [.. Directory.GetFiles(folder).Select(path => Path.GetFileName(path))
            .Where(name => !name.EndsWith(".received.json", StringComparison.Ordinal) && !wanted.Contains(name)).Order(StringComparer.Ordinal)];
    }

    // A missing last line feed must show: the empty string after it is a line too.
    private static string[] Lines(byte[] json) => Encoding.UTF8.GetString(json).Split('\n');
}
