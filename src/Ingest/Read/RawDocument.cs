using Ingest.Model;

namespace Ingest.Read;

/// <summary>What a reader gives: the document's blocks in reading order, with an address for each, and nothing understood yet.</summary>
public sealed record RawDocument
{
    /// <summary><c>docx</c>, <c>html</c>, <c>pdf</c>, <c>txt</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Name and version of the reader, such as <c>word 1</c>; the version grows with every change of its output.</summary>
    public required string Reader { get; init; }

    /// <summary>Number of pages, for formats that have pages.</summary>
    public int? Pages { get; init; }

    /// <summary>Paragraphs, tables and furniture in reading order; empty where the pages are still to be arranged.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>
    /// Pages that the Layout room still has to arrange into blocks; null for formats that know their blocks. Read while they are
    /// enumerated, once, so that one page is held at a time; the enumeration throws <see cref="UnreadableException"/>.
    /// </summary>
    public IEnumerable<PrintedPage>? PrintedPages { get; init; }

    /// <summary>What the file's own outline names, for formats that have one; evidence for headings, where the page agrees.</summary>
    public IReadOnlyList<OutlineEntry> Outline { get; init; } = [];

    /// <summary>Visible characters of the source, counted while its events went by and before any block was built (see <see cref="VisibleText"/>).</summary>
    public required long Characters { get; init; }

    /// <summary>Characters that the source hides: hidden text, struck insertions, invisible elements.</summary>
    public long Hidden { get; init; }

    /// <summary>What the reader found wrong.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

/// <summary>An entry of a file's own outline (its bookmarks).</summary>
/// <param name="Title">As the file writes it; never empty.</param>
/// <param name="Level">Depth from 1.</param>
/// <param name="Page">The page that it leads to, from 1.</param>
public sealed record OutlineEntry(string Title, int Level, int Page);

/// <summary>A piece of a document in reading order.</summary>
/// <param name="At">An address a person can follow in the source: <c>paragraph 12</c>, <c>table 3</c>, <c>line 431</c>.</param>
public abstract record Block(string At);

/// <summary>A paragraph of the body (also of a text box, footnote or endnote, in the place where it is anchored).</summary>
/// <param name="Text">Without layout spaces (<see cref="VisibleText.Fold"/>); automatic numbers included; never empty.</param>
/// <param name="At">Address in the source.</param>
public sealed record TextBlock(string Text, string At) : Block(At)
{
    /// <summary>Heading depth from 1, where the source's style or tag says so; 0 for the document title's style.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>Page from 1, for formats with pages.</summary>
    public int? Page { get; init; }

    /// <summary>Where on the page.</summary>
    public Box? Box { get; init; }
}

/// <summary>A table as printed.</summary>
/// <param name="Grid">Every cell, empty ones too; each position covered exactly once.</param>
/// <param name="At">Address in the source.</param>
public sealed record TableBlock(Grid Grid, string At) : Block(At)
{
    /// <summary>False where the format has no spans (text): an empty cell may belong to its neighbour.</summary>
    public bool SpansKnown { get; init; } = true;

    /// <summary>Number of rows that the source marks as header; 0 where it does not say.</summary>
    public int HeaderRows { get; init; }

    /// <summary>True where the source shows that the table breaks off.</summary>
    public bool CutOff { get; init; }

    /// <summary>For a nested table: position of the parent among the document's <see cref="TableBlock"/>s, from 0, and the parent's cell index.</summary>
    public (int Table, int Cell)? Parent { get; init; }

    /// <summary>Page from 1 where it begins, for formats with pages.</summary>
    public int? Page { get; init; }

    /// <summary>Where on that page.</summary>
    public Box? Box { get; init; }

    /// <summary>Page and place of every part, for a table that runs over pages; empty for one in one piece.</summary>
    public IReadOnlyList<(int Page, Box Box)> Parts { get; init; } = [];

    /// <summary>Other ways to read single cells that the page allows as well; sums decide.</summary>
    public IReadOnlyList<OtherReading> Readings { get; init; } = [];

    /// <summary>Title and captions that are printed again above its further parts.</summary>
    public IReadOnlyList<string> RepeatedLines { get; init; } = [];
}

/// <summary>A figure that may as well stand in the cell beside: no character is changed, it only moves.</summary>
/// <param name="Cell">Index of the cell in which the layout puts it.</param>
/// <param name="Other">Index of the empty cell in which it may stand.</param>
/// <param name="Left">What then remains in the first.</param>
/// <param name="Moved">What then stands in the other.</param>
public sealed record OtherReading(int Cell, int Other, string Left, string Moved);

/// <summary>Text of the page and not of the content: running headers and footers, page numbers, a site's menus.</summary>
/// <param name="Kind"><c>header</c>, <c>footer</c>, <c>page-number</c>, <c>menu</c>, <c>repeated-header</c> or <c>watermark</c>.</param>
/// <param name="Text">As printed, never empty.</param>
/// <param name="At">Address in the source.</param>
public sealed record FurnitureBlock(string Kind, string Text, string At) : Block(At)
{
    /// <summary>Page from 1, for formats with pages.</summary>
    public int? Page { get; init; }

    /// <summary>Where on the page.</summary>
    public Box? Box { get; init; }
}
