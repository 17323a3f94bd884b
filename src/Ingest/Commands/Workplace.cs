using Ingest.Deliver;
using Ingest.Ledger;
using Ingest.Sinks;

namespace Ingest.Commands;

/// <summary>What <c>run</c> and <c>watch</c> work with in one output folder: its lock, its ledger, its spool, and the lanes to its sinks.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly IDisposable _lock;

    private Workplace(IDisposable taken, DocumentLedger ledger, Lanes lanes, Patience patience) => (_lock, Ledger, Lanes, Patience) = (taken, ledger, lanes, patience);

    /// <summary>What became of every document.</summary>
    public DocumentLedger Ledger { get; }

    /// <summary>To the sinks.</summary>
    public Lanes Lanes { get; }

    /// <summary>For the ledger's and the spool's own writing.</summary>
    public Patience Patience { get; }

    /// <summary>Opens it, puts right what a killed process left, and proves that every sink can write.</summary>
    /// <param name="sinks">Named and made.</param>
    /// <param name="folder">For the results.</param>
    /// <param name="settings">Retry and backlog.</param>
    /// <param name="isService">True to wait without end for a disk that is full.</param>
    /// <param name="observer">Told of what happens at the sinks.</param>
    /// <param name="clock">Stamps and measures.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <exception cref="UsageException">Another process has the folder, nothing can be written to it, or a sink cannot write.</exception>
    public static async Task<Workplace> OpenAsync(
        IReadOnlyList<NamedSink> sinks, string folder, Settings settings, bool isService, DeliveryObserver observer, TimeProvider clock, CancellationToken cancellation)
    {
        IDisposable? taken = null;
        DocumentLedger? ledger = null;
        try
        {
            Directory.CreateDirectory(folder);
            var state = new StateFolder(folder);
            taken = state.Lock();
            ledger = DocumentLedger.Open(state, clock, ProgramVersion.Text);
            var spool = new Spool(state.Spool);
            HashSet<string> pending = [.. ledger.AllPending().Select(static one => one.Id)];
            IReadOnlyDictionary<string, long> kept = spool.Sweep(pending.Contains);
            ledger.Recover(kept.ContainsKey);
            var patience = new Patience(isService, settings.Retry, clock, observer);
            var lanes = new Lanes(sinks, ledger, spool, settings.Retry, settings.Deliver, patience, clock, observer);
            await lanes.OpenAsync(cancellation);
            lanes.Start(kept);
            return new Workplace(taken, ledger, lanes, patience);
        }
        catch (Exception e)
        {
            ledger?.Dispose();
            taken?.Dispose();
            foreach (NamedSink sink in sinks)
                await sink.Sink.DisposeAsync();
            throw e switch
            {
                LedgerException l => new UsageException($"{l.Code} {l.Message}"),
                SinkException s => new UsageException($"{s.Code} {s.Message}"),
                IOException or UnauthorizedAccessException => new UsageException($"OPTION-003 Nothing can be written to '{folder}': {e.Message} Choose another folder with --out."),
                _ => e,
            };
        }
    }

    /// <summary>Where documents go from here.</summary>
    /// <param name="settings">What decides the JSON.</param>
    /// <param name="isAgain">True to read whatever was done before.</param>
    /// <param name="isOfAnyReader">True where what another reader delivered counts.</param>
    public Wish WishOf(Settings settings, bool isAgain, bool isOfAnyReader) => new(settings.Reader, Lanes.Names, isAgain, isOfAnyReader);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Lanes.DisposeAsync();
        Ledger.Dispose();
        _lock.Dispose();
    }
}
