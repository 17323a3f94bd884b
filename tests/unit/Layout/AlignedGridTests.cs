namespace Ingest.UnitTests.Layout;

/// <summary>Tables of disclosures printed without rules: heads in the middle of their columns, cells in the middle of their rows. Size 10, rows 18 points apart, lines of a cell 12.</summary>
public sealed class AlignedGridTests
{
    [Fact]
    public void Heads_show_columns_in_which_nothing_stands()
    {
        AlignedPage page = Heads(100, (50, 150, "科目名称"), (150, 250, "合计"), (250, 350, "基本支出"), (350, 450, "项目支出"));
        page.Text(53, 118, "教育支出").RightText(247, 118, "12.00").RightText(447, 118, "12.00").Text(53, 136, "行政运行").RightText(247, 136, "8.00").RightText(447, 136, "8.00");
        Assert.Equal(["科目名称|合计|基本支出|项目支出", "教育支出|12.00||12.00", "行政运行|8.00||8.00"], page.Table());
    }

    [Fact]
    public void A_figure_close_to_the_next_columns_text_stays_in_its_own()
    {
        AlignedPage page = Heads(100, (50, 200, "项目"), (200, 300, "金额"), (300, 450, "项目"), (450, 550, "金额"));
        page.Text(53, 118, "一、财政拨款收入").RightText(297, 118, "1264.00").Text(303, 118, "一、公共服务支出").RightText(547, 118, "1033.04")
            .Text(53, 136, "二、其他收入").RightText(297, 136, "6.00").Text(303, 136, "二、教育支出").RightText(547, 136, "236.96");
        Assert.Equal(["项目|金额|项目|金额", "一、财政拨款收入|1264.00|一、公共服务支出|1033.04", "二、其他收入|6.00|二、教育支出|236.96"], page.Table());
    }

    [Fact]
    public void Heads_over_an_even_number_of_columns_span_them_and_heads_beside_reach_down()
    {
        AlignedPage page = Heads(100, (50, 250, "功能分类科目"), (350, 550, "其中"));
        Heads(page, 109, (250, 350, "合计"));
        Heads(page, 118, (50, 120, "科目编码"), (120, 250, "科目名称"), (350, 450, "基本支出"), (450, 550, "项目支出"));
        page.Text(68, 136, "205").Text(123, 136, "教育支出").RightText(347, 136, "12.00").RightText(447, 136, "9.00").RightText(547, 136, "3.00")
            .Text(68, 154, "208").Text(123, 154, "社会保障支出").RightText(347, 154, "4.00").RightText(447, 154, "4.00");
        Assert.Equal(["(1x2)功能分类科目|(2x1)合计|(1x2)其中", "科目编码|科目名称|基本支出|项目支出", "205|教育支出|12.00|9.00|3.00", "208|社会保障支出|4.00|4.00|"], page.Table());
    }

    [Fact]
    public void A_name_in_two_lines_is_one_row_with_the_figures_beside_its_middle()
    {
        AlignedPage page = Heads(100, (50, 130, "科目名称"), (130, 250, "合计"), (250, 350, "基本支出"));
        page.Text(53, 118, "教育支出").RightText(247, 118, "12.00").RightText(347, 118, "9.00")
            .Text(53, 136, "机关养老保险缴").RightText(247, 142, "4.00").RightText(347, 142, "4.00").Text(53, 148, "费支出")
            .Text(53, 166, "住房公积金").RightText(247, 166, "2.00").RightText(347, 166, "2.00");
        Assert.Equal(["科目名称|合计|基本支出", "教育支出|12.00|9.00", "机关养老保险缴费支出|4.00|4.00", "住房公积金|2.00|2.00"], page.Table());
    }

    [Fact]
    public void A_figure_that_its_column_cuts_in_two_is_one()
    {
        AlignedPage page = Heads(100, (50, 200, "项目"), (200, 275, "合计"), (275, 375, "基本支出"));
        page.Text(53, 124, "合计").RightText(272, 118, "426,785,580.0").RightText(272, 130, "0").RightText(372, 124, "8,192,280.00")
            .Text(53, 148, "教育支出").RightText(272, 148, "260,000.00").RightText(372, 148, "260,000.00").Text(53, 166, "其他支出").RightText(272, 166, "10,000.00").RightText(372, 166, "10,000.00");
        Assert.Equal(["项目|合计|基本支出", "合计|426,785,580.00|8,192,280.00", "教育支出|260,000.00|260,000.00", "其他支出|10,000.00|10,000.00"], page.Table());
    }

    [Fact]
    public void Body_and_unit_above_the_heads_are_no_row()
    {
        AlignedPage page = Heads(118, (50, 200, "项目"), (200, 300, "金额"));
        page.Text(50, 100, "部门：某某局").Text(240, 100, "单位：万元").Text(53, 136, "一、收入").RightText(297, 136, "6.00").Text(53, 154, "二、支出").RightText(297, 154, "6.00");
        Assert.Equal(["项目|金额", "一、收入|6.00", "二、支出|6.00"], page.Table());
    }

