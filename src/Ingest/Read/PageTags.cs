namespace Ingest.Read;

/// <summary>
/// What a file's own tags say of the marked content of one page: headings and tables. Evidence for what the page shows, and never content:
/// nothing is added, hidden or moved for it. It is asked only where the page leaves something open, and only while the page is at hand.
/// </summary>
public abstract class PageTags
{
    /// <summary>The depth, from 1, of the heading that marked content belongs to; null where it belongs to none.</summary>
    /// <param name="content">The marked content's id (<see cref="Glyph.Content"/>).</param>
    public abstract int? HeadingOf(int content);

    /// <summary>The tables to which marked content of the page belongs, each whole, also where it runs over pages.</summary>
    /// <param name="contents">Ids of marked content.</param>
    public abstract IReadOnlyList<TaggedTable> TablesOf(IReadOnlyCollection<int> contents);
}

/// <summary>A table as tagged.</summary>
/// <param name="Columns">Number of columns.</param>
/// <param name="HeaderRows">Number of its first rows whose cells are all tagged as heads.</param>
/// <param name="Cells">By row, then column; no two on one position.</param>
public sealed record TaggedTable(int Columns, int HeaderRows, IReadOnlyList<TaggedCell> Cells);

/// <summary>A cell as tagged.</summary>
/// <param name="Row">From 0, in the whole table.</param>
/// <param name="Column">From 0.</param>
/// <param name="RowSpan">From 1.</param>
/// <param name="ColumnSpan">From 1.</param>
/// <param name="Contents">Its marked content on the page; none where it is empty or stands on another page.</param>
public readonly record struct TaggedCell(int Row, int Column, int RowSpan, int ColumnSpan, IReadOnlyList<int> Contents)
{
    /// <summary>True where it has content, and none of it on the page.</summary>
    public bool IsElsewhere { get; init; }
}
