using Ingest.Model;

namespace Ingest.Sinks.Conformance.Laws;

/// <summary>Whole or not at all.</summary>
internal static class AtomicityLaws
{
    private const int Rewrites = 12;

    // More than any sink reports for one document; a sink that never comes to an end would keep the test from ending.
    private const int MostSteps = 1000;

    internal static async Task AReaderSeesAllOrNothing(Trial trial)
    {
        SinkPlace place = trial.NewPlace(), one = trial.NewPlace(), other = trial.NewPlace();
        await trial.Deliver(one, Versions.A);
        await trial.Deliver(other, Versions.MendedA);
        string id = Versions.A.DocumentId, first = trial.Sink.Read(one)[id], second = trial.Sink.Read(other)[id];
        await trial.Deliver(place, Versions.A);
        if (!trial.Sink.IsReadWhileWritten)
            return;

        // At every step that the sink reports, and all the time beside it.
        using var done = new CancellationTokenSource();
        Task beside = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
                Look("while it writes");
        });
        try
        {
            await trial.WithSink(place, async made =>
            {
                for (int i = 0; i < Rewrites; i++)
                {
                    await made.WriteAsync(CanonicalDocument.Of(i % 2 == 0 ? Versions.MendedA : Versions.A), CancellationToken.None);
                    await made.FlushAsync(CancellationToken.None);
                }
            }, step => Look($"at its step '{step}'"));
        }
        finally
        {
            await done.CancelAsync();
            await beside;
        }

        void Look(string when)
        {
            string? seen = trial.Sink.Read(place).GetValueOrDefault(id);
            trial.Demand(seen == first || seen == second, $"a reader {when} sees neither the document nor its mended version, but {(seen is null ? "nothing" : "a part of it, or a mixture")}");
        }
    }

    internal static async Task WhatIsCancelledLeavesWhatWasThere(Trial trial)
    {
        SinkPlace other = trial.NewPlace();
        await trial.Deliver(other, Versions.MendedA, Versions.B);
        IReadOnlyDictionary<string, string> mended = trial.Sink.Read(other);
        bool wasCancelled = true;
        for (int step = 0; wasCancelled && step < MostSteps; step++)
        {
            SinkPlace place = trial.NewPlace();
            await trial.Deliver(place, Versions.A, Versions.B);
            IReadOnlyDictionary<string, string> before = trial.Sink.Read(place);

            wasCancelled = await CancelAt(trial, place, step);

            trial.DemandSame(wasCancelled ? before : mended, trial.Sink.Read(place), $"cancelled at step {step}");
            trial.Demand(wasCancelled || step > 0, "a write that was cancelled before it began was done all the same");
        }
    }

    internal static async Task ABadDocumentIsRefusedOrWritten(Trial trial)
    {
        SinkPlace good = trial.NewPlace();
        await trial.Deliver(good, Versions.A, Versions.B);
        IReadOnlyDictionary<string, string> rest = trial.Sink.Read(good);
        foreach ((string what, Document bad) in Versions.Bad)
        {
            SinkPlace place = trial.NewPlace();
            bool isRefused = false;
            await trial.WithSink(place, async made =>
            {
                await made.WriteAsync(CanonicalDocument.Of(Versions.A), CancellationToken.None);
                isRefused = await IsRefused(trial, () => made.WriteAsync(CanonicalDocument.Of(bad), CancellationToken.None), what);
                await made.WriteAsync(CanonicalDocument.Of(Versions.B), CancellationToken.None);
            });

            IReadOnlyDictionary<string, string> there = trial.Sink.Read(place);
            trial.Demand(there.ContainsKey(bad.DocumentId) != isRefused, $"a document with {what} was {(isRefused ? "refused and is there" : "taken and is not there")}");
            trial.DemandSame(rest, there.Where(one => one.Key != bad.DocumentId).ToDictionary(), $"beside a document with {what}");
        }
    }

    private static async Task<bool> IsRefused(Trial trial, Func<Task> write, string what)
    {
        try
        {
            await write();
            return false;
        }
        catch (SinkException e) when (e.OfDocument)
        {
            trial.Demand(!e.Retry, $"a document with {what} is refused for good, and yet to be tried again");
            return true;
        }
        catch (Exception e) when (e is not BrokenLawException)
        {
            throw trial.Broken($"a document with {what} was met with {e.GetType().Name} ({e.Message}), which is blamed on the sink; SINK-006 blames the document");
        }
    }

    /// <summary>Cancels a write when so many steps of it were reported; 0 before it begins. False where it was done before that.</summary>
    private static async Task<bool> CancelAt(Trial trial, SinkPlace place, int step)
    {
        using var cancelling = new CancellationTokenSource();
        int left = int.MaxValue;
        bool isCancelled = false;
        await trial.WithSink(place, async made =>
        {
            left = step;
            if (left == 0)
                await cancelling.CancelAsync();
            try
            {
                await made.WriteAsync(CanonicalDocument.Of(Versions.MendedA), cancelling.Token);
            }
            catch (OperationCanceledException)
            {
                isCancelled = true;
            }
            left = int.MaxValue;
        }, _ =>
        {
            if (--left == 0)
                cancelling.Cancel();
        });
        return isCancelled;
    }
}
