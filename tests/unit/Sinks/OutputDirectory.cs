namespace Ingest.UnitTests.Sinks;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class OutputDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sinks-").FullName;

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>Every file below the folder with its bytes, in one string for each.</summary>
    public IReadOnlyDictionary<string, string> Snapshot() => Directory
        .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .ToDictionary(path => System.IO.Path.GetRelativePath(Path, path), path => Convert.ToBase64String(File.ReadAllBytes(path)));
}
