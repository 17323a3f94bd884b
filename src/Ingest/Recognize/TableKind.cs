using Ingest.Recognize.Vocabularies;

namespace Ingest.Recognize;

/// <summary>One canonical kind of table, and what it is known by: its vocabulary, read from a file of <c>Kinds/</c>.</summary>
/// <param name="id">Canonical id, such as <c>revenue</c>.</param>
/// <remarks>Filled while vocabularies are read, and not changed afterwards.</remarks>
internal sealed class TableKind(string id)
{
    /// <summary>The id of a table that no kind fits.</summary>
    public const string Unknown = "unknown";

    private readonly List<Phrase> _titles = [], _notTitles = [], _hints = [];
    private readonly List<Words> _proofs = [], _headed = [], _headers = [], _notHeaders = [], _rows = [], _notRows = [], _alsoEconomic = [];
    private readonly List<string> _after = [], _codes = [];

    /// <summary>Canonical id.</summary>
    public string Id { get; } = id;

    /// <summary>What the field calls it.</summary>
    public string Name { get; private set; } = id;

    /// <summary>True for a kind that few places print: where only the table's shape speaks, the usual kind is meant.</summary>
    public bool IsRare { get; private set; }

    /// <summary>True for a kind that many bodies have nothing for, and print empty.</summary>
    public bool IsOftenEmpty { get; private set; }

    /// <summary>True for a kind that stands first where a document prints one and the same table twice: all funds, then one of them.</summary>
    public bool IsFirstOfTwo { get; private set; }

    /// <summary>Words of which no other kind of table has all, in headers or rows.</summary>
    public IReadOnlyList<Words> Proofs => _proofs;

    /// <summary>Words of which no other kind of table has all in its headers.</summary>
    public IReadOnlyList<Words> Headed => _headed;

    /// <summary>Words that stand in the headers.</summary>
    public IReadOnlyList<Words> Headers => _headers;

    /// <summary>Words that stand in the headers of other kinds.</summary>
    public IReadOnlyList<Words> NotHeaders => _notHeaders;

    /// <summary>Words that stand in the cells below.</summary>
    public IReadOnlyList<Words> Rows => _rows;

    /// <summary>Words that stand in the cells below in other kinds.</summary>
    public IReadOnlyList<Words> NotRows => _notRows;

    /// <summary>The kinds that it follows where tables stand in their usual order; <c>start</c> where it is the first.</summary>
    public IReadOnlyList<string> After => _after;

    /// <summary><c>functional</c> or <c>economic</c> for the classification of its rows; null where it has either or none.</summary>
    public string? Classification { get; private set; }

    /// <summary>Headers under which a kind by functional classification is printed by economic classification too: 支出决算明细表.</summary>
    public IReadOnlyList<Words> AlsoEconomic => _alsoEconomic;

    /// <summary>What the codes of its items begin with, where that tells it from kinds of the same shape.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>True where a title's key names the kind.</summary>
    public bool IsNamedBy(string titleKey) => Any(_titles, titleKey) && !Any(_notTitles, WithoutBrackets(titleKey));

    /// <summary>True where a title's key names something that the kind is a part or a form of: 一般公共预算支出表 over economic codes.</summary>
    public bool IsHintedBy(string titleKey) => Any(_hints, titleKey) && !Any(_notTitles, WithoutBrackets(titleKey));

    /// <summary>True where a title's key says that the table is something else.</summary>
    public bool IsExcludedBy(string titleKey) => Any(_notTitles, WithoutBrackets(titleKey));

    /// <summary>Takes one line of the kind's vocabulary.</summary>
    /// <exception cref="VocabularyException">The line is none.</exception>
    public void Add(VocabularyLine line)
    {
        switch (line.Keyword)
        {
            case "name": Name = line.Text; break;
            case "rare": IsRare = line.Text == "yes"; break;
            case "often-empty": IsOftenEmpty = line.Text == "yes"; break;
            case "first-of-two": IsFirstOfTwo = line.Text == "yes"; break;
            case "title": _titles.Add(line.Phrase()); break;
            case "not-title": _notTitles.Add(line.Phrase()); break;
            case "hint": _hints.Add(line.Phrase()); break;
            case "proof": _proofs.Add(line.Words()); break;
            case "headed": _headed.Add(line.Words()); break;
            case "also-economic": _alsoEconomic.Add(line.Words()); break;
            case "headers": _headers.Add(line.Words()); break;
            case "not-headers": _notHeaders.Add(line.Words()); break;
            case "rows": _rows.Add(line.Words()); break;
            case "not-rows": _notRows.Add(line.Words()); break;
            case "after": _after.Add(line.Text); break;
            case "codes" when line.Text is "functional" or "economic": Classification = line.Text; break;
            case "codes" when line.Text.All(static c => char.IsAsciiDigit(c) || c == ' '): _codes.AddRange(line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)); break;
            default:
                throw line.Fault($"'{line.Keyword}: {line.Text}' says nothing of a kind",
                    "Write name, title, not-title, hint, proof, headed, headers, not-headers, rows, not-rows, also-economic, after, rare, often-empty or first-of-two (yes), or codes (functional, economic, or digits).");
        }
    }

    private static bool Any(List<Phrase> phrases, string key)
    {
        foreach (Phrase phrase in phrases)
        {
            if (phrase.IsIn(key))
                return true;
        }
        return false;
    }

    // 支出总表(按项目支出分类) is a 支出总表: what stands in brackets says how it is ordered.
    private static string WithoutBrackets(string titleKey)
    {
        int bracket = titleKey.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 ? titleKey[..bracket] : titleKey;
    }
}
