using Ingest.Model;

namespace Ingest.Sinks.Json;

/// <summary>One canonical JSON file for each document.</summary>
/// <param name="folder">Where the files are.</param>
/// <param name="step">Told of every step between two of which the process could be killed.</param>
internal sealed class JsonSink(string folder, Action<string>? step = null) : ISink
{
    private NamesTaken _names = new();
    private FileStream? _lock;

    public Task OpenAsync(CancellationToken cancellation)
    {
        OutputFolder.Prove(folder);
        try
        {
            // Two writers would give one name to two documents: a second one is turned away.
            _lock = new FileStream(Path.Combine(folder, ".json.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e)
        {
            throw new SinkException(SinkFault.WriteFailed, $"Another program writes to {folder}: {e.Message} Wait for it, or choose another output folder.", retry: false, e);
        }
        try
        {
            DurableFile.Sweep(folder);
            _names = NamesTaken.In(folder);
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
            DurableFile.Replace(path, document.WriteIndented, cancellation, step);
        }
        catch (Exception e) when (SinkFault.IsOfFiles(e))
        {
            throw SinkFault.OfWriting(path, e);
        }
        _names.Take(name, document.DocumentId);
        return Task.CompletedTask;
    }

    public Task<SinkHealth> CheckAsync(CancellationToken cancellation) => Task.FromResult(new SinkHealth(HomeFolder.ProblemOf(folder)));

    public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document)
    {
        Source source = document.Source;
        return [new(Path.Combine(folder, ReadableName.Of(source.FileName, source.Format)), 1, "file")];
    }

    public async ValueTask DisposeAsync()
    {
        if (_lock is not null)
            await _lock.DisposeAsync();
        _lock = null;
    }
}
