using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Ingest.Model;
using Ingest.Read;

namespace Ingest;

/// <summary>Which program this is, for the ledger.</summary>
internal static class ProgramVersion
{
    private static readonly string Build =
        Convert.ToHexStringLower(SHA256.HashData([.. typeof(Pipeline).Module.ModuleVersionId.ToByteArray(), .. typeof(Document).Module.ModuleVersionId.ToByteArray()]).AsSpan(0, 6));

    /// <summary>Version and build, such as <c>0.1.0+1f0a6c2b9d3e</c>.</summary>
    public static string Text { get; } =
        $"{typeof(Pipeline).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0"}+{Build}";

    /// <summary>Fingerprint of all that decides what JSON a file gives: this build, the user's vocabularies, the limits.</summary>
    /// <param name="limits">What one document may cost.</param>
    /// <param name="vocabularies">Folder of the user's vocabularies; null where there is none.</param>
    public static string ReaderFingerprint(ReadLimits limits, string? vocabularies)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Build}\n{limits}\n"));
        foreach (string file in vocabularies is null ? [] : Directory.GetFiles(vocabularies, "*.txt").Order(StringComparer.Ordinal).ToArray())
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetFileName(file)}\n"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
