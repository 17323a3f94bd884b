using Ingest.Model;

namespace Ingest.Sinks.Json;

/// <summary>One canonical JSON file for each document.</summary>
internal sealed class JsonSink(string folder) : ISink
{
    private NamesTaken _names = new();

    public string Name => "json";

    public Task OpenAsync(CancellationToken cancellation)
    {
        OutputFolder.Prove(folder);
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

    public Task WriteAsync(Document document, CancellationToken cancellation)
    {
        string name = _names.NameOf(document);
        string path = Path.Combine(folder, name);
        try
        {
            DurableFile.Replace(path, stream => CanonicalJson.Write(document, stream), cancellation);
        }
        catch (Exception e) when (SinkFault.IsOfFiles(e))
        {
            throw SinkFault.OfWriting(path, e);
        }
        _names.Take(name, document.DocumentId);
        return Task.CompletedTask;
    }

    public Task FlushAsync(CancellationToken cancellation) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
