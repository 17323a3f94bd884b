using Ingest.Layout;
using Ingest.Layout.Ruled;

namespace Ingest.UnitTests.Layout.Ruled;

public class RuledTablesTests
{
    private static readonly double[] X = [50, 150, 250, 350], Y = [100, 120, 140, 160];

    [Fact]
    public void A_grid_of_rules_is_a_table_of_cells()
    {
        PageTable table = One(new Pages().Grid(X, Y).Text(55, 114, "编码").Text(155, 114, "名称").Text(255, 114, "金额").Text(55, 134, "201").Text(155, 134, "支出").Text(300, 134, "12.50"));
        Assert.Equal((3, 3, GridEvidence.Ruled), (table.Rows, table.Columns, table.Evidence));
        Assert.Equal(["编码", "名称", "金额", "201", "支出", "12.50", "", "", ""], Texts(table));
    }

    [Fact]
    public void Cells_merge_where_no_rule_parts_them()
    {
        Pages page = new Pages().Across(100, 50, 350).Across(120, 150, 350).Across(140, 50, 350).Across(160, 50, 350)
            .Down(50, 100, 160).Down(150, 100, 160).Down(250, 120, 160).Down(350, 100, 160)
            .Text(60, 124, "科目").Text(200, 114, "支出预算").Text(155, 134, "基本").Text(255, 134, "项目").Text(55, 154, "201").Text(155, 154, "1.00").Text(255, 154, "2.00");
        PageTable table = One(page);
        Assert.Equal((0, 0, 2, 1, "科目"), Shape(table.Cells[0]));
        Assert.Equal((0, 1, 1, 2, "支出预算"), Shape(table.Cells[1]));
    }

    [Fact]
    public void A_number_that_overhangs_its_column_stays_whole()
    {
        // 13 digits of 5 points, right-aligned in the third column: they begin 15 points before its left rule.
        PageTable table = One(new Pages().Grid([50, 150, 250, 300], Y).Text(55, 114, "甲").Text(155, 114, "乙").Text(260, 114, "丙").Text(235, 134, "1,234,567,890").Text(155, 134, "12.50"));
        Assert.Equal(["12.50", "1,234,567,890"], Texts(table)[4..6]);
    }

    [Theory]
    [InlineData("2080505", "机关单位")] // a code that fills its cell, and a name drawn right behind it
    [InlineData("行政运行支出的", "机关单位")] // a wrapped name that fills its line, and the next cell's text
    public void Texts_drawn_without_a_gap_on_both_sides_of_a_rule_are_parted(string left, string right)
    {
        double start = 150 - left.Sum(static c => c >= '\u2e80' ? 10 : 5);
        PageTable table = One(new Pages().Grid(X, Y).Text(55, 114, "甲").Text(155, 114, "乙").Text(260, 114, "丙").Text(start, 134, left + right));
        Assert.Equal([left, right], Texts(table)[3..5]);
    }

    [Fact]
    public void A_text_that_a_row_border_touches_goes_where_its_middle_is()
    {
        PageTable table = One(new Pages().Grid(X, [100, 110, 120, 130]).Text(55, 111, "甲").Text(155, 111, "乙").Text(55, 121, "丙").Text(155, 121, "丁"));
        Assert.Equal(["甲", "乙", "", "丙", "丁", ""], Texts(table)[..6]);
    }

    [Fact]
    public void Double_rules_make_no_phantom_columns()
    {
        Pages page = new Pages().Grid([50, 150, 154, 250, 254, 350], [100, 120, 124, 140, 160]);
        page.Text(55, 114, "a").Text(160, 114, "b").Text(260, 114, "c").Text(55, 136, "d").Text(160, 136, "e").Text(55, 154, "f");
        PageTable table = One(page);
        Assert.Equal((3, 3), (table.Rows, table.Columns));
    }

    [Fact]
    public void A_rule_that_overhangs_makes_no_column()
    {
        PageTable table = One(new Pages().Grid(X, Y).Across(140, 20, 380).Text(55, 114, "甲").Text(155, 114, "乙").Text(255, 114, "丙"));
        Assert.Equal((3, 3), (table.Rows, table.Columns));
    }

