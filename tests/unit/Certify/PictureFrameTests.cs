using Ingest.Certify;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Certify;

public sealed class PictureFrameTests
{
    [Fact]
    public void A_small_table_is_shown_whole()
    {
        PictureFrame frame = Assert.Single(Frames(Samples.Document(), Samples.Page()));
        Assert.Equal(new Box(44, 94, 212, 92), Assert.Single(frame.Windows));
        Assert.Equal(new Box(150, 120, 100, 20), frame.Marks[0].Box);
    }

    [Fact]
    public void Of_a_long_table_the_header_and_the_figures_rows_are_shown_with_one_row_around_them()
    {
        PictureFrame frame = Assert.Single(Frames(Long(40), Samples.Page() with { Height = 2000 }));
        Assert.Equal(3, frame.Windows.Count);
        Assert.Equal((98.5, 161.5), (frame.Windows[0].Top, frame.Windows[0].Top + frame.Windows[0].Height));
        Assert.All(frame.Marks, mark => Assert.Contains(frame.Windows, window => window.Top <= mark.Box.Top && window.Top + window.Height >= mark.Box.Top + mark.Box.Height));
    }

    [Fact]
    public void On_a_page_that_is_printed_sideways_the_places_turn_with_the_letters()
    {
        PrintedPage upright = Samples.Page();
        PrintedPage page = upright with { Width = 400, Height = 300, Glyphs = [.. upright.Glyphs.Select(static glyph => glyph with { Style = GlyphStyle.Clockwise })] };
        PictureFrame frame = Assert.Single(Frames(Samples.Document(), page));
        Assert.Equal((300, 400), (frame.Page.Width, frame.Page.Height));
        Assert.Equal(new Box(120, 150, 20, 100), frame.Marks[0].Box);
    }

    [Fact]
    public void A_page_that_is_not_at_hand_gives_no_picture() =>
        Assert.Empty(PictureFrame.Of(Finding(Samples.Document()), Samples.Document(), new Dictionary<int, PrintedPage>()));

    private static IEnumerable<PictureFrame> Frames(Document document, PrintedPage page) => PictureFrame.Of(Finding(document), document, new Dictionary<int, PrintedPage> { [1] = page });

    private static Finding Finding(Document document) => Certifier.Certify(document, Samples.Names).Findings[0];

    /// <summary>The same table with more rows; the check is about the first, one in the middle, and the last.</summary>
    private static Document Long(int rows)
    {
        Document document = Samples.Document();
        Cell[] cells = [.. Enumerable.Range(0, rows).SelectMany(row => Enumerable.Range(0, 2).Select(column => new Cell(row, column, 1, 1, "字", null, 1, new Box(50 + column * 100, 100 + row * 20, 100, 20))))];
        return document with
        {
            Tables = [document.Tables[0] with { Grid = new Model.Grid(rows, 2, cells) }],
            Checks = [document.Checks[0] with { Operands = [new Operand("t1", 3), new Operand("t1", rows), new Operand("t1", rows * 2 - 1)] }],
        };
    }
}
