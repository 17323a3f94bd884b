using System.Globalization;
using Ingest.Model;

namespace Ingest.Certify;

/// <summary>Document in, certificate out: the room's one door. Pure: nothing is read or written.</summary>
internal static class Certifier
{
    // The problem that repeats a broken identity; it stands on the certificate as a finding, with its figures.
    private const string BrokenAgain = "SUM-001";

    private static readonly string Program = $"ingest {typeof(Certifier).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>Certifies a document.</summary>
    /// <param name="document">Read and checked.</param>
    /// <param name="words">Names of kinds and measures.</param>
    /// <param name="isAll">True to list exact identities too.</param>
    public static Certificate Certify(Document document, Vocabulary words, bool isAll = false)
    {
        VerdictCounts counts = VerdictCounts.Of(document.Checks);
        var figures = new FigureFinder(document, words);
        return new Certificate
        {
            Program = Program,
            SchemaVersion = document.SchemaVersion,
            DocumentId = document.DocumentId,
            Source = document.Source,
            Disclosure = document.Disclosure,
            Conclusion = Concluded(counts, document.Conservation),
            Counts = counts,
            Tables = Tables(document, words),
            Identities = [.. document.Checks.GroupBy(static check => check.Id).Select(static places => new CertifiedIdentity(places.Key, places.First().Says, VerdictCounts.Of(places)))],
            Findings = [.. document.Checks.Where(check => isAll || check.Verdict != Verdict.Exact).OrderBy(static check => Rank(check.Verdict)).Select(check => Of(check, figures))],
            Problems = [.. document.Problems.Where(static problem => problem.Code != BrokenAgain)],
            Completeness = [.. document.Completeness.Select(one => new CertifiedKind(one.Kind, words.Kind(one.Kind), one.State, one.PromisedBy, one.Table))],
            Conservation = document.Conservation,
        };
    }

    private static Conclusion Concluded(VerdictCounts counts, Conservation kept) =>
        counts.Broken > 0 ? Conclusion.Broken
        : kept.Lost != 0 ? Conclusion.Lost
        : counts.Exact + counts.Rounding == 0 ? Conclusion.Unchecked
        : Conclusion.Consistent;

    private static int Rank(Verdict verdict) => verdict switch { Verdict.Broken => 0, Verdict.Rounding => 1, Verdict.Unknown => 2, _ => 3 };

    private static Finding Of(Check check, FigureFinder figures) => new()
    {
        Id = check.Id,
        Says = check.Says,
        Verdict = check.Verdict,
        Relation = check.Relation,
        Left = check.Left,
        Right = check.Right,
        Difference = check.Difference,
        Tolerance = check.Tolerance,
        Unit = check.Unit,
        Figures = [.. check.Operands.Select((operand, index) => index == 0 ? Stated(figures.Of(operand), check) : figures.Of(operand))],
    };

    // Of a sentence whose percentage is held against its amounts, the percentage is the printed side: 增长21.95%.
    private static Figure Stated(Figure figure, Check check) =>
        figure.Statement is not null && check is { Unit: "%", Left: decimal percent }
            ? figure with { Text = string.Create(CultureInfo.InvariantCulture, $"{percent}%"), Value = percent }
            : figure;

    private static List<CertifiedTable> Tables(Document document, Vocabulary words)
    {
        ILookup<string, Check> checks = document.Checks
            .SelectMany(static check => check.Operands.Select(static operand => operand.Table).OfType<string>().Distinct(), static (check, table) => (check, table))
            .ToLookup(static pair => pair.table, static pair => pair.check);
        return [.. document.Tables.Select(table => new CertifiedTable
        {
            Id = table.Id,
            Kind = table.Kind,
            KindName = words.Kind(table.Kind),
            Title = table.Title,
            PageFirst = table.Parts.Min(static part => part.Page),
            PageLast = table.Parts.Max(static part => part.Page),
            At = table.Parts.Select(static part => part.At).FirstOrDefault(static at => at is not null),
            Unit = table.Unit,
            Rows = table.Rows.Count,
            StatedEmpty = table.StatedEmpty,
            Counts = VerdictCounts.Of(checks[table.Id]),
        })];
    }
}
