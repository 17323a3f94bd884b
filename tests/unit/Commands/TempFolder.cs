using System.Text;

namespace Ingest.UnitTests.Commands;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ingest-test-").FullName;

    public string this[params string[] parts] => System.IO.Path.Combine([Path, .. parts]);

    public string Write(string name, string content)
    {
        string path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(content));
        return path;
    }

    /// <summary>Every file below, relative, in ordinal order; not what the program keeps for itself in <c>.ingest</c>.</summary>
    public string[] Files(string below = "") => Directory.Exists(this[below])
        ? [.. Directory.GetFiles(this[below], "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(this[below], file))
            .Where(static file => !file.Split(System.IO.Path.DirectorySeparatorChar).Contains(".ingest")).Order(StringComparer.Ordinal)]
        : [];

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (string folder in Directory.GetDirectories(Path, "*", SearchOption.AllDirectories))
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        Directory.Delete(Path, recursive: true);
    }
}
