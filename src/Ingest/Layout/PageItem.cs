using Ingest.Layout.Aligned.Forms;
using Ingest.Layout.Readings;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout;

/// <summary>A page's content in reading order.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">As shown, in points.</param>
/// <param name="Height">As shown, in points.</param>
/// <param name="Items">Lines and tables in reading order.</param>
internal sealed record ArrangedPage(int Number, double Width, double Height, IReadOnlyList<PageItem> Items);

/// <summary>A line or a table in its place.</summary>
/// <param name="Box">Where on the page as shown.</param>
internal abstract record PageItem(Box Box);

/// <summary>A line of running text.</summary>
internal sealed record LineItem(TextLine Line) : PageItem(Line.Box)
{
    /// <summary>Number of the text column it stands in, on its page; 0 where it runs over the whole page.</summary>
    public int Column { get; init; }
}

/// <summary>A table, or one page's part of it.</summary>
internal sealed record TableItem(PageTable Table) : PageItem(Table.Box);

/// <summary>A grid found on one page; each position is covered by exactly one cell.</summary>
internal sealed record PageTable
{
    /// <summary>What shows the grid.</summary>
    public required GridEvidence Evidence { get; init; }

    public required Box Box { get; init; }

    /// <summary>x of the column edges, one more than there are columns, ascending.</summary>
    public required IReadOnlyList<float> ColumnEdges { get; init; }

    /// <summary>y of the row edges, one more than there are rows, ascending.</summary>
    public required IReadOnlyList<float> RowEdges { get; init; }

    /// <summary>By row, then column.</summary>
    public required IReadOnlyList<PageCell> Cells { get; init; }

    /// <summary>Number of its first rows that the file tags as heads, where the page bears its tags out; else 0.</summary>
    public int HeaderRows { get; init; }

    /// <summary>The columns of a form without rules, in which it may go on on the next page; null for other tables.</summary>
    public FormColumns? Form { get; init; }

    /// <summary>Other ways to read single figures, by the cells' indexes; found when the page is arranged.</summary>
    public IReadOnlyList<OtherReading> Readings { get; init; } = [];

    public int Rows => RowEdges.Count - 1;

    public int Columns => ColumnEdges.Count - 1;

    /// <summary>
    /// The table without its lines' letters, and without the lines but for those that may go on overleaf: a document of thousands of pages holds its text only, and once.
    /// </summary>
    public PageTable Settled() => this with { Readings = OtherReadings.Of(this), Cells = Cells.Select(Settled).ToArray() };

    private PageCell Settled(PageCell cell) => cell with { Lines = cell.Lines.Count == 0 || cell.Row + cell.RowSpan < Rows ? [] : new[] { cell.Lines[^1].Settled() } };
}

/// <summary>What shows a grid.</summary>
internal enum GridEvidence
{
    /// <summary>Rules around every cell.</summary>
    Ruled,
    /// <summary>Some rules, the rest by alignment.</summary>
    PartlyRuled,
    /// <summary>Alignment only, or tags that it bears out.</summary>
    Aligned,
}

/// <summary>A cell on one page.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
/// <param name="RowSpan">From 1.</param>
/// <param name="ColumnSpan">From 1.</param>
/// <param name="Box">Its area.</param>
/// <param name="Text">Its lines joined (see <see cref="WrappedText"/>).</param>
/// <param name="Lines">Its lines, from the top; once the page is arranged, the last one, of cells that reach the table's foot.</param>
internal sealed record PageCell(int Row, int Column, int RowSpan, int ColumnSpan, Box Box, string Text, IReadOnlyList<TextLine> Lines);
