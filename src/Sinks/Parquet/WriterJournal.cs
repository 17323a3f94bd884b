using Ingest.Model;
using Ingest.Sinks.Csv;

namespace Ingest.Sinks.Parquet;

/// <summary>Where a waiting document will go.</summary>
/// <param name="Folder">Folders of its year and region.</param>
/// <param name="Facts">Rows of <c>facts</c> that it has.</param>
internal readonly record struct Waiting(string Folder, int Facts);

/// <summary>This writer's own journal: documents that are acknowledged and not yet in the parts.</summary>
/// <remarks>Every writer has one, <c>.journal-1</c> the first. It is locked while its writer lives: a journal that can be opened is a dead writer's, whose documents anyone takes over.</remarks>
internal sealed class WriterJournal : IDisposable
{
    private const string Prefix = ".journal-";

    private static readonly int FactsIndex = PartTable.All.Select((table, index) => (table.Name, Index: index)).First(table => table.Name == "facts").Index;

    private readonly RowBuffer _rows = new();

    private readonly Dictionary<string, Waiting> _waiting = new(StringComparer.Ordinal);

    private WriterJournal(string path, Action<string> step)
    {
        FilePath = path;
        Frames = new Journal(path, PartTable.All.Count, step);
        foreach (string documentId in Frames.Documents)
            _waiting[documentId] = Known(documentId);
    }

    /// <summary>Its file.</summary>
    internal string FilePath { get; }

    internal Journal Frames { get; }

    internal IReadOnlyDictionary<string, Waiting> Documents => _waiting;

    /// <summary>Bytes on the disk.</summary>
    internal long Length { get; private set; }

    /// <summary>The journals that nobody holds, the first of them to be kept: this writer's. To be called with the folder locked.</summary>
    internal static IReadOnlyList<WriterJournal> Free(string folder, Action<string> step)
    {
        int last = Directory.EnumerateFiles(folder, Prefix + "*").Select(path => int.TryParse(Path.GetFileName(path).AsSpan(Prefix.Length), out int number) ? number : 0).DefaultIfEmpty().Max();
        List<WriterJournal> free = [];
        for (int number = 1; number <= last + 1; number++)
        {
            string path = Path.Combine(folder, Prefix + number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (free.Count > 0 && !File.Exists(path))
                continue;
            try
            {
                free.Add(new WriterJournal(path, step));
            }
            catch (IOException) when (number <= last)
            {
                // A living writer's.
            }
        }
        return free;
    }

    /// <summary>Adds a document, or replaces it; on the disk after <see cref="Flush"/>.</summary>
    internal void Append(CanonicalDocument document, CancellationToken cancellation)
    {
        _rows.Clear();
        int[] lengths = new int[PartTable.All.Count];
        int facts = 0;
        for (int i = 0; i < lengths.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            int start = _rows.Length, count = RowCode.Write(_rows, PartTable.All[i], document.Document);
            lengths[i] = _rows.Length - start;
            if (i == FactsIndex)
                facts = count;
        }
        cancellation.ThrowIfCancellationRequested();
        Frames.AppendUnflushed(document.DocumentId, _rows.Written, lengths);
        Length += _rows.Length;
        Disclosure disclosure = document.Document.Disclosure;
        _waiting[document.DocumentId] = new(PartIndex.FolderOf(disclosure.FiscalYear, disclosure.Region?.Code), facts);
    }

    /// <summary>Brings to the disk what was added: once for many documents.</summary>
    internal void Flush() => Frames.Flush();

    /// <summary>Adds the documents' rows of one table.</summary>
    internal void CopyTo(PartRows rows, int table, IEnumerable<string> documents)
    {
        using var buffer = new MemoryStream();
        foreach (string documentId in documents)
        {
            buffer.SetLength(0);
            Frames.CopyTo(documentId, table, buffer);
            RowCode.Read(new RowReader(buffer.GetBuffer().AsMemory(0, (int)buffer.Length)), rows);
        }
    }

    internal void Clear()
    {
        Frames.Clear();
        _waiting.Clear();
        Length = 0;
    }

    /// <summary>Lets go of it, and removes it where it is empty. To be called with the folder locked, or else nobody else may take it meanwhile.</summary>
    internal void Remove()
    {
        bool isEmpty = _waiting.Count == 0;
        // Before the lock goes: nobody opens a file that is about to be gone.
        if (isEmpty && !OperatingSystem.IsWindows())
            File.Delete(FilePath);
        Dispose();
        if (isEmpty && OperatingSystem.IsWindows())
            File.Delete(FilePath);
    }

    public void Dispose() => Frames.Dispose();

    private Waiting Known(string documentId)
    {
        var documents = new PartRows(PartTable.All[0]);
        CopyTo(documents, 0, [documentId]);
        using var facts = new MemoryStream();
        Frames.CopyTo(documentId, FactsIndex, facts);
        return new(documents.FolderOfFirst(), RowCode.CountIn(facts.GetBuffer()));
    }
}
