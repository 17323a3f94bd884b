using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ingest.Sinks.Csv;

/// <summary>Documents that were acknowledged and are not yet in the tables: appended, flushed to disk, checked when read back.</summary>
/// <remarks>
/// A frame is one ASCII line (<c>mark documentId length… digest</c>) and then the rows of each table as CSV.
/// A frame that is cut off or altered ends the journal: it was never acknowledged.
/// </remarks>
internal sealed class Journal : IDisposable
{
    private const string Mark = "rows1";

    private const int MaxHeaderBytes = 1024;

    private const int MaxIdLength = 200;

    private readonly FileStream _file;

    private readonly int _tables;

    private readonly Dictionary<string, Frame> _frames = new(StringComparer.Ordinal);

    private readonly List<string> _documents = [];

    private long _end;

    private readonly Action<string>? _step;

    internal Journal(string path, int tables, Action<string>? step = null)
    {
        _tables = tables;
        _step = step;
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        while (ReadFrame())
        {
        }
        _file.SetLength(_end);
    }

    /// <summary>The documents, in the order they first came.</summary>
    internal IReadOnlyList<string> Documents => _documents;

    internal bool Has(string documentId) => _frames.ContainsKey(documentId);

    /// <summary>Adds a document, or replaces it; either all of it or nothing. On the disk when it returns.</summary>
    /// <exception cref="SinkException">The id has characters that no digest has.</exception>
    internal void Append(string documentId, ReadOnlySpan<byte> rows, int[] lengths) => Write(documentId, rows, lengths, flush: true);

    /// <summary>Adds a document as <see cref="Append"/> does, but it is on the disk only after <see cref="Flush"/>: one wait for the disk then does for many.</summary>
    internal void AppendUnflushed(string documentId, ReadOnlySpan<byte> rows, int[] lengths) => Write(documentId, rows, lengths, flush: false);

    /// <summary>Brings to the disk what was appended.</summary>
    internal void Flush() => _file.Flush(flushToDisk: true);

    /// <summary>Copies a document's rows of one table.</summary>
    internal void CopyTo(string documentId, int table, Stream target)
    {
        Frame frame = _frames[documentId];
        FileRange.Copy(_file, frame.Start + frame.Lengths.Take(table).Sum(length => (long)length), frame.Lengths[table], target);
    }

    internal void Clear()
    {
        _file.SetLength(0);
        _step?.Invoke("journal cleared");
        _file.Flush(flushToDisk: true);
        _end = 0;
        _frames.Clear();
        _documents.Clear();
    }

    public void Dispose() => _file.Dispose();

    private void Write(string documentId, ReadOnlySpan<byte> rows, int[] lengths, bool flush)
    {
        if (documentId.Length is 0 or > MaxIdLength || documentId.Any(character => character is <= ' ' or > '~'))
            throw new SinkException(SinkFault.BadDocument,
                $"The documentId '{documentId}' is not sha256: and a hexadecimal digest. This is a fault of the program; please report it.", retry: false);
        string header = $"{Mark} {documentId} {string.Join(' ', lengths)} {DigestOf(rows)}\n";
        byte[] line = Encoding.ASCII.GetBytes(header);
        try
        {
            _file.Position = _end;
            _file.Write(line);
            _step?.Invoke("frame begun");
            _file.Write(rows);
            _step?.Invoke("frame appended");
            if (flush)
                Flush();
        }
        catch
        {
            _file.SetLength(_end);
            throw;
        }
        Note(documentId, _end + line.Length, lengths);
    }

    private bool ReadFrame()
    {
        byte[] head = new byte[MaxHeaderBytes];
        _file.Position = _end;
        int read = _file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        int newLine = head.AsSpan(0, read).IndexOf((byte)'\n');
        if (newLine < 0)
            return false;
        string[] words = Encoding.ASCII.GetString(head, 0, newLine).Split(' ');
        if (words.Length != _tables + 3 || words[0] != Mark)
            return false;
        int[] lengths = new int[_tables];
        for (int i = 0; i < _tables; i++)
        {
            if (!int.TryParse(words[i + 2], NumberStyles.None, CultureInfo.InvariantCulture, out lengths[i]))
                return false;
        }
        long start = _end + newLine + 1, total = lengths.Sum(length => (long)length);
        if (start + total > _file.Length)
            return false;
        byte[] rows = new byte[total];
        _file.Position = start;
        _file.ReadExactly(rows);
        if (DigestOf(rows) != words[^1])
            return false;
        Note(words[1], start, lengths);
        return true;
    }

    private void Note(string documentId, long start, int[] lengths)
    {
        if (!_frames.ContainsKey(documentId))
            _documents.Add(documentId);
        _frames[documentId] = new Frame(start, lengths);
        _end = start + lengths.Sum(length => (long)length);
    }

    private static string DigestOf(ReadOnlySpan<byte> rows) => Convert.ToHexStringLower(SHA256.HashData(rows).AsSpan(0, 8));

    private sealed record Frame(long Start, int[] Lengths);
}