    [Fact]
    public void A_table_open_at_its_sides_keeps_its_outer_columns()
    {
        PageTable table = One(new Pages().Across(100, 50, 350).Across(120, 50, 350).Across(140, 50, 350).Down(150, 100, 140).Down(250, 100, 140)
            .Text(55, 114, "甲").Text(155, 114, "乙").Text(255, 114, "丙").Text(55, 134, "丁"));
        Assert.Equal((2, 3), (table.Rows, table.Columns));
    }

    [Fact]
    public void A_header_only_form_is_a_table()
    {
        PageTable table = One(new Pages().Grid(X, [100, 120, 140, 160, 180, 200, 220]).Text(55, 114, "编码").Text(155, 114, "名称").Text(255, 114, "金额"));
        Assert.Equal((6, 3), (table.Rows, table.Columns));
    }

    [Fact]
    public void Money_and_leader_dots_line_by_line_part_rows_that_no_rule_parts()
    {
        PageTable table = One(new Pages().Grid([50, 150, 250, 350], [100, 120, 180])
            .Text(60, 114, "Action").Text(160, 114, "Parts").Text(260, 114, "Product")
            .Text(55, 132, "Change ......").Text(155, 132, "Up to $90 ......").Text(255, 132, "$8,500 ......")
            .Text(55, 146, "Test of the").Text(55, 160, "system ......").Text(155, 160, "$0 ......").Text(255, 160, "$3,400 ......").Text(55, 174, "marker."));
        Assert.Equal((3, 3), (table.Rows, table.Columns));
        Assert.Equal(["$0 ......", "$3,400 ......"], Texts(table)[7..]);
    }

    [Fact]
    public void Numbers_line_by_line_part_rows_that_no_rule_parts()
    {
        Pages page = new Pages().Across(100, 50, 350).Across(120, 50, 350).Across(190, 50, 350).Down(50, 100, 190).Down(150, 100, 190).Down(250, 100, 190).Down(350, 100, 190)
            .Text(55, 114, "Country").Text(155, 114, "Domestic").Text(255, 114, "Total");
        (string, string, string)[] rows = [("Austria", "88.1", "12"), ("Belgium", "3.5", "7"), ("Cyprus", "0.9", "104"), ("Malta", "7.0", "3")];
        for (int i = 0; i < rows.Length; i++)
            page.Text(55, 134 + 15 * i, rows[i].Item1).Text(155, 134 + 15 * i, rows[i].Item2).Text(255, 134 + 15 * i, rows[i].Item3);
        PageTable table = One(page);
        Assert.Equal((5, 3, GridEvidence.PartlyRuled), (table.Rows, table.Columns, table.Evidence));
        Assert.Equal(["Cyprus", "0.9", "104"], Texts(table)[9..12]);
    }

    [Fact]
    public void A_wrapped_name_beside_one_number_parts_no_row()
    {
        PageTable table = One(new Pages().Grid(X, [100, 120, 170]).Text(55, 114, "编码").Text(155, 114, "名称").Text(255, 114, "金额")
            .Text(55, 148, "2080505").Text(155, 134, "机关事业单位基本养").Text(155, 148, "老保险缴费支出").Text(300, 148, "446.11"));
        Assert.Equal((2, 3), (table.Rows, table.Columns));
        Assert.Equal(["2080505", "机关事业单位基本养老保险缴费支出", "446.11"], Texts(table)[3..]);
    }

    [Fact]
    public void Columns_of_the_header_part_a_body_that_has_row_rules_only()
    {
        Pages page = new Pages().Down(50, 100, 160).Down(150, 100, 120).Down(250, 100, 120).Down(350, 100, 160).Text(55, 114, "Country").Text(155, 114, "Domestic").Text(255, 114, "Total");
        foreach (double y in Y)
            page.Across(y, 50, 350);
        page.Text(55, 134, "Austria").Text(155, 134, "88.1").Text(255, 134, "12").Text(55, 154, "Belgium").Text(155, 154, "3.5").Text(255, 154, "7");
        PageTable table = One(page);
        Assert.Equal(GridEvidence.PartlyRuled, table.Evidence);
        Assert.Equal(["Belgium", "3.5", "7"], Texts(table)[6..]);
    }

