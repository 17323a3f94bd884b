using Ingest.Model;

namespace Ingest.Sinks.Conformance.Laws;

/// <summary>What is delivered again, and in another order.</summary>
internal static class ReplacementLaws
{
    internal static async Task DeliveringAgainChangesNothing(Trial trial)
    {
        SinkPlace place = trial.NewPlace();
        await trial.Deliver(place, Versions.A, Versions.B, Versions.C);
        IReadOnlyDictionary<string, string> once = trial.Sink.Read(place);
        trial.Demand(once.Count == 3, $"three documents of one file name were delivered, {once.Count} are there");

        await trial.Deliver(place, Versions.C, Versions.B, Versions.A, Versions.A);

        trial.DemandSame(once, trial.Sink.Read(place), "delivered again");
    }

    internal static async Task ADocumentIsReplacedWhole(Trial trial)
    {
        SinkPlace expected = trial.NewPlace(), open = trial.NewPlace(), again = trial.NewPlace(), many = trial.NewPlace();
        await trial.Deliver(expected, Versions.MendedA, Versions.MendedB);
        IReadOnlyDictionary<string, string> mended = trial.Sink.Read(expected);

        await trial.Deliver(open, Versions.A, Versions.B, Versions.MendedA, Versions.MendedB);
        trial.DemandSame(mended, trial.Sink.Read(open), "replaced before the flush");

        await trial.Deliver(again, Versions.A, Versions.B);
        IReadOnlyDictionary<string, string> before = trial.Sink.Read(again);
        trial.Demand(mended.All(one => before[one.Key] != one.Value), "what is read does not tell a document from its mended version");
        await trial.Deliver(again, Versions.MendedA, Versions.MendedB);
        trial.DemandSame(mended, trial.Sink.Read(again), "replaced by a later run");

        await trial.WithSink(many, made => made.WriteManyAsync([.. new[] { Versions.A, Versions.MendedB, Versions.MendedA }.Select(CanonicalDocument.Of)], CancellationToken.None));
        trial.DemandSame(mended, trial.Sink.Read(many), "twice in one batch");
    }

    internal static async Task TheOrderDoesNotMatter(Trial trial)
    {
        SinkPlace one = trial.NewPlace(), other = trial.NewPlace();
        await trial.Deliver(one, Versions.A, Versions.B, Versions.C);

        await trial.Deliver(other, Versions.C);
        await trial.Deliver(other, Versions.B, Versions.A);

        trial.DemandSame(trial.Sink.Read(one), trial.Sink.Read(other), "delivered in another order");
    }

    internal static async Task ManyAtOnceAreWhatOneByOneIs(Trial trial)
    {
        SinkPlace one = trial.NewPlace(), other = trial.NewPlace();
        await trial.Deliver(one, Versions.A, Versions.B, Versions.C, Versions.MendedA);

        await trial.Deliver(other, Versions.A);
        await trial.WithSink(other, async made =>
        {
            await made.WriteManyAsync([], CancellationToken.None);
            await made.WriteManyAsync([.. new[] { Versions.B, Versions.C, Versions.MendedA }.Select(CanonicalDocument.Of)], CancellationToken.None);
        });

        trial.DemandSame(trial.Sink.Read(one), trial.Sink.Read(other), "many at once");
    }

    internal static async Task TwoNamesStandSideBySide(Trial trial)
    {
        SinkPlace first = trial.NewPlace("first"), second = trial.NewPlace("second"), expected = trial.NewPlace();
        await trial.WithSink(first, one => trial.WithSink(second, async other =>
        {
            await one.WriteAsync(CanonicalDocument.Of(Versions.A), CancellationToken.None);
            await other.WriteAsync(CanonicalDocument.Of(Versions.B), CancellationToken.None);
            await one.WriteAsync(CanonicalDocument.Of(Versions.MendedA), CancellationToken.None);
            await other.WriteAsync(CanonicalDocument.Of(Versions.C), CancellationToken.None);
        }));
        await trial.Deliver(expected, Versions.MendedA, Versions.B, Versions.C);

        IReadOnlyDictionary<string, string> all = trial.Sink.Read(expected);
        trial.DemandSame(Only(all, Versions.MendedA), trial.Sink.Read(first), "under the first name");
        trial.DemandSame(Only(all, Versions.B, Versions.C), trial.Sink.Read(second), "under the second name");
    }

    private static Dictionary<string, string> Only(IReadOnlyDictionary<string, string> all, params Document[] documents) =>
        documents.ToDictionary(static document => document.DocumentId, document => all[document.DocumentId]);
}
