namespace Ingest.Recognize.Vocabularies;

/// <summary>A user's own words. Section <c>Vocabulary</c>.</summary>
internal sealed record VocabularyOptions
{
    /// <summary>Folder with files <c>*.txt</c> of the form of the program's own; null (the default) for none. Read once, at start.</summary>
    public string? Folder { get; init; }
}
