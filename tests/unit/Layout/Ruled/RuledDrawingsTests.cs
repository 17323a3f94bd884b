using Ingest.Layout.Ruled;

namespace Ingest.UnitTests.Layout.Ruled;

/// <summary>Drawings with crossing lines that are no tables: their texts go back to the lines outside.</summary>
public class RuledDrawingsTests
{
    [Fact]
    public void A_frame_around_a_paragraph_is_no_table() =>
        AssertNone(new Pages().Grid([50, 350], [100, 200]).Text(60, 120, "一段文字").Text(60, 140, "第二行"));

    [Fact]
    public void A_frame_with_a_line_under_its_title_is_no_table() =>
        AssertNone(new Pages().Grid([50, 350], [100, 120, 200]).Text(60, 114, "标题").Text(60, 140, "一段文字").Text(60, 160, "第二行"));

    [Fact]
    public void A_chart_with_gridlines_through_its_labels_is_no_table()
    {
        Pages page = new Pages().Down(50, 100, 300);
        for (int y = 100; y <= 300; y += 20)
            page.Across(y, 50, 350);
        AssertNone(page.Text(60, 123, "Series one").Text(60, 143, "Series two").Text(200, 163, "peak"));
    }

    [Fact]
    public void A_chart_with_ticks_is_no_table()
    {
        Pages page = new Pages().Grid([50, 200, 350], [100, 200, 300]).Text(60, 110, "Austria").Text(210, 110, "Belgium").Text(60, 210, "Cyprus").Text(210, 210, "Denmark");
        for (int x = 60; x < 350; x += 12)
            page.Down(x, 297, 300);
        AssertNone(page);
    }

    [Fact]
    public void Boxes_tied_by_arrows_are_no_table() =>
        AssertNone(new Pages().Grid([50, 120], [100, 130]).Grid([200, 270], [100, 130]).Across(115, 120, 200).Down(85, 130, 180).Grid([60, 140], [180, 210])
            .Text(60, 118, "taxes").Text(210, 118, "state").Text(70, 198, "board"));

    [Fact]
    public void Bars_over_an_axis_are_no_table()
    {
        // Outlined bars of different heights on one base line, with a legend beside the tops.
        Pages page = new Pages().Across(300, 50, 350).Down(50, 100, 300);
        for (int bar = 0; bar < 4; bar++)
            page.Grid([70 + bar * 70, 90 + bar * 70], [120 + bar * 30, 300]);
        AssertNone(page.Text(200, 110, "Control").Text(200, 130, "Treated"));
    }

    [Fact]
    public void Underlines_are_no_table() =>
        AssertNone(new Pages().Across(120, 50, 200).Across(140, 50, 200).Text(50, 118, "签名").Text(50, 138, "日期"));

    [Fact]
    public void Letters_keep_their_order_outside()
    {
        Pages page = new Pages().Text(50, 80, "before").Grid([50, 350], [100, 120, 200]).Text(60, 114, "in").Text(50, 220, "after");
        RuledTables found = RuledTables.Find(page.Glyphs, RuleSet.Of(page.Rules));
        Assert.Equal("beforeinafter", string.Concat(found.Outside.Select(static glyph => glyph.Text)));
    }

    private static void AssertNone(Pages page)
    {
        RuledTables found = RuledTables.Find(page.Glyphs, RuleSet.Of(page.Rules), [], 595, 842);
        Assert.Empty(found.Tables);
        Assert.Equal(page.Glyphs.Count, found.Outside.Count);
    }
}
