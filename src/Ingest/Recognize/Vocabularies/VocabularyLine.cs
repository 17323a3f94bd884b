namespace Ingest.Recognize.Vocabularies;

/// <summary>One line of a vocabulary: <c>keyword: text</c>.</summary>
/// <param name="File">Name of its file.</param>
/// <param name="Number">From 1.</param>
/// <param name="Keyword">Such as <c>title</c>.</param>
/// <param name="Text">What stands behind the colon, without spaces at its ends.</param>
internal readonly record struct VocabularyLine(string File, int Number, string Keyword, string Text)
{
    /// <summary>The lines that say something: blank ones and those that begin with # are remarks.</summary>
    /// <exception cref="VocabularyException">A line has no colon.</exception>
    public static IEnumerable<VocabularyLine> Of(TextReader reader, string file)
    {
        int number = 0;
        while (reader.ReadLine() is string line)
        {
            number++;
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            int colon = line.AsSpan().IndexOfAny(':', '：');
            yield return colon > 0
                ? new VocabularyLine(file, number, line[..colon].TrimEnd(), line[(colon + 1)..].TrimStart())
                : throw new VocabularyException(file, number, $"'{Shown(line)}' has no colon", "Write KEYWORD: words, or begin a remark with #.");
        }
    }

    /// <summary>The phrase written in the line.</summary>
    /// <exception cref="VocabularyException">It is none.</exception>
    public Phrase Phrase() => Parse(Text);

    /// <summary>The phrases written in the line, with <c> + </c> between.</summary>
    /// <exception cref="VocabularyException">One is none.</exception>
    public Words Words()
    {
        string[] texts = Text.Split(" + ", StringSplitOptions.TrimEntries);
        var phrases = new Phrase[texts.Length];
        for (int i = 0; i < phrases.Length; i++)
            phrases[i] = Parse(texts[i]);
        return new Words(phrases);
    }

    /// <summary>The fault of this line.</summary>
    /// <param name="found">What is wrong.</param>
    /// <param name="advice">What to write.</param>
    public VocabularyException Fault(string found, string advice) => new(File, Number, found, advice);

    private Phrase Parse(string text) => Vocabularies.Phrase.Parse(text, out string? mistake)
        ?? throw Fault($"'{Shown(text)}' {mistake}", "Write plain words; [甲|乙] is one of, [甲|乙]? one or none, [甲|乙]* any number of, … anything between, ^ the beginning, $ the end.");

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
