using Ingest.Layout.Joined;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout.Flow;

/// <summary>Pages of lines and tables as the reader's blocks: lines joined to paragraphs, over columns and pages too.</summary>
internal sealed class BlockFlow
{
    private readonly ArrangedPage[] _pages;
    private readonly LineJoin _join;
    private readonly HeadingMarks _headings;
    private readonly ColumnMargins _margins;
    private readonly List<Block> _blocks = [];

    // What stands between the lines of a paragraph and is none of it: page numbers, a table across the break, footnotes.
    private readonly List<Block> _held = [];
    private OpenParagraph? _open;

    // A table's title and captions are no more lines than these.
    private const int TitleLines = 6;

    private BlockFlow(IReadOnlyList<ArrangedPage> pages, IReadOnlyList<OutlineEntry> outline)
    {
        _pages = [.. pages];
        _margins = ColumnMargins.Of(pages);
        _join = new LineJoin(_margins);
        _headings = new HeadingMarks(_margins, outline);
    }

    /// <summary>The blocks in reading order.</summary>
    /// <param name="pages">All pages.</param>
    /// <param name="outline">What the file's own outline names.</param>
    public static IReadOnlyList<Block> Of(IReadOnlyList<ArrangedPage> pages, IReadOnlyList<OutlineEntry> outline)
    {
        var flow = new BlockFlow(pages, outline);
        for (int page = 0, passed = 0; page < flow._pages.Length; page++)
        {
            flow.Add(page);
            // What became blocks is let go: of a document of thousands of pages only one form is held.
            for (; passed < (flow._open?.Page ?? page); passed++)
                flow._pages[passed] = flow._pages[passed] with { Items = [] };
        }
        flow.Close();
        return flow._blocks;
    }

    private void Add(int page)
    {
        IReadOnlyList<PageItem> items = _pages[page].Items;
        int notes = Footnotes.From(items, _margins.Sizes.Body);
        OpenParagraph? body = null;
        for (int i = 0; i < items.Count; i++)
        {
            if (i == notes)
                (body, _open) = (_open, null);
            switch (items[i])
            {
                // What runs down beside the text is none of it.
                case LineItem { Line: var side } when VerticalText.Is(side):
                    Hold(new TextBlock(side.Text, At(page)) { Page = _pages[page].Number, Box = side.Box });
                    break;
                case LineItem line:
                    AddLine(line.Line, page, line.Column, isNote: body is not null);
                    break;
                case FurnitureItem piece:
                    Hold(new FurnitureBlock(piece.Kind, piece.Text, At(page)) { Page = _pages[page].Number, Box = piece.Box });
                    break;
                case TableItem { Table: var table }:
                    Hold(BlockOf(table, page));
                    break;
                case JoinedTableItem { Whole: var whole }:
                    Hold(whole);
                    break;
            }
        }
        if (body is null)
            return;
        // The text goes on behind the page's footnotes.
        if (_open is not null)
            _held.Add(BlockOf(_open, level: null));
        _open = body;
    }

    private void AddLine(TextLine line, int page, int column, bool isNote)
    {
        if (_open is not null && !isNote && IsMark(line, _open.Last))
        {
            _held.Add(BlockOf(new OpenParagraph(line, page, column), level: null));
            return;
        }
        bool acrossTable = _held.Exists(static block => block is TableBlock);
        if (_open is not null && (!acrossTable || _join.MayCross(_open, line)) && _join.Continues(_open, line, page, column))
        {
            _open.Add(line, page, column);
            return;
        }
        if (isNote && _open is not null)
            _held.Add(BlockOf(_open, level: null));
        else if (!isNote)
            Close();
        _open = new OpenParagraph(line, page, column);
    }

    // A raised number between two lines that no line took.
    private static bool IsMark(TextLine line, TextLine above) => line.Text.Length <= 3 && line.Size < 0.75f * above.Size && line.Left > above.Left && line.Top > above.Top;

    private void Hold(Block block)
    {
        if (_open is null)
            _blocks.Add(block);
        else
            _held.Add(block);
    }

    private void Close()
    {
        if (_open is not null)
            _blocks.Add(BlockOf(_open, _headings.LevelOf(_open, _pages[_open.Page].Number, _blocks.Count, BeforeTable(_pages[_open.Page].Items))));
        _open = null;
        _blocks.AddRange(_held);
        _held.Clear();
    }

    private static bool BeforeTable(IReadOnlyList<PageItem> items)
    {
        for (int i = 0; i < items.Count && i < TitleLines; i++)
        {
            if (items[i] is TableItem or JoinedTableItem)
                return true;
        }
        return false;
    }

    private TextBlock BlockOf(OpenParagraph paragraph, int? level) => new(paragraph.Text, At(paragraph.Page))
    {
        Page = _pages[paragraph.Page].Number,
        Box = paragraph.Box,
        HeadingLevel = level,
    };

    private TableBlock BlockOf(PageTable table, int page) => new(
        new Grid(table.Rows, table.Columns, [.. table.Cells.Select(cell => new Cell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text, null, _pages[page].Number, cell.Box))]),
        At(page)) { Page = _pages[page].Number, Box = table.Box, HeaderRows = table.HeaderRows, Readings = table.Readings };

    private string At(int page) => $"page {_pages[page].Number}";
}
