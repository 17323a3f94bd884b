using System.Text.Json;
using Ingest.Model;

namespace Ingest.Sinks.Jsonl;

/// <summary>All documents in one file, a line for each. Appends; lines that were replaced go at the next flush.</summary>
/// <param name="folder">Where <c>documents.jsonl</c> is.</param>
/// <param name="step">Told of every step between two of which the process could be killed.</param>
internal sealed class JsonlSink(string folder, Action<string>? step = null) : ISink
{
    private readonly string _path = Path.Combine(folder, "documents.jsonl");

    private FileStream? _lock;

    private FileStream? _file;

    private LineIndex _index = new();

    private FileStream OpenFile => _file ?? throw new InvalidOperationException("The sink is not open: call OpenAsync first.");

    public Task OpenAsync(CancellationToken cancellation)
    {
        OutputFolder.Prove(folder);
        OutputFolder.RefuseFolderInTheWay(_path);
        Guarded(() =>
        {
            // On Unix only a lock without any sharing turns a second writer away, and a file of its own leaves the lines free to read.
            _lock = new FileStream(Path.Combine(folder, ".documents.jsonl.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            DurableFile.Sweep(folder);
            Load(cancellation);
        });
        return Task.CompletedTask;
    }

    public Task WriteAsync(CanonicalDocument document, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Guarded(() => Append(document.DocumentId, document.Json.Span));
        return Task.CompletedTask;
    }

    public Task FlushAsync(CancellationToken cancellation)
    {
        if (_index.HasSuperseded)
            Guarded(() => Compact(cancellation));
        return Task.CompletedTask;
    }

    public Task<SinkHealth> CheckAsync(CancellationToken cancellation) => Task.FromResult(new SinkHealth(HomeFolder.ProblemOf(folder, _path)));

    public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document) => [new(_path, 1, "line")];

    public async ValueTask DisposeAsync()
    {
        if (_file is not null)
            await _file.DisposeAsync();
        _file = null;
        if (_lock is not null)
            await _lock.DisposeAsync();
        _lock = null;
    }

    private void Load(CancellationToken cancellation)
    {
        _file?.Dispose();
        // No buffer: a line that failed must not be written later.
        _file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        _index = LineIndex.Of(_file, _path);
        if (_file.Length > _index.End)
            MendLastLine(_file);
        if (_index.HasSuperseded)
            Compact(cancellation);
    }

    // Bytes after the last line feed are what a killed write left: that document was never acknowledged, so they go.
    // A whole document without its line feed is what an editor left, and stays.
    private void MendLastLine(FileStream file)
    {
        byte[] tail = new byte[file.Length - _index.End];
        file.Position = _index.End;
        file.ReadExactly(tail);
        string? whole = null;
        try
        {
            whole = CanonicalJson.Read(tail).DocumentId;
        }
        catch (JsonException)
        {
        }
        file.SetLength(_index.End);
        if (whole is not null)
            Append(whole, [.. tail, (byte)'\n']);
    }

    private void Append(string documentId, ReadOnlySpan<byte> line)
    {
        if (_index.Find(documentId) is { } there && Holds(there, line))
            return;
        var added = new Line(_index.End, line.Length);
        try
        {
            OpenFile.Position = added.Start;
            OpenFile.Write(line);
            step?.Invoke("a line appended");
            OpenFile.Flush(flushToDisk: true);
        }
        catch
        {
            OpenFile.SetLength(added.Start);
            throw;
        }
        _index.Set(documentId, added);
    }

    private bool Holds(Line there, ReadOnlySpan<byte> line)
    {
        if (there.Length != line.Length)
            return false;
        byte[] old = new byte[there.Length];
        OpenFile.Position = there.Start;
        OpenFile.ReadExactly(old);
        return line.SequenceEqual(old);
    }

    private void Compact(CancellationToken cancellation)
    {
        string beside = DurableFile.WriteBeside(_path, target => CopyLines(target, cancellation), cancellation);
        step?.Invoke("lines written beside");
        OpenFile.Dispose();
        DurableFile.Commit(beside, _path);
        step?.Invoke("lines replaced");
        Load(cancellation);
    }

    private void CopyLines(Stream target, CancellationToken cancellation)
    {
        foreach (Line line in _index.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            FileRange.Copy(OpenFile, line.Start, line.Length, target);
        }
    }

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (SinkFault.IsOfFiles(e))
        {
            throw SinkFault.OfWriting(_path, e);
        }
    }
}