    [Fact]
    public void Heads_alone_are_a_table_below_a_unit_of_money_only()
    {
        AlignedPage page = Heads(118, (50, 200, "科目编码"), (200, 400, "科目名称"), (400, 500, "金额"));
        page.Text(50, 300, "某某局").Text(240, 300, "二〇二五年");
        Assert.Empty(page.Find().Tables);
        Assert.Equal(["科目编码|科目名称|金额"], page.Text(440, 100, "单位：万元").Table());
    }

    [Fact]
    public void Words_that_begin_at_one_place_make_columns_under_one_head()
    {
        AlignedPage page = Heads(100, (50, 350, "项目"), (350, 450, "金额"));
        foreach ((int y, string name) in new[] { (118, "公共预算资金"), (136, "政府性基金"), (154, "其他资金") })
            page.Text(53, y, name).Text(253, y, "小计").RightText(447, y, "5.00");
        Assert.Equal(["(1x2)项目|金额", "公共预算资金|小计|5.00", "政府性基金|小计|5.00", "其他资金|小计|5.00"], page.Table());
    }

    [Fact]
    public void Codes_printed_in_parts_have_a_column_each_however_close_their_heads_stand()
    {
        AlignedPage page = Heads(100, (50, 140, "科目编码"));
        Heads(page, 109, (140, 300, "科目名称"), (300, 400, "合计"));
        Heads(page, 118, (50, 80, "类"), (80, 110, "款"), (110, 140, "项"));
        page.MiddleText(65, 136, "205").MiddleText(95, 136, "08").Text(143, 136, "进修培训").RightText(397, 136, "12.00")
            .MiddleText(65, 154, "205").MiddleText(95, 154, "08").MiddleText(125, 154, "03").Text(143, 154, "培训支出").RightText(397, 154, "12.00");
        Assert.Equal(["(1x3)科目编码|(2x1)科目名称|(2x1)合计", "类|款|项", "205|08||进修培训|12.00", "205|08|03|培训支出|12.00"], page.Table());
    }

    [Fact]
    public void A_note_amid_the_heads_is_a_row_of_its_own_over_all_columns()
    {
        AlignedPage page = Heads(100, (50, 250, "项目"), (250, 450, "收入预算"));
        page.Text(160, 118, "注：科目按当年分类列示，不含其他");
        Heads(page, 136, (50, 130, "科目编码"), (130, 250, "科目名称"), (250, 350, "合计"), (350, 450, "财政拨款"));
        page.MiddleText(90, 154, "205").Text(133, 154, "教育支出").RightText(347, 154, "12.00").RightText(447, 154, "12.00")
            .MiddleText(90, 172, "208").Text(133, 172, "社会保障").RightText(347, 172, "3.00").RightText(447, 172, "3.00");
        Assert.Equal(["(1x2)项目|(1x2)收入预算", "(1x4)注：科目按当年分类列示，不含其他", "科目编码|科目名称|合计|财政拨款", "205|教育支出|12.00|12.00", "208|社会保障|3.00|3.00"], page.Table());
    }

    [Fact]
    public void Heads_close_beside_each_other_are_no_running_text()
    {
        AlignedPage page = Heads(100, (50, 150, "科目名称"), (150, 196, "合计"), (196, 282, "公共预算收入款"), (282, 368, "其他基金收入款"), (368, 454, "国资预算收入款"), (454, 540, "专户管理收入款"));
        page.Text(53, 118, "教育支出").RightText(193, 118, "12.00").RightText(279, 118, "12.00").Text(53, 136, "行政运行").RightText(193, 136, "8.00").RightText(279, 136, "8.00");
        Assert.Equal(["科目名称|合计|公共预算收入款|其他基金收入款|国资预算收入款|专户管理收入款", "教育支出|12.00|12.00|||", "行政运行|8.00|8.00|||"], page.Table());
    }

    [Fact]
    public void A_unit_broken_off_its_line_is_no_head()
    {
        AlignedPage page = Heads(124, (50, 200, "项目"), (200, 300, "金额"));
        page.Text(240, 100, "单位：万").Text(290, 112, "元").Text(53, 142, "一、收入").RightText(297, 142, "6.00").Text(53, 160, "二、支出").RightText(297, 160, "6.00");
        Assert.Equal(["项目|金额", "一、收入|6.00", "二、支出|6.00"], page.Table());
    }

    private static AlignedPage Heads(float baseline, params (float Left, float Right, string Text)[] heads) => Heads(new AlignedPage(), baseline, heads);

    // Each head in the middle of its column. A CJK letter is as wide as the size.
    private static AlignedPage Heads(AlignedPage page, float baseline, params (float Left, float Right, string Text)[] heads)
    {
        foreach ((float left, float right, string text) in heads)
            page.Text((left + right - text.Length * AlignedPage.Size) / 2, baseline, text);
        return page;
    }
}
