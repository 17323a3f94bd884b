using Ingest.Model;

namespace Ingest.Sinks.Json;

/// <summary>Which document has which file name in the folder. A document keeps the name it first got.</summary>
/// <param name="extension">What the names end in, such as <c>.json</c>.</param>
internal sealed class NamesTaken(string extension)
{
    // Names that differ in case only are one name on some file systems.
    private readonly Dictionary<string, string?> _documents = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Asks every file that is there whose it is; a file of someone else's takes its name too.</summary>
    internal static NamesTaken In(string folder, string extension, Func<string, string?> idIn)
    {
        var taken = new NamesTaken(extension);
        foreach (string path in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            taken._documents[name] = null;
            if (name.EndsWith(extension, StringComparison.Ordinal) && File.Exists(path) && idIn(path) is string documentId)
                taken.Take(name, documentId);
        }
        return taken;
    }

    /// <summary>The document's name: the one it has, else the readable one, else that with the first free of ever longer hashes.</summary>
    internal string NameOf(CanonicalDocument document)
    {
        if (_names.TryGetValue(document.DocumentId, out string? had))
            return had;
        Source source = document.Source;
        string digest = string.Concat(document.DocumentId.Split(':')[^1].Where(char.IsAsciiLetterOrDigit));
        foreach (int length in (ReadOnlySpan<int>)[0, 8, 16, 64])
        {
            string name = ReadableName.Of(source.FileName, source.Format, digest[..Math.Min(length, digest.Length)], extension);
            if (!_documents.TryGetValue(name, out string? owner) || owner == document.DocumentId)
                return name;
        }
        throw new SinkException(SinkFault.InTheWay,
            $"No file name is free for {source.FileName} ({document.DocumentId}): other files have them all. Choose an empty output folder.", retry: false);
    }

    /// <summary>Notes that the document's file is there.</summary>
    internal void Take(string name, string documentId)
    {
        _documents[name] = documentId;
        _names.TryAdd(documentId, name);
    }
}
