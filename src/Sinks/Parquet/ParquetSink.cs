using Ingest.Model;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Parquet;

/// <summary>The tidy tables as Parquet files in folders of year and region. Several writers may share a folder.</summary>
/// <remarks>A document goes to a journal of this writer first; the parts change at flush.</remarks>
internal sealed class ParquetSink : ISink
{
    private readonly string _folder;

    private readonly PartSettings _options;

    private readonly PartStore _store;

    private readonly Action<string> _step;

    private WriterJournal? _journal;

    internal ParquetSink(SinkSettings settings)
    {
        _folder = Path.Combine(settings.Folder, "parquet");
        _options = PartSettings.Of(settings);
        _step = settings.Step;
        _store = new PartStore(_folder, _options, _step);
    }

    private WriterJournal OpenJournal => _journal ?? throw new InvalidOperationException("The sink is not open: call OpenAsync first.");

    public async Task OpenAsync(CancellationToken cancellation)
    {
        OutputFolder.Prove(_folder);
        await LockedAsync(async () =>
        {
            await _store.OpenAsync(cancellation);
            IReadOnlyList<WriterJournal> free = WriterJournal.Free(_folder, _step);
            _journal = free[0];
            foreach (WriterJournal journal in free)
            {
                await _store.TakeAsync(journal, cancellation);
                if (journal != _journal)
                    journal.Remove();
            }
        }, cancellation);
    }

    public Task WriteAsync(CanonicalDocument document, CancellationToken cancellation) => WriteManyAsync([document], cancellation);

    public async Task WriteManyAsync(IReadOnlyList<CanonicalDocument> documents, CancellationToken cancellation)
    {
        try
        {
            foreach (CanonicalDocument document in documents)
                OpenJournal.Append(document, cancellation);
            OpenJournal.Flush();
        }
        catch (Exception e) when (SinkFault.IsOfFiles(e))
        {
            throw SinkFault.OfWriting(_folder, e);
        }
        if (OpenJournal.Length >= (long)_options.JournalMebibytes << 20)
            await FlushAsync(cancellation);
    }

    public Task FlushAsync(CancellationToken cancellation) => OpenJournal.Documents.Count == 0
        ? Task.CompletedTask
        : LockedAsync(() => _store.TakeAsync(OpenJournal, cancellation), cancellation);

    public Task<SinkHealth> CheckAsync(CancellationToken cancellation) =>
        Task.FromResult(new SinkHealth(HomeFolder.ProblemOf(_folder, OpenJournal.FilePath), OpenJournal.Documents.Count));

    public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document)
    {
        Disclosure disclosure = document.Document.Disclosure;
        string folder = PartIndex.FolderOf(disclosure.FiscalYear, disclosure.Region?.Code);
        return [.. TidyTables.RowsOf(document.Document).Select(table => new PlannedWrite(Path.Combine(_folder, table.Table.Name, folder), table.Count, "rows"))];
    }

    public async ValueTask DisposeAsync()
    {
        if (_journal is null)
            return;
        try
        {
            // With the folder locked, so that nobody opens the journal while it is being removed.
            await using FileStream _ = await FolderLock.TakeAsync(_folder, _options.LockPatience, CancellationToken.None);
            _journal.Remove();
        }
        catch (SinkException)
        {
            // An empty journal that stays is taken over and removed by the next writer.
            _journal.Dispose();
        }
        _journal = null;
    }

    private async Task LockedAsync(Func<Task> action, CancellationToken cancellation)
    {
        try
        {
            await using FileStream _ = await FolderLock.TakeAsync(_folder, _options.LockPatience, cancellation);
            await action();
        }
        catch (Exception e) when (SinkFault.IsOfFiles(e))
        {
            throw SinkFault.OfWriting(_folder, e);
        }
    }
}
