namespace Ingest.Model;

/// <summary>One published disclosure: what is printed (grids, paragraphs, places) and what is understood (rows, amounts, targets).</summary>
/// <remarks>
/// The contract is docs/model.md and the published JSON Schema. The same source bytes give the same document, byte for byte:
/// no clock, no machine, no path but the file's name. Lists keep document order.
/// </remarks>
public sealed record Document
{
    /// <summary>Version of the canonical model, <c>major.minor</c>; the minor grows with additions, the major with renames.</summary>
    public string SchemaVersion { get; init; } = "1.0";

    /// <summary><c>sha256:</c> and the lower-case hexadecimal digest of the source bytes.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The file that was read.</summary>
    public required Source Source { get; init; }

    /// <summary>Whose disclosure it is, of which year and phase.</summary>
    public required Disclosure Disclosure { get; init; }

    /// <summary>Every table, in document order, with its grid as printed.</summary>
    public IReadOnlyList<Table> Tables { get; init; } = [];

    /// <summary>Performance targets (绩效目标) of projects, departments and self-evaluations.</summary>
    public IReadOnlyList<Performance> Performance { get; init; } = [];

    /// <summary>The text around the tables, as a tree of sections.</summary>
    public IReadOnlyList<Section> Narrative { get; init; } = [];

    /// <summary>Amounts stated in sentences, as typed facts.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Every accounting identity (勾稽关系) that was checked, with its residual.</summary>
    public IReadOnlyList<Check> Checks { get; init; } = [];

    /// <summary>What a disclosure of this kind should hold, against what was found.</summary>
    public IReadOnlyList<Completeness> Completeness { get; init; } = [];

    /// <summary>Text that belongs to the page and not to the content: running headers, footers, menus.</summary>
    public IReadOnlyList<Furniture> Furniture { get; init; } = [];

    /// <summary>The proof that no character was lost.</summary>
    public required Conservation Conservation { get; init; }

    /// <summary>What is wrong with the document, or with our reading of it.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

/// <summary>The file a document was read from.</summary>
/// <param name="FileName">The name without any folder.</param>
/// <param name="Format"><c>docx</c>, <c>html</c>, <c>txt</c>, …</param>
/// <param name="Bytes">Size of the file in bytes.</param>
/// <param name="Pages">Number of pages, for formats that have pages.</param>
/// <param name="Reader">Name and version of the reader, such as <c>word 1</c>.</param>
public sealed record Source(string FileName, string Format, long Bytes, int? Pages, string Reader);

/// <summary>Whose disclosure it is.</summary>
public sealed record Disclosure
{
    /// <summary>Budget (预算), final account (决算), or unknown.</summary>
    public Phase Phase { get; init; } = Phase.Unknown;

    /// <summary>A single unit (单位), a department with its units (部门), a whole government, or unknown.</summary>
    public Scope Scope { get; init; } = Scope.Unknown;

    /// <summary>The fiscal year (预算年度), which in China is the calendar year.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>The body that publishes.</summary>
    public Body? Body { get; init; }

    /// <summary>The administrative division, by its GB/T 2260 code.</summary>
    public Region? Region { get; init; }

    /// <summary>The document's own title, as printed.</summary>
    public string? Title { get; init; }
}

/// <summary>The body that publishes: its budget code (where printed) and its name.</summary>
public sealed record Body(string? Code, string? Name);

/// <summary>An administrative division: GB/T 2260 code, name, and what it was taken from (such as <c>project-code</c>).</summary>
public sealed record Region(string Code, string? Name, string From);

/// <summary>Whether money is planned or accounted for.</summary>
public enum Phase
{
    /// <summary>Not stated, or contradictory.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,
    /// <summary>预算: what is planned for the year.</summary>
    [JsonStringEnumMemberName("budget")] Budget,
    /// <summary>决算: what was received and spent.</summary>
    [JsonStringEnumMemberName("final-account")] FinalAccount,
}

/// <summary>How much of government a disclosure covers.</summary>
public enum Scope
{
    /// <summary>Not stated.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,
    /// <summary>单位: one budget unit.</summary>
    [JsonStringEnumMemberName("unit")] Unit,
    /// <summary>部门: a department with its subordinate units.</summary>
    [JsonStringEnumMemberName("department")] Department,
    /// <summary>政府: a whole level of government.</summary>
    [JsonStringEnumMemberName("government")] Government,
}
