using Ingest.Model;
using Ingest.Sinks.Json;

namespace Ingest.Sinks;

/// <summary>A sink with a file of its own for each document, under a name that people recognize (docs/sinks.md, "File names").</summary>
/// <param name="folder">Where the files are.</param>
/// <param name="extension">What their names end in, such as <c>.json</c>.</param>
/// <param name="step">Told of every step between two of which the process could be killed.</param>
internal abstract class FilePerDocumentSink(string folder, string extension, Action<string>? step) : ISink
{
    private NamesTaken _names = new(extension);
    private FileStream? _lock;

    public Task OpenAsync(CancellationToken cancellation)
    {
        OutputFolder.Prove(folder);
        try
        {
            // Two writers would give one name to two documents: a second one is turned away.
            _lock = new FileStream(Path.Combine(folder, $"{extension}.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e)
        {
            throw new SinkException(SinkFault.WriteFailed, $"Another program writes to {folder}: {e.Message} Wait for it, or choose another output folder.", retry: false, e);
        }
        try
        {
            DurableFile.Sweep(folder);
            _names = NamesTaken.In(folder, extension, IdIn);
        }
        catch (Exception e) when (SinkFault.IsOfFiles(e))
        {
            throw new SinkException(SinkFault.NotWritable,
                $"The files in {folder} cannot be read: {e.Message} Check their permissions, or choose another folder.", retry: false, e);
        }
        return Task.CompletedTask;
    }

    public Task WriteAsync(CanonicalDocument document, CancellationToken cancellation)
    {
        string name = _names.NameOf(document);
        string path = Path.Combine(folder, name);
        try
        {
            DurableFile.Replace(path, stream => Write(document, stream), cancellation, step);
        }
        catch (Exception e) when (SinkFault.IsOfFiles(e))
        {
            throw SinkFault.OfWriting(path, e);
        }
        _names.Take(name, document.DocumentId);
        return Task.CompletedTask;
    }

    public Task<SinkHealth> CheckAsync(CancellationToken cancellation) => Task.FromResult(new SinkHealth(HomeFolder.ProblemOf(folder)));

    public virtual IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document)
    {
        Source source = document.Source;
        return [new(Path.Combine(folder, ReadableName.Of(source.FileName, source.Format, extension: extension)), 1, "file")];
    }

    public async ValueTask DisposeAsync()
    {
        if (_lock is not null)
            await _lock.DisposeAsync();
        _lock = null;
    }

    /// <summary>The id of the document in a file; null where it is none of this sink's.</summary>
    protected abstract string? IdIn(string path);

    /// <summary>Writes the document's file: the same bytes for the same document.</summary>
    protected abstract void Write(CanonicalDocument document, Stream stream);
}
