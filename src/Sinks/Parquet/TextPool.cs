namespace Ingest.Sinks.Parquet;

/// <summary>Keeps one string for each text that comes again and again in a column: an id stands in hundreds of rows.</summary>
internal sealed class TextPool
{
    // A column of texts that never come again (paragraphs) must not be kept twice; one with more than so many gains little.
    private const int MostKept = 8192;

    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal TextPool() => _lookup = _kept.GetAlternateLookup<ReadOnlySpan<char>>();

    internal string Of(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out string? kept))
            return kept;
        string made = text.ToString();
        if (_kept.Count < MostKept)
            _kept.Add(made);
        return made;
    }
}
