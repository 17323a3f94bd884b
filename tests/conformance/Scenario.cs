using Ingest.Model;

namespace Ingest.Sinks.Conformance;

/// <summary>What the child process does until it is killed, and what it says of it on the way.</summary>
internal static class Scenario
{
    /// <summary>Begins a line that says: the document of this version is acknowledged.</summary>
    internal const string Acknowledged = "ack";

    /// <summary>Begins a line that says: this step was reached.</summary>
    internal const string Reached = "step";

    /// <summary>The documents in the order in which they are written; a null is a flush. Two in one entry go at once.</summary>
    internal static IReadOnlyList<Document[]?> Deliveries { get; } =
        [[Versions.A], [Versions.B], null, [Versions.MendedA], [Versions.C, Versions.MendedB], null];

    /// <summary>The versions of a document that are delivered, first to last.</summary>
    internal static IReadOnlyList<Document> VersionsOf(string documentId) =>
        [.. Deliveries.SelectMany(static documents => documents ?? []).Where(document => document.DocumentId == documentId)];

    /// <summary>Opens, delivers, flushes and closes; tells each step and each acknowledged document, as its number among all deliveries.</summary>
    internal static async Task RunAsync(SinkUnderTest sink, SinkPlace place, Action<string> step, Action<int> acknowledged)
    {
        int number = 0;
        await using (ISink made = sink.Create(place.ToSettings(step)))
        {
            await made.OpenAsync(CancellationToken.None);
            step("opened");
            foreach (Document[]? documents in Deliveries)
            {
                if (documents is null)
                    await made.FlushAsync(CancellationToken.None);
                else if (documents.Length == 1)
                    await made.WriteAsync(CanonicalDocument.Of(documents[0]), CancellationToken.None);
                else
                    await made.WriteManyAsync([.. documents.Select(CanonicalDocument.Of)], CancellationToken.None);
                for (int i = 0; i < (documents?.Length ?? 0); i++)
                    acknowledged(number++);
                step(documents is null ? "flushed" : "written");
            }
        }
        step("closed");
    }
}
