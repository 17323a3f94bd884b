namespace Ingest.Certify;

/// <summary>The Chinese names of kinds and measures. What has none stands under its id.</summary>
/// <param name="kinds">Id and name.</param>
/// <param name="measures">Id and name.</param>
internal sealed class Vocabulary(IEnumerable<(string Id, string Name)> kinds, IEnumerable<(string Id, string Name)> measures)
{
    private const string Unnamed = "other:";

    private readonly Dictionary<string, string> _kinds = Names(kinds);

    private readonly Dictionary<string, string> _measures = Names(measures);

    /// <summary>A kind's name.</summary>
    public string Kind(string id) => _kinds.GetValueOrDefault(id, id);

    /// <summary>A measure's name; of a pair, both. A column that no measure names keeps its printed header.</summary>
    public string Measure(string id)
    {
        if (id.StartsWith(Unnamed, StringComparison.Ordinal))
            return id[Unnamed.Length..];
        return _measures.TryGetValue(id, out string? name) ? name
            : string.Join(" · ", id.Split('/').Select(part => _measures.GetValueOrDefault(part, part)));
    }

    private static Dictionary<string, string> Names(IEnumerable<(string Id, string Name)> all)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string id, string name) in all)
            names.TryAdd(id, name);
        return names;
    }
}
