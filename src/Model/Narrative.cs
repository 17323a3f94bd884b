namespace Ingest.Model;

/// <summary>A section of text under a heading.</summary>
public sealed record Section
{
    /// <summary>The printed number without its punctuation: <c>一</c>, <c>1.2</c>, <c>第一部分</c>; left out where there is none.</summary>
    public string? Number { get; init; }

    /// <summary>The heading; left out for text before the first heading.</summary>
    public string? Title { get; init; }

    /// <summary>Depth, 1 for the outermost numbered headings; 0 for the document's title and for text before any heading.</summary>
    public int Level { get; init; }

    /// <summary>Page of the heading, for formats with pages.</summary>
    public int? Page { get; init; }

    /// <summary>Address in formats without pages.</summary>
    public string? At { get; init; }

    /// <summary>The paragraphs under the heading.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>The sections below it.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>The heading's line as printed, number and punctuation included; the characters the conservation count counts.</summary>
    public string? Heading { get; init; }
}

/// <summary>One paragraph of text.</summary>
/// <param name="Text">As printed, with wrapped lines joined.</param>
/// <param name="Page">Page from 1, for formats with pages.</param>
/// <param name="At">Address in formats without pages.</param>
/// <param name="Box">Where on the page.</param>
public sealed record Paragraph(string Text, int? Page = null, string? At = null, Box? Box = null);

/// <summary>Text of the page and not of the content.</summary>
/// <param name="Kind"><c>header</c>, <c>footer</c>, <c>page-number</c>, <c>menu</c>, <c>repeated-header</c> or <c>watermark</c>.</param>
/// <param name="Text">As printed.</param>
/// <param name="At">Address in formats without pages.</param>
/// <param name="Page">Page from 1, for formats with pages.</param>
/// <param name="Box">Where on the page.</param>
public sealed record Furniture(string Kind, string Text, string? At = null, int? Page = null, Box? Box = null);
