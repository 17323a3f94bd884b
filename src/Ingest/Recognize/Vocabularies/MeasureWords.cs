namespace Ingest.Recognize.Vocabularies;

/// <summary>One canonical measure and the headers that name it.</summary>
/// <param name="Id">Such as <c>basic</c>.</param>
/// <param name="Name">What the field calls it.</param>
/// <param name="Headers">Any of them names it.</param>
/// <param name="NotHeaders">Headers that look like it and are another.</param>
internal sealed record MeasureWords(string Id, string Name, IReadOnlyList<Phrase> Headers, IReadOnlyList<Phrase> NotHeaders)
{
    /// <summary>True where a header's key names the measure.</summary>
    public bool IsNamedBy(string key)
    {
        foreach (Phrase phrase in Headers)
        {
            if (phrase.IsIn(key))
                return !NotHeaders.Any(other => other.IsIn(key));
        }
        return false;
    }
}
