using System.Text.Json.Serialization;
using Ingest.Model;

namespace Ingest.Certify;

/// <summary>One identity in one place, with its figures as they are printed and where.</summary>
internal sealed record Finding
{
    /// <summary>The identity's stable id.</summary>
    public required string Id { get; init; }

    /// <summary>The identity in the field's words.</summary>
    public required string Says { get; init; }

    /// <summary>How it comes out.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary><c>&lt;=</c> where the left side must not exceed the right; left out where both must be equal.</summary>
    public string? Relation { get; init; }

    /// <summary>The printed side, in <see cref="Unit"/>.</summary>
    public decimal? Left { get; init; }

    /// <summary>The computed side, in <see cref="Unit"/>.</summary>
    public decimal? Right { get; init; }

    /// <summary>Left minus right.</summary>
    public decimal? Difference { get; init; }

    /// <summary>What rounding of the printed terms can explain.</summary>
    public decimal? Tolerance { get; init; }

    /// <summary>Unit of the sides.</summary>
    public string? Unit { get; init; }

    /// <summary>The figures behind both sides, the left side first.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>The sentences that figures stand in, each once.</summary>
    [JsonIgnore]
    public IEnumerable<string> Sentences => Figures.Select(static figure => figure.Sentence).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The sign between the sides as they are: what holds, or what does not.</summary>
    [JsonIgnore]
    public string Sign => (Verdict, Relation) switch
    {
        (Verdict.Broken, "<=") => ">",
        (Verdict.Broken, _) => "≠",
        (Verdict.Rounding, "<=") => "≲",
        (Verdict.Rounding, _) => "≈",
        (_, "<=") => "≤",
        _ => "=",
    };
}

/// <summary>A figure in its place: a cell of a table, or a statement of the narrative.</summary>
internal sealed record Figure
{
    /// <summary>As printed; for a statement its value and unit. Empty where the cell is blank.</summary>
    public required string Text { get; init; }

    /// <summary>The number, in the unit printed.</summary>
    public decimal? Value { get; init; }

    /// <summary>The table's id; left out for a statement.</summary>
    public string? Table { get; init; }

    /// <summary>Index into the cells of the table's grid.</summary>
    public int? Cell { get; init; }

    /// <summary>Index into the document's statements.</summary>
    public int? Statement { get; init; }

    /// <summary>Classification code of its row, or of the statement.</summary>
    public string? Code { get; init; }

    /// <summary>Name of its row, or of what the statement speaks of.</summary>
    public string? Label { get; init; }

    /// <summary>What it measures.</summary>
    public string? Measure { get; init; }

    /// <summary>The same in Chinese.</summary>
    public string? MeasureName { get; init; }

    /// <summary>The sentence it stands in, for a statement.</summary>
    public string? Sentence { get; init; }

    /// <summary>Page from 1, for formats with pages.</summary>
    public int? Page { get; init; }

    /// <summary>Where on the page.</summary>
    public Box? Box { get; init; }

    /// <summary>Where a person finds it.</summary>
    public required string Place { get; init; }
}
