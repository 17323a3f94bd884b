using Ingest.Model;
using Ingest.Sinks;

namespace Ingest.UnitTests.Sinks;

/// <summary>Runs a registered sink as the pipeline does: open, write, flush, dispose.</summary>
internal static class OpenSink
{
    public static ISink Create(string name, OutputDirectory output) =>
        BuiltInSinks.All.Single(sink => sink.Name == name).Create(new SinkSettings(name, output.Path));

    public static async Task Deliver(string name, OutputDirectory output, params Document[] documents)
    {
        await using ISink sink = Create(name, output);
        await sink.OpenAsync(CancellationToken.None);
        foreach (Document document in documents)
            await sink.WriteAsync(CanonicalDocument.Of(document), CancellationToken.None);
        await sink.FlushAsync(CancellationToken.None);
    }
}