    [Fact]
    public void A_body_below_a_header_that_alone_is_ruled_belongs_to_it()
    {
        Pages page = new Pages().Grid(X, [100, 120]).Text(55, 114, "Country").Text(155, 114, "Domestic").Text(255, 114, "Total");
        (string, string, string)[] rows = [("Austria", "88.1", "12"), ("Belgium", "3.5", "7"), ("Cyprus", "0.9", "104")];
        for (int i = 0; i < rows.Length; i++)
            page.Text(55, 134 + 15 * i, rows[i].Item1).Text(155, 134 + 15 * i, rows[i].Item2).Text(255, 134 + 15 * i, rows[i].Item3);
        page.Text(55, 179, "Source: a sentence that runs across all of the columns");
        PageTable table = One(page);
        Assert.Equal((4, 3, GridEvidence.PartlyRuled), (table.Rows, table.Columns, table.Evidence));
        Assert.Equal(["Cyprus", "0.9", "104"], Texts(table)[9..]);
    }

    [Fact]
    public void Text_below_a_header_without_a_body_stays_outside() =>
        Assert.Equal(1, One(new Pages().Grid(X, [100, 120]).Text(55, 114, "编码").Text(155, 114, "名称").Text(255, 114, "金额").Text(55, 134, "注：本部门没有政府性基金预算安排的支出，故本表无数据。").Text(55, 150, "一、说明")).Rows);

    [Fact]
    public void Cells_shown_by_their_backgrounds_are_cells()
    {
        var page = new Pages();
        for (int row = 0; row < 3; row++)
        {
            for (int column = 0; column < 3; column++)
                page.Fill(50 + 100 * column, 100 + 20 * row, 99, 19).Text(55 + 100 * column, 114 + 20 * row, $"{row}{column}");
        }
        Assert.Equal(["00", "01", "02", "10", "11", "12", "20", "21", "22"], Texts(One(page)));
    }

    [Fact]
    public void Tables_side_by_side_keep_their_own_rows()
    {
        Pages page = new Pages().Grid([50, 100, 150], [100, 120, 140]).Grid([200, 250, 300], [101.5, 130, 160])
            .Text(55, 114, "甲").Text(105, 114, "乙").Text(55, 134, "丙").Text(205, 120, "丁").Text(255, 120, "戊").Text(205, 150, "己");
        IReadOnlyList<PageTable> tables = Find(page).Tables;
        Assert.Equal([100f, 120f, 140f], tables[0].RowEdges);
        Assert.Equal([101.5f, 130f, 160f], tables[1].RowEdges);
    }

    [Fact]
    public void A_table_in_a_cell_is_a_table_of_its_own()
    {
        Pages page = new Pages().Grid([50, 150, 350], [100, 120, 220]).Grid([170, 250, 330], [140, 170, 200])
            .Text(55, 114, "甲").Text(155, 114, "乙").Text(55, 160, "丙").Text(175, 160, "一").Text(255, 160, "1.00").Text(175, 190, "二").Text(255, 190, "2.00");
        RuledTables found = Find(page);
        Assert.Equal(2, found.Tables.Count);
        Assert.Equal(["一", "1.00", "二", "2.00"], Texts(found.Tables[1]));
        Assert.Equal(["甲", "乙", "丙", ""], Texts(found.Tables[0]));
    }

    private static RuledTables Find(Pages page) => RuledTables.Find(page.Glyphs, RuleSet.Of(page.Rules), page.Page.Fills, 595, 842);

    private static PageTable One(Pages page) => Assert.Single(Find(page).Tables);

    private static string[] Texts(PageTable table) => [.. table.Cells.Select(static cell => cell.Text)];

    private static (int, int, int, int, string) Shape(PageCell cell) => (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text);
}
