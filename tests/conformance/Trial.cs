using Ingest.Model;

namespace Ingest.Sinks.Conformance;

/// <summary>One law held against one sink: places of its own, gone afterwards, and what laws ask.</summary>
internal sealed class Trial(SinkUnderTest sink, string law) : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("sink-law-");

    private readonly List<SinkPlace> _places = [];

    internal SinkUnderTest Sink { get; } = sink;

    internal SinkPlace NewPlace(string? name = null)
    {
        lock (_places)
        {
            string folder = Path.Combine(_root.FullName, $"place{_places.Count + 1}");
            _places.Add(new SinkPlace(name ?? Sink.Type, folder, Sink.Settings(folder)));
            return _places[^1];
        }
    }

    /// <summary>Does with a sink what a run does: make, open, what is asked, flush, close.</summary>
    internal async Task WithSink(SinkPlace place, Func<ISink, Task> use, Action<string>? step = null)
    {
        await using ISink made = Sink.Create(place.ToSettings(step));
        await made.OpenAsync(CancellationToken.None);
        await use(made);
        await made.FlushAsync(CancellationToken.None);
    }

    internal Task Deliver(SinkPlace place, params Document[] documents) => WithSink(place, async made =>
    {
        foreach (Document document in documents)
            await made.WriteAsync(CanonicalDocument.Of(document), CancellationToken.None);
    });

    internal Exception Broken(string found) => new BrokenLawException(law, $"{Sink.Type}: {found}");

    internal void Demand(bool holds, string found)
    {
        if (!holds)
            throw Broken(found);
    }

    internal void DemandSame(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> found, string where)
    {
        Demand(expected.Keys.Order(StringComparer.Ordinal).SequenceEqual(found.Keys.Order(StringComparer.Ordinal)),
            $"{where}: expected the documents {Ids(expected.Keys)}, found {Ids(found.Keys)}");
        foreach ((string id, string text) in expected)
            Demand(text == found[id], $"{where}: of {id[..12]} expected{Environment.NewLine}{Around(text, found[id])}");
    }

    public void Dispose()
    {
        foreach (SinkPlace place in _places)
            Sink.Remove(place);
        _root.Delete(recursive: true);
    }

    private static string Ids(IEnumerable<string> ids) => $"[{string.Join(", ", ids.Order(StringComparer.Ordinal).Select(static id => id[..Math.Min(12, id.Length)]))}]";

    // Documents are long: what stands around the first difference says more than all of both.
    private static string Around(string expected, string found)
    {
        int at = 0;
        while (at < Math.Min(expected.Length, found.Length) && expected[at] == found[at])
            at++;
        return $"…{Cut(expected)}…{Environment.NewLine}found{Environment.NewLine}…{Cut(found)}…";

        string Cut(string text) => text[Math.Max(0, Math.Min(text.Length, at) - 40)..Math.Min(text.Length, at + 80)];
    }
}
