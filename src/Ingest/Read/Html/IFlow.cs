using AngleSharp.Dom;

namespace Ingest.Read.Html;

/// <summary>Receives a page's content in reading order: text runs, line ends, list numbers and tables.</summary>
internal interface IFlow
{
    /// <summary>Text of the current line; line ends in it are spaces.</summary>
    void Text(string text);

    /// <summary>A forced end of line.</summary>
    void Break();

    /// <summary>The edge of a block.</summary>
    void Edge();

    /// <summary>The printed number of a list item: it stands in the item's first line.</summary>
    void Number(string number);

    /// <summary>The heading depth of what follows; null for text.</summary>
    void Heading(int? level);

    /// <summary>The kind of furniture that follows; null for content.</summary>
    void Furniture(string? kind);

    /// <summary>A table of data.</summary>
    void Table(IElement table, FormedTable formed);
}
