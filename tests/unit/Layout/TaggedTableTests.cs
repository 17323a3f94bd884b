using Ingest.Layout;
using Ingest.Read;

namespace Ingest.UnitTests.Layout;

/// <summary>Tables without rules that the file tags: used where the letters' places bear the tags out, and only there. Size 10.</summary>
public sealed class TaggedTableTests
{
    private sealed class Tags(params TaggedTable[] tables) : PageTags
    {
        public override int? HeadingOf(int content) => content == 20 ? 2 : null;

        public override IReadOnlyList<TaggedTable> TablesOf(IReadOnlyCollection<int> contents) => tables;
    }

    private static TaggedCell Cell(int row, int column, int columnSpan, params int[] contents) => new(row, column, 1, columnSpan, contents);

    // 合计 over two columns, at the left of the first one: nothing on the page shows how wide it is.
    private static readonly TaggedTable Table = new(3, 1, [Cell(0, 0, 1, 0), Cell(0, 1, 1, 1), Cell(0, 2, 1, 2), Cell(1, 0, 2, 3), Cell(1, 2, 1, 4), Cell(2, 0, 1, 5), Cell(2, 1, 1, 6), Cell(2, 2, 1, 7)]);

    private static List<Glyph> Letters(bool isSwapped = false)
    {
        var glyphs = new List<Glyph>();
        short content = 0;
        foreach ((float left, float baseline, string text) in ((float, float, string)[])[(53, 100, "编码"), (120, 100, "名称"), (300, 100, "金额"), (53, 118, "合计"), (310, 118, "9.50"), (isSwapped ? 120 : 53, 136, "201"), (isSwapped ? 53 : 120, 136, "教育"), (310, 136, "9.50")])
            Add(glyphs, left, baseline, text, content++);
        return glyphs;
    }

    private static void Add(List<Glyph> glyphs, float left, float baseline, string text, short content)
    {
        foreach (char c in text)
        {
            glyphs.Add(new Glyph(c.ToString(), left, baseline - 8.6f, left + (c > '\u2e80' ? 10 : 5), baseline + 1.4f, baseline, 10, GlyphStyle.Upright) { Content = content });
            left += c > '\u2e80' ? 10 : 5;
        }
    }

    private static ArrangedPage Arrange(List<Glyph> glyphs, TaggedTable? table) =>
        PageArranger.Arrange(new PrintedPage { Number = 1, Width = 595, Height = 842, Glyphs = glyphs, Characters = glyphs.Count, Tags = table is null ? null : new Tags(table) });

    private static PageTable Only(ArrangedPage page) => Assert.Single(page.Items.OfType<TableItem>()).Table;

    [Fact]
    public void A_span_that_the_page_does_not_show_is_the_tags()
    {
        PageTable table = Only(Arrange(Letters(), Table));
        Assert.Equal((3, 3, 1), (table.Rows, table.Columns, table.HeaderRows));
        Assert.Contains(table.Cells, static cell => cell is { Row: 1, Column: 0, ColumnSpan: 2, Text: "合计" });
        Assert.Equal(9, table.Cells.Sum(static cell => cell.RowSpan * cell.ColumnSpan));
    }

    [Fact]
    public void Tags_against_which_the_letters_stand_are_not_used() => AssertUnused(Letters(isSwapped: true), Table);

    [Fact]
    public void A_letter_of_another_content_between_the_cells_speaks_against_the_tags()
    {
        List<Glyph> glyphs = Letters();
        Add(glyphs, 200, 118, "x", 9);
        AssertUnused(glyphs, Table);
    }

    [Fact]
    public void Content_that_two_cells_claim_speaks_against_the_tags() => AssertUnused(Letters(), Table with { Cells = [.. Table.Cells, Cell(3, 0, 1, 5)] });

    [Fact]
    public void No_tag_adds_or_hides_a_letter()
    {
        foreach (TaggedTable table in (TaggedTable[])[Table, Table with { Cells = [.. Table.Cells.Take(5)] }, Table with { Columns = 2 }, new TaggedTable(1, 0, [])])
            Assert.Equal(Sorted(Arrange(Letters(), null)), Sorted(Arrange(Letters(), table)));
    }

    [Fact]
    public void Heads_that_repeat_stand_above_the_rows_of_the_page()
    {
        var table = new TaggedTable(2, 0, [Cell(0, 0, 1, 0), Cell(0, 1, 1, 1), Cell(1, 0, 1) with { IsElsewhere = true }, Cell(1, 1, 1) with { IsElsewhere = true }, Cell(2, 0, 1, 2), Cell(2, 1, 1, 3)]);
        var glyphs = new List<Glyph>();
        short content = 0;
        foreach ((float left, float baseline, string text) in ((float, float, string)[])[(53, 100, "编码"), (120, 100, "名称"), (53, 118, "201"), (120, 118, "教育")])
            Add(glyphs, left, baseline, text, content++);
        Assert.Equal((2, 2), Only(Arrange(glyphs, table)) is var part ? (part.Rows, part.Columns) : default);
    }

    [Fact]
    public void A_line_is_tagged_as_a_heading_where_all_of_it_is()
    {
        var glyphs = new List<Glyph>();
        Add(glyphs, 53, 100, "预算安排", 20);
        Add(glyphs, 53, 130, "基本", 20);
        Add(glyphs, 73, 130, "支出", 21);
        Assert.Equal([2, null], Arrange(glyphs, Table).Items.OfType<LineItem>().Select(static item => item.Line.TaggedLevel));
    }

    private static void AssertUnused(List<Glyph> glyphs, TaggedTable table) => Assert.DoesNotContain(Arrange(glyphs, table).Items.OfType<TableItem>(), static item => item.Table.HeaderRows > 0);

    private static string Sorted(ArrangedPage page) =>
        string.Concat(page.Items.SelectMany(static item => item is TableItem table ? table.Table.Cells.SelectMany(static cell => cell.Text) : item is LineItem line ? line.Line.Text : "").Where(static c => c != ' ').Order());
}
