namespace Ingest.Recognize.Vocabularies;

/// <summary>Phrases that count together: <c>基本支出 + 项目支出</c>. Each must stand in some text of a table.</summary>
/// <param name="Phrases">In the order written.</param>
internal sealed record Words(IReadOnlyList<Phrase> Phrases)
{
    /// <summary>The texts they stand in, as printed, joined by <c> + </c>; null where one is missing.</summary>
    public string? FoundIn(TextSet texts)
    {
        foreach (Phrase phrase in Phrases)
        {
            if (!phrase.MayBeIn(texts.Joined))
                return null;
        }
        string? found = null;
        foreach (Phrase phrase in Phrases)
        {
            if (texts.Find(phrase) is not { } text)
                return null;
            found = found is null ? text : $"{found} + {text}";
        }
        return found;
    }
}

/// <summary>The distinct texts of one part of a table, as keys, and all of them in one string to turn most phrases away by.</summary>
internal sealed class TextSet
{
    private readonly List<string> _keys = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private string? _joined;

    /// <summary>All keys, each behind a line feed.</summary>
    public string Joined => _joined ??= string.Join('\n', _keys);

    /// <summary>Adds a text; the same one counts once.</summary>
    /// <param name="printed">As printed.</param>
    public void Add(string printed)
    {
        if (printed.Length is 0 or > Phrase.LongestText || !_seen.Add(printed))
            return;
        _keys.Add(Folded.Key(printed));
        _joined = null;
    }

    /// <summary>The first text that a phrase stands in; null for none.</summary>
    public string? Find(Phrase phrase)
    {
        foreach (string key in _keys)
        {
            if (phrase.IsIn(key))
                return key;
        }
        return null;
    }
}
