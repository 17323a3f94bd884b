using Ingest.Model;
using Ingest.Recognize.Vocabularies;

namespace Ingest.Recognize;

/// <summary>Names the kinds of a document's tables, one after the other: what came before tells what may follow.</summary>
/// <param name="vocabulary">What places call things.</param>
/// <param name="contents">The document's own list of its tables.</param>
internal sealed class KindFinder(Vocabulary vocabulary, ContentsOrder contents)
{
    private const string Start = "start";

    // A second printing stands near the first; further on the tables of the next unit begin.
    private const int TwinWithin = 4;

    // The kinds since the last 收支总表: a department's disclosure may hold those of its units one behind the other.
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private string _last = Start;

    /// <summary>The kinds of all tables, in order.</summary>
    public FoundKind[] Find(IReadOnlyList<UnnamedTable> tables)
    {
        var texts = new TableTexts[tables.Count];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = new TableTexts(tables[i].Shape);
        var found = new FoundKind[tables.Count];
        for (int i = 0; i < found.Length; i++)
            found[i] = Next(tables[i], texts[i], texts.AsSpan(i + 1, Math.Min(TwinWithin, texts.Length - i - 1)));
        return found;
    }

    private FoundKind Next(UnnamedTable table, TableTexts texts, ReadOnlySpan<TableTexts> following)
    {
        string? title = table.Title;
        TableKind? titled = title is null ? null : vocabulary.TitledKind(Folded.Key(title));
        // A title that the table itself contradicts may be another table's: its place is asked as where there is none.
        Witnesses? own = titled is null ? null : Witnesses.Hear(titled, title, titled, texts);
        bool isTrusted = own is { IsContradicted: false };
        // A title that headers or rows bear out and nothing contradicts: the other kinds need not be heard.
        if (isTrusted && own!.Confidence >= Witnesses.Settled)
            return Take(own, tied: false);
        TableKind? headed = titled is null && table.Section is not null ? vocabulary.TitledKind(Folded.Key(table.Section)) : null;
        string? promised = !isTrusted ? contents.After(_last == Start ? null : _last) : null;
        bool isTwin = !isTrusted && IsPrintedAgain(texts, following);
        Witnesses? best = null;
        bool tied = false;
        foreach (TableKind kind in vocabulary.Kinds)
        {
            Witnesses heard = Witnesses.Hear(kind, title, titled, texts);
            if (kind == headed)
                heard.HearSection(table.Section!);
            if (!isTrusted && heard.Confidence > 0)
                HearPlace(heard, kind, promised, isTwin);
            tied = heard.Confidence == best?.Confidence || (tied && heard.Confidence < best?.Confidence);
            if (best is null || heard.Confidence > best.Confidence)
                best = heard;
        }
        return Take(best!, tied);
    }

    private void HearPlace(Witnesses heard, TableKind kind, string? promised, bool isTwin)
    {
        if (kind.Id == promised)
            heard.HearPlace(Witnesses.ByContents, $"contents: {contents.LineOf(kind.Id)}");
        else if (_seen.Contains(kind.Id))
            heard.HearAgain();
        else if (kind.After.Contains(_last) && (isTwin || !kind.IsFirstOfTwo))
            heard.HearPlace(isTwin && kind.IsFirstOfTwo ? Witnesses.ByTwin : Witnesses.ByPlace, isTwin && kind.IsFirstOfTwo ? $"after {_last}, the first of two alike" : $"after {_last}");
    }

    private static bool IsPrintedAgain(TableTexts texts, ReadOnlySpan<TableTexts> following)
    {
        if (texts.Likeness is not { } likeness)
            return false;
        // Behind a summary begin the tables of the next unit, or those of appropriations behind those of all money.
        foreach (TableTexts other in following)
        {
            if (other.IsSummary)
                return false;
            if (other.Likeness == likeness)
                return true;
        }
        return false;
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

/// <summary>A table before its kind is known.</summary>
/// <param name="Title">As printed; null for none.</param>
/// <param name="Section">Heading of its section; null for none.</param>
/// <param name="Shape">Its header.</param>
internal sealed record UnnamedTable(string? Title, string? Section, TableShape Shape);

/// <summary>A kind with what speaks for it.</summary>
/// <param name="Kind">Canonical id.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Evidence">The strongest first.</param>
internal sealed record FoundKind(string Kind, decimal Confidence, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>No kind fits.</summary>
    public static FoundKind None { get; } = new(TableKind.Unknown, 0, []);
}
