using System.Security.Cryptography;
using Ingest.Model;
using Ingest.Sinks;

[assembly: SinkPlugin(SinkContract.Version)]

namespace Ingest.Flaky;

/// <summary>The plug-in of the trial with a sink that fails.</summary>
public sealed class Plugin : ISinkPlugin
{
    public IReadOnlyList<SinkRegistration> Sinks { get; } = [new("flaky", "For trials: fails one time in three, before it has written or after.", static settings => new FlakySink(settings))];
}

/// <summary>One canonical JSON file for each document. One write in three fails, as a server's would: before anything was written, or when it was and the answer was lost.</summary>
internal sealed class FlakySink(SinkSettings settings) : ISink
{
    private readonly string _folder = Path.Combine(settings.Folder, "flaky");

    public Task OpenAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        foreach (string left in Directory.EnumerateFiles(_folder, "*.tmp"))
            File.Delete(left);
        return Task.CompletedTask;
    }

    public Task WriteAsync(CanonicalDocument document, CancellationToken cancellation)
    {
        // Every sixth fails before, every sixth after.
        int fate = RandomNumberGenerator.GetInt32(6);
        if (fate == 0)
            throw new SinkException("FLAKY-1", "The connection was refused.", retry: true);
        string path = Path.Combine(_folder, document.DocumentId.Split(':')[^1] + ".json");
        using (var file = new FileStream(path + ".tmp", FileMode.Create))
        {
            file.Write(document.Json.Span);
            file.Flush(flushToDisk: true);
        }
        File.Move(path + ".tmp", path, overwrite: true);
        return fate == 1 ? throw new SinkException("FLAKY-2", "The connection was reset before the answer came.", retry: true) : Task.CompletedTask;
    }

    public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document) => [new(_folder, 1, "file")];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
