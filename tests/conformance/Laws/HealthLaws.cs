using Ingest.Model;

namespace Ingest.Sinks.Conformance.Laws;

/// <summary>What a sink says of itself.</summary>
internal static class HealthLaws
{
    internal static async Task TheLagIsWhatReadersDoNotSee(Trial trial)
    {
        SinkPlace place = trial.NewPlace();
        await trial.WithSink(place, async made =>
        {
            trial.Demand(await made.CheckAsync(CancellationToken.None) is { Problem: null, NotYetVisible: 0 }, "just opened, it is not well, or says that something is not visible yet");
            await made.WriteAsync(CanonicalDocument.Of(Versions.A), CancellationToken.None);
            await made.WriteAsync(CanonicalDocument.Of(Versions.B), CancellationToken.None);
            long lag = (await made.CheckAsync(CancellationToken.None)).NotYetVisible;
            int seen = trial.Sink.IsReadWhileWritten ? trial.Sink.Read(place).Count : 2 - (int)lag;
            trial.Demand(seen + lag == 2, $"two documents were written, a reader sees {seen}, and it says that {lag} are not visible yet");

            await made.FlushAsync(CancellationToken.None);

            trial.Demand(await made.CheckAsync(CancellationToken.None) is { Problem: null, NotYetVisible: 0 }, "after a flush it is not well, or says that something is not visible yet");
            trial.Demand(!trial.Sink.IsReadWhileWritten || trial.Sink.Read(place).Count == 2, "after a flush a reader does not see what was written");
        });
        trial.Demand(trial.Sink.Read(place).Count == 2, "closed, it does not hold what was written");
    }

    internal static async Task WhatKeepsItFromWritingIsTold(Trial trial)
    {
        SinkPlace place = trial.NewPlace();
        await trial.WithSink(place, async made =>
        {
            await made.WriteAsync(CanonicalDocument.Of(Versions.A), CancellationToken.None);
            using (trial.Sink.Obstruct(place))
            {
                SinkHealth health = await made.CheckAsync(CancellationToken.None);
                trial.Demand(!string.IsNullOrWhiteSpace(health.Problem), "it cannot write, and says that it is well");
            }
            trial.Demand((await made.CheckAsync(CancellationToken.None)).Problem is null, "what kept it from writing is gone, and it says that it is not well");
            await made.WriteAsync(CanonicalDocument.Of(Versions.B), CancellationToken.None);
        });
        trial.Demand(trial.Sink.Read(place).Count == 2, "what was written before and after it could not write is not there");
        await AClosedDoorIsToldAtOpening(trial);
    }

    private static async Task AClosedDoorIsToldAtOpening(Trial trial)
    {
        SinkPlace place = trial.NewPlace();
        await trial.Deliver(place, Versions.A);
        using (trial.Sink.Obstruct(place))
        {
            await using ISink made = trial.Sink.Create(place.ToSettings());
            try
            {
                await made.OpenAsync(CancellationToken.None);
            }
            catch (SinkException e)
            {
                trial.Demand(e.Code.Length > 0 && e.Message.Length > 0, "it cannot be opened, and does not say why");
                return;
            }
            throw trial.Broken("it cannot write where it should, and was opened all the same");
        }
    }
}
