namespace Ingest.Model;

/// <summary>One accounting identity (勾稽关系), checked.</summary>
public sealed record Check
{
    /// <summary>Stable id, such as <c>total-revenue-equals-total-expenditure</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The identity in the field's words.</summary>
    public required string Says { get; init; }

    /// <summary>Whether it holds.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary><c>&lt;=</c> where the left side must not exceed the right; left out where both must be equal.</summary>
    public string? Relation { get; init; }

    /// <summary>The printed side.</summary>
    public decimal? Left { get; init; }

    /// <summary>The computed side.</summary>
    public decimal? Right { get; init; }

    /// <summary>Left minus right.</summary>
    public decimal? Difference { get; init; }

    /// <summary>What rounding of the printed terms can explain.</summary>
    public decimal? Tolerance { get; init; }

    /// <summary>Unit of the figures.</summary>
    public string? Unit { get; init; }

    /// <summary>The figures behind both sides, left first.</summary>
    public IReadOnlyList<Operand> Operands { get; init; } = [];
}

/// <summary>Where a figure of a check stands: in a cell of a table, or in a statement of the narrative.</summary>
/// <param name="Table">The table's id; null for a statement.</param>
/// <param name="Cell">Index into the cells of the table's grid.</param>
/// <param name="Statement">Index into the document's statements, from 0.</param>
public sealed record Operand(string? Table = null, int? Cell = null, int? Statement = null);

/// <summary>How an identity comes out.</summary>
public enum Verdict
{
    /// <summary>An operand is missing.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,
    /// <summary>Both sides are equal; of a <c>&lt;=</c>, the left is not greater.</summary>
    [JsonStringEnumMemberName("exact")] Exact,
    /// <summary>They differ by what rounding of the printed terms can explain.</summary>
    [JsonStringEnumMemberName("rounding")] Rounding,
    /// <summary>They differ by more.</summary>
    [JsonStringEnumMemberName("broken")] Broken,
}

/// <summary>Whether a kind of table that should be there is there.</summary>
/// <param name="Kind">Canonical table kind.</param>
/// <param name="State"><c>present</c>, <c>stated-empty</c>, <c>blank</c>, <c>absent</c>, <c>failed</c> or <c>scanned</c>.</param>
/// <param name="PromisedBy">Why it is expected: <c>contents</c>, <c>law</c>.</param>
/// <param name="Table">Id of the table, where there is one.</param>
public sealed record Completeness(string Kind, string State, IReadOnlyList<string> PromisedBy, string? Table);

/// <summary>The count that proves that nothing was lost. White space and control characters do not count.</summary>
/// <param name="Characters">Visible characters (Unicode scalar values) of the source, counted by the reader before any layout.</param>
/// <param name="InTables">Those in cells, titles and notes of tables.</param>
/// <param name="InNarrative">Those in headings and paragraphs.</param>
/// <param name="Furniture">Those in headers, footers, menus and repeated table headers.</param>
/// <param name="Lost">The rest: must be 0, or a problem says what and where.</param>
/// <param name="Hidden">Characters that the source hides or strikes (hidden text, deletions): not part of <paramref name="Characters"/>.</param>
public sealed record Conservation(long Characters, long InTables, long InNarrative, long Furniture, long Lost, long Hidden = 0);

/// <summary>Something wrong, or odd.</summary>
public sealed record Problem
{
    /// <summary>Stable code such as <c>PERF-004</c>; each is explained in docs/problems.md.</summary>
    public required string Code { get; init; }

    /// <summary>Whose fault, and how bad.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What was found, what was expected, where, and what to look at.</summary>
    public required string Message { get; init; }

    /// <summary>Id of the table.</summary>
    public string? Table { get; init; }

    /// <summary>Index into the cells of the table's grid.</summary>
    public int? Cell { get; init; }

    /// <summary>Index into the document's statements, from 0.</summary>
    public int? Statement { get; init; }

    /// <summary>Address in formats without pages.</summary>
    public string? At { get; init; }

    /// <summary>Page from 1.</summary>
    public int? Page { get; init; }
}

/// <summary>How bad a problem is.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    [JsonStringEnumMemberName("info")] Info,
    /// <summary>The document contradicts itself or looks wrong.</summary>
    [JsonStringEnumMemberName("warning")] Warning,
    /// <summary>Data is or may be missing or wrong because of us.</summary>
    [JsonStringEnumMemberName("error")] Error,
}
