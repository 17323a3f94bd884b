namespace Ingest.Recognize.Vocabularies;

/// <summary>A vocabulary that cannot be used: which line, what was found, what to write.</summary>
internal sealed class VocabularyException(string file, int line, string found, string advice)
    : Exception($"VOCAB-001 {file}, line {line}: {found}. {advice}");
