using Ingest.Model;
using Ingest.Read;
using Ingest.Recognize.Vocabularies;

namespace Ingest.Recognize;

/// <summary>The document with its tables named and its text in sections; figures are not yet read.</summary>
/// <param name="Raw">What the reader gave.</param>
/// <param name="Tables">In document order.</param>
/// <param name="Narrative">The text outside tables.</param>
/// <param name="Furniture">Page furniture.</param>
/// <param name="Title">The document's title as printed; null where none was found.</param>
/// <param name="Vocabulary">What places call things: headers are read by it.</param>
internal sealed record Recognized(
    RawDocument Raw, IReadOnlyList<RecognizedTable> Tables, IReadOnlyList<Section> Narrative, IReadOnlyList<Furniture> Furniture, string? Title, Vocabulary Vocabulary);

/// <summary>A table with the lines that belong to it and its kind.</summary>
internal sealed record RecognizedTable
{
    /// <summary><c>t1</c>, <c>t2</c>, …</summary>
    public required string Id { get; init; }

    /// <summary>The table, after joining.</summary>
    public required TableBlock Block { get; init; }

    /// <summary>Addresses of the grids that were joined into it.</summary>
    public required IReadOnlyList<Part> Parts { get; init; }

    /// <summary>Title line above the grid, or inside its first row.</summary>
    public string? Title { get; init; }

    /// <summary>True where the title stands in the grid and is counted there.</summary>
    public bool TitleInGrid { get; init; }

    /// <summary>Lines above the grid: unit, body, number.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>Lines below the grid: 注.</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];

    /// <summary>Heading of the section it stands in; null before the first.</summary>
    public string? SectionTitle { get; init; }

    /// <summary>Where its rows begin and what its columns are headed.</summary>
    public required TableShape Shape { get; init; }

    /// <summary>Canonical kind.</summary>
    public string Kind { get; init; } = TableKind.Unknown;

    /// <summary>How sure, 0 to 1.</summary>
    public decimal Confidence { get; init; }

    /// <summary>What speaks for the kind, the strongest first, and what against it.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Position among the reader's tables, from 0.</summary>
    public required int Position { get; init; }
}
