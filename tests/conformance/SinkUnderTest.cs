namespace Ingest.Sinks.Conformance;

/// <summary>A sink that is held to the contract, and how to look at what it wrote.</summary>
/// <remarks>
/// Has a public constructor without parameters that starts nothing: the child process that is killed makes one of its own and calls <see cref="Create"/> alone.
/// What is looked at is the sink's home itself, by other means than the sink where that is possible.
/// </remarks>
public abstract class SinkUnderTest
{
    /// <summary>The name of its type, as it is registered.</summary>
    public abstract string Type { get; }

    /// <summary>Why it cannot be tried on this machine, such as a server that is missing; null where it can.</summary>
    public virtual string? WhyNot => null;

    /// <summary>True where others read while it writes, and then see each document whole. False where docs/sinks.md says that they must not.</summary>
    public virtual bool IsReadWhileWritten => true;

    /// <summary>Settings with which each would be refused: a number out of range, a word that is none.</summary>
    public virtual IReadOnlyList<KeyValuePair<string, string>> WrongSettings => [];

    /// <summary>Makes the sink.</summary>
    public abstract ISink Create(SinkSettings settings);

    /// <summary>The settings that it needs to work at a place of its own that nothing was written to yet.</summary>
    /// <param name="folder">The place's folder; different for each place.</param>
    public virtual IReadOnlyDictionary<string, string> Settings(string folder) => new Dictionary<string, string>();

    /// <summary>What a reader sees there now: by document id, a text that is the same for the same content. Empty where nothing was written yet.</summary>
    public abstract IReadOnlyDictionary<string, string> Read(SinkPlace place);

    /// <summary>What is there in the words of <see cref="ISink.Plan"/>, where one document was written to an empty place. Nothing with a count of 0.</summary>
    public abstract IReadOnlyList<PlannedWrite> Written(SinkPlace place);

    /// <summary>What is there and belongs to no document, after the sink was closed: temporary files, locks, logs.</summary>
    public virtual IReadOnlyList<string> Leftovers(SinkPlace place) => !Directory.Exists(place.Folder) ? [] :
        [.. Directory.EnumerateFiles(place.Folder, "*", SearchOption.AllDirectories).Where(static path => IsLeftover(Path.GetFileName(path))).Order(StringComparer.Ordinal)];

    /// <summary>Keeps the open sink from writing, until what is returned is disposed of.</summary>
    /// <remarks>Here: a file takes the folder's place. Where the sink does not write to the folder: what a user would meet, such as a server that is gone.</remarks>
    public virtual IDisposable Obstruct(SinkPlace place) => new FileInTheWay(place.Folder);

    /// <summary>Removes what was written outside the folder.</summary>
    public virtual void Remove(SinkPlace place)
    {
    }

    private static bool IsLeftover(string name) => name.StartsWith('.')
        || new[] { ".tmp", ".part", ".partial", ".lock", ".wal", "-wal", "-shm", "-journal" }.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private sealed class FileInTheWay : IDisposable
    {
        private readonly string _folder;

        internal FileInTheWay(string folder)
        {
            _folder = folder;
            Directory.Move(folder, folder + ".aside");
            File.WriteAllText(folder, "");
        }

        public void Dispose()
        {
            File.Delete(_folder);
            Directory.Move(_folder + ".aside", _folder);
        }
    }
}
