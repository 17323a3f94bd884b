namespace Ingest.UnitTests.Layout;

/// <summary>What stands side by side and is no table: a false one takes its text from the narrative.</summary>
public sealed class AlignedNoTableTests
{
    [Fact]
    public void Text_in_two_columns_is_no_table()
    {
        var page = new AlignedPage();
        for (int i = 0; i < 10; i++)
            page.Text(50, 100 + 12 * i, "the text of the left column in 2019 goes on").Text(310, 100 + 12 * i, "and the text of the right one to 2020 too");
        AssertNone(page);
    }

    [Fact]
    public void A_contents_list_is_no_table()
    {
        AlignedPage page = new AlignedPage().Text(50, 100, "Who we are ..............").RightText(500, 100, "1").Text(50, 112, "What we do ..............").RightText(500, 112, "2")
            .Text(50, 124, "What it costs ...........").RightText(500, 124, "5").Text(50, 136, "Words explained .........").RightText(500, 136, "12");
        AssertNone(page);
    }

    [Fact]
    public void A_chinese_contents_list_is_no_table()
    {
        AlignedPage page = new AlignedPage().Text(80, 100, "第一部分　部门概况").RightText(500, 100, "3").Text(80, 120, "第二部分　预算公开表").RightText(500, 120, "7")
            .Text(80, 140, "第三部分　情况说明").RightText(500, 140, "21").Text(80, 160, "第四部分　名词解释").RightText(500, 160, "26");
        AssertNone(page);
    }

    [Fact]
    public void A_list_is_no_table()
    {
        AlignedPage page = new AlignedPage().Text(50, 100, "(1)").Text(90, 100, "the first of the things").Text(50, 112, "(2)").Text(90, 112, "the second of them")
            .Text(50, 124, "(3)").Text(90, 124, "the third").Text(50, 136, "(4)").Text(90, 136, "the last");
        AssertNone(page);
    }

    [Fact]
    public void The_labels_of_an_axis_are_no_table()
    {
        var page = new AlignedPage();
        for (int i = 0; i < 8; i++)
            page.RightText(100, 100 + 14 * i, $"{400 - 50 * i}").RightText(350, 100 + 14 * i, $"{400 - 50 * i}");
        AssertNone(page);
    }

    [Fact]
    public void A_signature_block_is_no_table()
    {
        AlignedPage page = new AlignedPage().Text(50, 100, "单位负责人：张三").Text(250, 100, "填表人：李四").Text(430, 100, "联系电话：").Text(350, 130, "某某局").Text(350, 150, "2019年2月14日");
        AssertNone(page);
    }

    [Fact]
    public void A_justified_paragraph_is_no_table()
    {
        var page = new AlignedPage();
        for (int i = 0; i < 6; i++)
            page.Text(50, 100 + 12 * i, "words").Text(88, 100 + 12 * i, "that").Text(121, 100 + 12 * i, "are").Text(149, 100 + 12 * i, "stretched").Text(207, 100 + 12 * i, "to").Text(230, 100 + 12 * i, "both").Text(263, 100 + 12 * i, "sides");
        AssertNone(page);
    }

    private static void AssertNone(AlignedPage page)
    {
        int letters = page.Printed.Glyphs.Count(static glyph => !glyph.IsSpace && glyph.Text != "　");
        Assert.Empty(page.Find().Tables);
        Assert.Equal(letters, page.Find().Outside.Sum(static line => line.Text.Count(static c => c != ' ')));
    }
}
