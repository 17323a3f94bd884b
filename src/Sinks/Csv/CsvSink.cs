using Ingest.Model;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Csv;

/// <summary>Tables as CSV, described by a data package.</summary>
/// <remarks>A document goes to a journal first; the tables change at flush, whole documents at a time.</remarks>
/// <param name="folder">Where the tables are.</param>
/// <param name="package">Which tables, and how they are described.</param>
/// <param name="step">Told of every step between two of which the process could be killed.</param>
internal sealed class CsvSink(string folder, CsvPackage package, Action<string>? step = null) : ISink
{
    private readonly string _journalPath = Path.Combine(folder, ".journal");

    private readonly TableFiles _tables = new(folder, package, step);

    private readonly MemoryStream _rows = new();

    private Journal? _journal;

    private Journal OpenJournal => _journal ?? throw new InvalidOperationException("The sink is not open: call OpenAsync first.");

    public Task OpenAsync(CancellationToken cancellation)
    {
        OutputFolder.Prove(folder);
        Guarded(() =>
        {
            // First the journal: its lock turns a second writer away.
            _journal = new Journal(_journalPath, package.Tables.Count, step);
            DurableFile.Sweep(folder);
            _tables.Open(cancellation);
            _tables.Take(_journal, cancellation);
            DurableFile.Replace(Path.Combine(folder, "datapackage.json"), package.WriteDescriptor, cancellation, step);
        });
        return Task.CompletedTask;
    }

    public Task WriteAsync(CanonicalDocument document, CancellationToken cancellation)
    {
        _rows.SetLength(0);
        int[] lengths = new int[package.Tables.Count];
        for (int i = 0; i < lengths.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            long start = _rows.Length;
            CsvText.WriteRows(package.Tables[i], document.Document, _rows);
            lengths[i] = (int)(_rows.Length - start);
        }
        Guarded(() => OpenJournal.Append(document.DocumentId, _rows.GetBuffer().AsSpan(0, (int)_rows.Length), lengths));
        return Task.CompletedTask;
    }

    public Task FlushAsync(CancellationToken cancellation)
    {
        Guarded(() => _tables.Take(OpenJournal, cancellation));
        return Task.CompletedTask;
    }

    public Task<SinkHealth> CheckAsync(CancellationToken cancellation) => Task.FromResult(new SinkHealth(HomeFolder.ProblemOf(folder, _journalPath), OpenJournal.Documents.Count));

    public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document) =>
        [.. TidyTables.RowsOf(document.Document, package.Tables).Select(table => new PlannedWrite(Path.Combine(folder, table.Table.Name + ".csv"), table.Count, "rows"))];

    public ValueTask DisposeAsync()
    {
        bool isEmpty = _journal is { Documents.Count: 0 };
        _journal?.Dispose();
        _journal = null;
        if (isEmpty)
            Guarded(() => File.Delete(_journalPath));
        return ValueTask.CompletedTask;
    }

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (SinkFault.IsOfFiles(e))
        {
            throw SinkFault.OfWriting(folder, e);
        }
    }
}
