using Ingest.Model;
using Ingest.Sinks;

[assembly: SinkPlugin(SinkContract.Version)]

namespace Lines;

/// <summary>What the program looks for.</summary>
public sealed class Plugin : ISinkPlugin
{
    public IReadOnlyList<SinkRegistration> Sinks { get; } = [new("lines", "One line of text for each document, in lines/.", static settings => new LinesSink(settings))];
}

/// <summary>One small file for each document: body, year, and how many tables, figures and projects it has. Replace it by your own home for the data.</summary>
internal sealed class LinesSink(SinkSettings settings) : ISink
{
    private readonly string _folder = Path.Combine(settings.Folder, "lines");

    private readonly string _separator = settings.OneOf("Separator", "tab", "tab", "comma") == "tab" ? "\t" : ",";

    public Task OpenAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (string left in Directory.CreateDirectory(_folder).EnumerateFiles("*.tmp").Select(static file => file.FullName)) // by a killed run
                File.Delete(left);
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SinkException("LINES-1", $"{_folder} cannot be written: {e.Message} Choose another folder with --out.", retry: false, e);
        }
    }

    public Task WriteAsync(CanonicalDocument document, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Document it = document.Document;
        string path = PathOf(it), figures = it.Tables.Sum(static table => table.Rows.Sum(static row => row.Values.Count)).ToString();
        using (var file = new FileStream(path + ".tmp", FileMode.Create))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(string.Join(_separator, it.DocumentId, it.Disclosure.Body?.Name, it.Disclosure.FiscalYear, it.Tables.Count, figures, it.Performance.Count) + "\n"));
            file.Flush(flushToDisk: true);
        }
        settings.Step("written beside");
        File.Move(path + ".tmp", path, overwrite: true); // whole or not at all
        settings.Step("renamed");
        return Task.CompletedTask;
    }

    public Task<SinkHealth> CheckAsync(CancellationToken cancellation) =>
        Task.FromResult(Directory.Exists(_folder) ? SinkHealth.Good : new SinkHealth($"{_folder} is gone."));

    public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document) => [new(PathOf(document.Document), 1, "line")];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string PathOf(Document document) => Path.Combine(_folder, document.DocumentId.Split(':')[^1] + ".txt");
}
