using Ingest.Model;
using Ingest.Recognize.Vocabularies;
using Ingest.Validate.Plausibility;

namespace Ingest.Validate.Completeness;

/// <summary>What the law and the document's own contents promise, against what was found. The states are never mixed: see docs/model.md.</summary>
internal static class CompletenessReport
{
    private const string Law = "law", Contents = "contents";

    private const int LongestDenial = 120;

    // Pages that are images: what stands on them is not read. PDF-005 stops a document as a whole.
    private static readonly string[] Scans = ["PDF-006"];

    // Pages or parts that could not be read.
    private static readonly string[] Failures = ["PDF-004", "PDF-009", "PDF-012", "WORD-010", "LIMIT-001", "CONS-001"];

    /// <summary>One line for each kind that was found or promised: those of the law first, then those of the contents, then the rest in document order.</summary>
    public static (IReadOnlyList<Model.Completeness> Lines, IReadOnlyList<Problem> Problems) Of(Document document, Vocabulary vocabulary)
    {
        IReadOnlyList<string> law = LawfulTables.Of(document.Disclosure);
        IReadOnlyList<(string Kind, string Entry)> contents = ContentsPromise.Of(document, vocabulary);
        IEnumerable<string> kinds = law.Concat(contents.Select(static one => one.Kind))
            .Concat(document.Tables.Select(static table => table.Kind).Where(static kind => kind != "unknown")).Distinct();
        var lines = new List<Model.Completeness>();
        var problems = new List<Problem>();
        foreach (string kind in kinds)
        {
            string? entry = contents.FirstOrDefault(one => one.Kind == kind).Entry;
            string[] promisedBy = [.. law.Contains(kind) ? (string[])[Law] : [], .. entry is null ? (string[])[] : [Contents]];
            (string state, Table? table) = Found(document, kind);
            lines.Add(new Model.Completeness(kind, state, promisedBy, table?.Id));
            if (state == "absent" && entry is not null && document.Tables.Count > 0)
                problems.Add(Missing(entry, kind, IsDenied(document, kind)));
        }
        return (lines, problems);
    }

    /// <summary>With figures, stated empty, or silently blank; without a table whether one may stand where nothing could be read.</summary>
    private static (string State, Table? Table) Found(Document document, string kind)
    {
        Table? stated = null, blank = null;
        foreach (Table table in document.Tables)
        {
            if (table.Kind != kind)
                continue;
            if (HasContent(table))
                return ("present", table);
            stated ??= table.StatedEmpty ? table : null;
            blank ??= table;
        }
        if (blank is not null)
            return stated is null ? ("blank", blank) : ("stated-empty", stated);
        return (HasErrorOf(document, Failures) ? "failed" : HasErrorOf(document, Scans) ? "scanned" : "absent", null);
    }

    private static bool HasContent(Table table) => !table.StatedEmpty
        && (table.Columns.Any(static column => column.Measure is not null)
            ? table.Rows.Any(static row => row.Values.Count > 0)
            : table.Rows.Count > 0 || table.Columns.Count == 0);

    private static bool HasErrorOf(Document document, string[] codes) =>
        document.Problems.Any(problem => problem.Severity == Severity.Error && codes.Contains(problem.Code));

    /// <summary>True where a sentence says in the table's place that there is no such money.</summary>
    private static bool IsDenied(Document document, string kind) =>
        kind switch { "government-fund-expenditure" => "政府性基金", "state-capital-expenditure" => "国有资本经营", "three-public-expenditure" => "三公", _ => null } is string word
        && document.Sections().SelectMany(static section => section.Paragraphs).Any(paragraph => paragraph.Text.Length <= LongestDenial
            && paragraph.Text.Contains(word, StringComparison.Ordinal) && paragraph.Text.AsSpan().IndexOfAny('无', '没', '未') >= 0);

    private static Problem Missing(string entry, string kind, bool isDenied) => new()
    {
        Code = "MISS-001",
        Severity = isDenied ? Severity.Info : Severity.Warning,
        Message = $"The table of contents names “{entry}” ({kind}), and no such table was found, though others were. Look whether the published file has it, and under which title.",
    };
}
