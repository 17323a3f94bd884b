using Ingest.Layout.Aligned;

namespace Ingest.UnitTests.Layout;

public sealed class AlignedTablesTests
{
    private static readonly float[] Two = [250, 350], Four = [250, 320, 390, 460];

    [Fact]
    public void A_table_with_three_rules_has_its_caption_and_note_outside()
    {
        AlignedPage page = new AlignedPage()
            .Text(50, 88, "Table 3. Turnover of groups").Across(92, 50, 350)
            .Row(104, "Group", Two, "Turnover", "Share").Across(108, 50, 350)
            .Row(120, "Carr", Two, "62.7", "40.5%").Row(132, "Prom", Two, "37.0", "35.7%").Row(144, "Auch", Two, "23.5", "19.5%").Across(148, 50, 350)
            .Text(50, 160, "Source: their reports.");
        Assert.Equal(["Group|Turnover|Share", "Carr|62.7|40.5%", "Prom|37.0|35.7%", "Auch|23.5|19.5%"], page.Table());
        Assert.Equal(["Table 3. Turnover of groups", "Source: their reports."], page.Find().Outside.Select(static line => line.Text));
    }

    [Fact]
    public void Numbers_in_columns_make_a_table_without_any_rule()
    {
        AlignedPage page = new AlignedPage()
            .Row(100, "Iron", Two, "1,200", "3.5").Row(112, "Coal", Two, "980", "-").Row(124, "Salt and lime", Two, "15", "12.0").Row(136, "All", Two, "2,195", "15.5");
        Assert.Equal(["Iron|1,200|3.5", "Coal|980|-", "Salt and lime|15|12.0", "All|2,195|15.5"], page.Table());
    }

    [Fact]
    public void Leader_dots_stay_with_the_stub()
    {
        AlignedPage page = new AlignedPage()
            .Row(100, "Iron .............", Two, "1,200", "3.5").Row(112, "Coal .............", Two, "980", "4.0").Row(124, "Salt .............", Two, "15", "12.0");
        Assert.Equal(["Iron .............|1,200|3.5", "Coal .............|980|4.0", "Salt .............|15|12.0"], page.Table());
    }

    [Fact]
    public void A_stub_in_two_lines_is_one_row()
    {
        AlignedPage page = new AlignedPage()
            .Row(100, "Iron", Two, "1,200", "3.5").Text(50, 112, "Farms, woods and fish").Row(124, "  ponds", Two, "980", "4.0")
            .Row(136, "Salt", Two, "15", "12.0").Row(148, "Lime", Two, "16", "13.0");
        Assert.Equal(["Iron|1,200|3.5", "Farms, woods and fish ponds|980|4.0", "Salt|15|12.0", "Lime|16|13.0"], page.Table());
    }

    [Fact]
    public void A_heading_of_a_group_is_a_row_of_its_own()
    {
        AlignedPage page = new AlignedPage()
            .Row(100, "Iron", Two, "1,200", "3.5").Text(50, 112, "Minerals:").Row(124, "  Coal", Two, "980", "4.0").Row(136, "  Salt", Two, "15", "12.0");
        Assert.Equal(["Iron|1,200|3.5", "Minerals:||", "Coal|980|4.0", "Salt|15|12.0"], page.Table());
    }

    [Fact]
    public void A_head_spans_what_the_rule_under_it_covers()
    {
        AlignedPage page = new AlignedPage()
            .MiddleText(275, 100, "Men").MiddleText(415, 100, "Women").Across(103, 225, 322).Across(103, 365, 462)
            .Row(115, "Year", Four, "n", "%", "n", "%")
            .Row(127, "1995", Four, "120", "3.5", "130", "4.5").Row(139, "1996", Four, "121", "3.6", "131", "4.6").Row(151, "1997", Four, "122", "3.7", "132", "4.7");
        Assert.Equal("(2x1)Year|(1x2)Men|(1x2)Women", page.Table()[0]);
        Assert.Equal("n|%|n|%", page.Table()[1]);
    }

