using Ingest.Model;
using Ingest.Recognize.Vocabularies;

namespace Ingest.Recognize;

/// <summary>Names the kinds of a document's tables, one after the other: what came before tells what may follow.</summary>
/// <param name="vocabulary">What places call things.</param>
/// <param name="contents">The document's own list of its tables.</param>
internal sealed class KindFinder(Vocabulary vocabulary, ContentsOrder contents)
{
    // The kinds since the last 收支总表: a department's disclosure may hold those of its units one behind the other.
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private string? _last;

    /// <summary>The vocabulary.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>The kind of the next table.</summary>
    /// <param name="title">As printed; null for none.</param>
    /// <param name="section">Heading of its section; null for none.</param>
    /// <param name="shape">Its header.</param>
    public FoundKind Next(string? title, string? section, TableShape shape)
    {
        TableKind? titled = title is null ? null : vocabulary.TitledKind(Folded.Key(title));
        TableKind? headed = titled is null && section is not null ? vocabulary.TitledKind(Folded.Key(section)) : null;
        var texts = new TableTexts(shape);
        string? promised = titled is null ? contents.After(_last) : null;
        Witnesses? best = null;
        bool tied = false;
        foreach (TableKind kind in vocabulary.Kinds)
        {
            Witnesses heard = Witnesses.Hear(kind, title, titled, texts);
            if (kind == headed)
                heard.HearSection(section!);
            if (kind.Id == promised && heard.Confidence > 0)
                heard.HearPlace(Witnesses.ByContents, $"contents: {contents.LineOf(kind.Id)}");
            else if (titled is null && _last is not null && heard.Confidence > 0 && !_seen.Contains(kind.Id) && kind.After.Contains(_last))
                heard.HearPlace(Witnesses.ByPlace, $"after {_last}");
            tied = heard.Confidence == best?.Confidence || (tied && heard.Confidence < best?.Confidence);
            if (best is null || heard.Confidence > best.Confidence)
                best = heard;
        }
        return Take(best!, tied);
    }

    private FoundKind Take(Witnesses best, bool tied)
    {
        // Two kinds that as much speaks for: the table may be either, and is named as neither.
        if (best.Confidence < Witnesses.Least || (tied && !best.IsNamed))
            return FoundKind.None;
        if (best.Kind == "revenue-expenditure-summary")
            _seen.Clear();
        _seen.Add(best.Kind);
        _last = best.Kind;
        return new FoundKind(best.Kind, Math.Round(best.Confidence, 2), best.Evidence);
    }
}

/// <summary>A kind with what speaks for it.</summary>
/// <param name="Kind">Canonical id.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Evidence">The strongest first.</param>
internal sealed record FoundKind(string Kind, decimal Confidence, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>No kind fits.</summary>
    public static FoundKind None { get; } = new(TableKind.Unknown, 0, []);
}
