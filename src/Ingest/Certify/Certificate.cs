using System.Text.Json.Serialization;
using Ingest.Model;

namespace Ingest.Certify;

/// <summary>
/// The reconciliation certificate of one document: what adds up, what does not, and where. Made of the canonical document alone, so the same
/// document gives the same certificate. Its JSON form and its words are explained in docs/certificate.md.
/// </summary>
internal sealed record Certificate
{
    /// <summary>Version of the certificate's form, <c>major.minor</c>; the minor grows with additions.</summary>
    public string CertificateVersion { get; init; } = "1.0";

    /// <summary>Name and version of the program that checked.</summary>
    public required string Program { get; init; }

    /// <summary>Version of the canonical model that was checked.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary><c>sha256:</c> and the digest of the source bytes.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The file that was read.</summary>
    public required Source Source { get; init; }

    /// <summary>Whose disclosure it is, of which year and phase.</summary>
    public required Disclosure Disclosure { get; init; }

    /// <summary>All of it in one word.</summary>
    public required Conclusion Conclusion { get; init; }

    /// <summary>Identities by verdict, each counted once.</summary>
    public required VerdictCounts Counts { get; init; }

    /// <summary>One line for each table, in document order.</summary>
    public required IReadOnlyList<CertifiedTable> Tables { get; init; }

    /// <summary>One line for each identity that applies, in the order in which they are checked.</summary>
    public required IReadOnlyList<CertifiedIdentity> Identities { get; init; }

    /// <summary>Every check that is not exact, with its figures: broken ones first, then rounding, then unknown. Exact ones stand last, where asked for.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The document's problems, but for those that only say again that an identity is broken.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>What was promised against what was found.</summary>
    public required IReadOnlyList<CertifiedKind> Completeness { get; init; }

    /// <summary>The count that proves that nothing was lost.</summary>
    public required Conservation Conservation { get; init; }

    /// <summary>True where nothing is broken and nothing was lost.</summary>
    [JsonIgnore]
    public bool IsClean => Conclusion is Conclusion.Consistent or Conclusion.Unchecked;
}

/// <summary>A certificate in one word.</summary>
internal enum Conclusion
{
    /// <summary>Every identity with all its figures holds, exactly or within rounding, and nothing was lost.</summary>
    [JsonStringEnumMemberName("consistent")] Consistent,
    /// <summary>An identity is broken.</summary>
    [JsonStringEnumMemberName("broken")] Broken,
    /// <summary>No identity is broken, but characters of the source were lost: the reading itself is in doubt.</summary>
    [JsonStringEnumMemberName("lost")] Lost,
    /// <summary>No identity applies to this document, or none has all its figures.</summary>
    [JsonStringEnumMemberName("unchecked")] Unchecked,
}

/// <summary>How many identities came out how.</summary>
internal sealed record VerdictCounts(int Exact, int Rounding, int Broken, int Unknown)
{
    /// <summary>All of them.</summary>
    [JsonIgnore]
    public int Total => Exact + Rounding + Broken + Unknown;

    /// <summary>Counts them.</summary>
    public static VerdictCounts Of(IEnumerable<Check> checks)
    {
        Span<int> counts = stackalloc int[4];
        foreach (Check check in checks)
            counts[(int)check.Verdict]++;
        return new VerdictCounts(counts[(int)Verdict.Exact], counts[(int)Verdict.Rounding], counts[(int)Verdict.Broken], counts[(int)Verdict.Unknown]);
    }

    /// <summary>Both together.</summary>
    public static VerdictCounts operator +(VerdictCounts a, VerdictCounts b) => new(a.Exact + b.Exact, a.Rounding + b.Rounding, a.Broken + b.Broken, a.Unknown + b.Unknown);
}

/// <summary>One table on a certificate.</summary>
internal sealed record CertifiedTable
{
    /// <summary>As in the document: <c>t1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Canonical kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind's Chinese name.</summary>
    public required string KindName { get; init; }

    /// <summary>The printed title.</summary>
    public string? Title { get; init; }

    /// <summary>First page, from 1, for formats with pages.</summary>
    public int? PageFirst { get; init; }

    /// <summary>Last page.</summary>
    public int? PageLast { get; init; }

    /// <summary>Address in formats without pages.</summary>
    public string? At { get; init; }

    /// <summary>The money unit with its proof.</summary>
    public MoneyUnit? Unit { get; init; }

    /// <summary>Number of understood rows.</summary>
    public required int Rows { get; init; }

    /// <summary>True where the document says that the table has no figures.</summary>
    public required bool StatedEmpty { get; init; }

    /// <summary>The identities that a figure of this table takes part in; one between two tables counts in both.</summary>
    public required VerdictCounts Counts { get; init; }
}

/// <summary>Whether a kind of table that was promised, or found, is there.</summary>
/// <param name="Kind">Canonical kind.</param>
/// <param name="KindName">The kind's Chinese name.</param>
/// <param name="State">One of the six states: see docs/model.md.</param>
/// <param name="PromisedBy"><c>law</c>, <c>contents</c>.</param>
/// <param name="Table">The table found.</param>
internal sealed record CertifiedKind(string Kind, string KindName, string State, IReadOnlyList<string> PromisedBy, string? Table);

/// <summary>One identity on a certificate: how often it applies, and how it comes out.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Says">In the field's words.</param>
/// <param name="Counts">Its places, by verdict.</param>
internal sealed record CertifiedIdentity(string Id, string Says, VerdictCounts Counts);