    [Fact]
    public void A_head_spans_the_heads_that_repeat_under_it()
    {
        float[] six = [200, 260, 320, 380, 440, 500];
        AlignedPage page = new AlignedPage()
            .MiddleText(247, 100, "Plan").MiddleText(427, 100, "Other plan")
            .Row(112, "Body", six, "Goods", "Works", "Total", "Goods", "Works", "Total")
            .Row(124, "Iron", six, "1.0", "2.0", "3.0", "4.0", "5.0", "9.0").Row(136, "Coal", six, "1.5", "2.5", "4.0", "4.5", "5.5", "10.0").Row(148, "Salt", six, "1.6", "2.6", "4.2", "4.6", "5.6", "10.2");
        Assert.Equal("(2x1)Body|(1x3)Plan|(1x3)Other plan", page.Table()[0]);
    }

    [Fact]
    public void A_head_in_two_lines_is_one_cell()
    {
        AlignedPage page = new AlignedPage()
            .RightText(350, 100, "Share of").Row(112, "Group", Two, "Sum", "wealth")
            .Row(124, "Iron", Two, "1,200", "3.5").Row(136, "Coal", Two, "980", "4.0").Row(148, "Salt", Two, "15", "12.0");
        Assert.Equal("Group|Sum|Share of wealth", page.Table()[0]);
    }

    [Fact]
    public void A_currency_sign_belongs_to_its_number()
    {
        AlignedPage page = new AlignedPage().Row(100, "Iron", Two, "1,200", "3.5").Row(112, "Coal", Two, "980", "4.0").Row(124, "Salt", Two, "15", "12.0").Text(210, 100, "$").Text(315, 100, "$");
        Assert.Equal("Iron|$ 1,200|$ 3.5", page.Table()[0]);
    }

    [Fact]
    public void A_raised_mark_of_a_note_makes_no_row()
    {
        AlignedPage page = new AlignedPage().Row(100, "Iron", Two, "1,200", "3.5").Row(112, "Coal", Two, "980", "4.0").Row(124, "Salt", Two, "15", "12.0").Text(252, 117.3f, "1", 6);
        string[] rows = page.Table();
        Assert.Equal(3, rows.Length);
        Assert.Contains("15", rows[2], StringComparison.Ordinal);
        Assert.Contains(rows, static row => row.Contains(" 1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_in_one_column_of_text_leaves_the_other_column_whole()
    {
        var page = new AlignedPage();
        for (int i = 0; i < 12; i++)
            page.Text(50, 100 + 12 * i, "the text of the left column goes on here");
        for (int i = 0; i < 6; i++)
            page.Text(310, 100 + 12 * i, "and the text of the right column as well");
        float[] narrow = [450, 520];
        for (int i = 0; i < 4; i++)
            page.Text(310, 184 + 12 * i, "Iron" + i).RightText(narrow[0], 184 + 12 * i, $"1{i}2.5").RightText(narrow[1], 184 + 12 * i, $"{i}7.5");
        Assert.Equal(["Iron0|102.5|07.5", "Iron1|112.5|17.5", "Iron2|122.5|27.5", "Iron3|132.5|37.5"], page.Table());
        Assert.Equal(12, page.Find().Outside.Count(static line => line.Text.StartsWith("the text of the left column", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_letter_is_lost_or_doubled()
    {
        AlignedPage page = new AlignedPage().Text(50, 60, "Some words before it.").Row(100, "Iron", Two, "1,200", "3.5").Row(112, "Coal", Two, "980", "4.0").Row(124, "Salt", Two, "15", "12.0");
        AlignedTables found = page.Find();
        int letters = found.Tables.Sum(static table => table.Cells.Sum(static cell => cell.Text.Count(static c => c != ' '))) + found.Outside.Sum(static line => line.Text.Count(static c => c != ' '));
        Assert.Equal(page.Printed.Glyphs.Count(static glyph => !glyph.IsSpace), letters);
    }
}
