using Ingest.Model;
using Ingest.Recognize.Vocabularies;

namespace Ingest.Recognize;

/// <summary>
/// What speaks for a kind and against it. Each witness is wrong now and then by itself: a kind is wrong only where all who speak for it
/// are, so its confidence is 1 − (1 − a)(1 − b)…; and each that speaks against it leaves 0.3 of that. docs/decisions/0006 has the figures.
/// </summary>
internal sealed class Witnesses
{
    /// <summary>How often each is right where it speaks alone.</summary>
    public const decimal ByTitle = 0.9m, ByProof = 0.75m, ByHeaders = 0.6m, ByRows = 0.6m, ByOwnCodes = 0.6m, ByClass = 0.4m, ByHint = 0.4m, BySection = 0.7m, ByContents = 0.5m, ByPlace = 0.4m, ByTwin = 0.7m, ByEmptiness = 0.5m;

    /// <summary>What a witness against a kind leaves of its confidence.</summary>
    public const decimal Left = 0.3m;

    /// <summary>A title and one more witness: from here on no other kind is asked.</summary>
    public const decimal Settled = 0.96m;

    /// <summary>Below this a kind is not taken.</summary>
    public const decimal Least = 0.7m;

    // Of two kinds of one shape, the one that nearly every place prints, and the one that has not been there yet.
    private const decimal Rare = 0.94m, Again = 0.95m;

    private readonly List<(decimal Weight, Evidence Evidence)> _for = [];
    private readonly List<Evidence> _against = [];
    private readonly TableKind _kind;
    private bool _isAgain;

    private Witnesses(TableKind kind) => _kind = kind;

    /// <summary>The kind in question.</summary>
    public string Kind => _kind.Id;

    /// <summary>True where a title, a section or the table of contents names it, and not its shape alone.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>True where something in the table contradicts it.</summary>
    public bool IsContradicted => _against.Count > 0;

    /// <summary>0 to 1, in hundredths.</summary>
    public decimal Confidence
    {
        get
        {
            decimal wrong = 1;
            foreach ((decimal weight, _) in _for)
                wrong *= 1 - weight;
            decimal sure = 1 - wrong;
            for (int i = 0; i < _against.Count; i++)
                sure *= Left;
            if (!IsNamed)
                sure *= (_kind.IsRare ? Rare : 1) * (_isAgain ? Again : 1);
            return Math.Round(sure, 3);
        }
    }

    /// <summary>The strongest first, what speaks against last.</summary>
    public IReadOnlyList<Evidence> Evidence => [.. _for.OrderByDescending(static one => one.Weight).Select(static one => one.Evidence), .. _against];

    /// <summary>Hears what a table's title and its cells say.</summary>
    /// <param name="kind">The kind in question.</param>
    /// <param name="title">As printed; null for none.</param>
    /// <param name="titled">The kind that the title names; null for none.</param>
    /// <param name="texts">The table's words.</param>
    public static Witnesses Hear(TableKind kind, string? title, TableKind? titled, TableTexts texts)
    {
        var heard = new Witnesses(kind);
        if (title is not null && titled == kind)
            heard.Speak(ByTitle, "title", title, names: true);
        else if (title is not null && titled is not null && kind.IsHintedBy(Folded.Key(title)))
            heard.Speak(ByHint, "title", title, names: true);
        else if (title is not null && titled is null && kind.IsExcludedBy(Folded.Key(title)))
            heard._against.Add(new Evidence("against", title));
        heard.HearWords(texts);
        heard.HearCodes(texts, texts.Codes);
        heard.HearEmptiness(texts);
        return heard;
    }

    /// <summary>The heading of the section names the kind.</summary>
    public void HearSection(string heading) => Speak(BySection, "section", heading, names: true);

    /// <summary>The kind stands where it should.</summary>
    /// <param name="weight">How sure that is.</param>
    /// <param name="place">What it stands behind.</param>
    public void HearPlace(decimal weight, string place) => Speak(weight, "position", place, names: weight is ByContents or ByTwin);

    /// <summary>The kind has been there already: most stand once.</summary>
    public void HearAgain() => _isAgain = true;

    private void HearWords(TableTexts texts)
    {
        string? headers = First(_kind.Headers, texts.Headers), rows = First(_kind.Rows, texts.Rows);
        if ((First(_kind.Headed, texts.Headers) ?? FirstProof(texts)) is { } proof)
            Speak(ByProof, "headers", proof);
        else if (headers is not null)
            Speak(ByHeaders, "headers", headers);
        if (rows is not null)
            Speak(ByRows, "rows", rows);
        if (First(_kind.NotHeaders, texts.Headers) is { } other)
            _against.Add(new Evidence("against", other));
        if (First(_kind.NotRows, texts.Rows) is { } otherRow)
            _against.Add(new Evidence("against", otherRow));
    }

    private void HearCodes(TableTexts texts, CodeCount codes)
    {
        if (_kind.Codes.Count > 0 && codes.AllBeginWith(_kind.Codes) is { } own)
            Speak(ByOwnCodes, "codes", own);
        else if (_kind.Codes.Count > 0 && !IsNamed && codes.NoneBeginsWith(_kind.Codes) is { } foreign)
            _against.Add(new Evidence("against", foreign));
        else if (_kind.Classification is { } expected && codes.Classification is { } found && expected == found)
            Speak(ByClass, "codes", Sample(codes));
        else if (_kind.Classification is not null && codes.Classification is not null && !(codes.Classification == "economic" && First(_kind.AlsoEconomic, texts.Headers) is not null))
            _against.Add(new Evidence("against", $"{codes.Classification} codes {Sample(codes)}"));
    }

    private void HearEmptiness(TableTexts texts)
    {
        if (_kind.IsOftenEmpty && !texts.HasFigures && texts.Codes.Classification is null)
            Speak(ByEmptiness, "rows", "no figures");
    }

    private static string Sample(CodeCount codes) => string.Join(", ", codes.Seen.Take(3));

    private string? FirstProof(TableTexts texts)
    {
        foreach (Words words in _kind.Proofs)
        {
            if (words.FoundIn(texts.Headers) is { } inHeaders)
                return inHeaders;
            if (words.FoundIn(texts.Everywhere) is { } found)
                return found;
        }
        return null;
    }

    private static string? First(IReadOnlyList<Words> choices, TextSet texts)
    {
        foreach (Words words in choices)
        {
            if (words.FoundIn(texts) is { } found)
                return found;
        }
        return null;
    }

    private void Speak(decimal weight, string by, string found, bool names = false)
    {
        _for.Add((weight, new Evidence(by, found)));
        IsNamed |= names;
    }
}
