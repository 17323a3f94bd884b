using Ingest.Model;
using Ingest.Read;
using static Ingest.UnitTests.Layout.JoinedPages;

namespace Ingest.UnitTests.Layout;

/// <summary>What the page break cut becomes whole again; what it did not cut stays apart.</summary>
public sealed class JoinedRowsTests
{
    // The second column takes eight characters of 10 pt.
    private static readonly float[] Narrow = [60, 160, 250, 350];

    private static readonly string[] Header = ["科目编码", "科目名称", "金额"];

    private static TableBlock Join(string[] last, string[] next, float[]? edges = null) => Assert.Single(Blocks(
        Page(1, AtFoot(edges ?? Narrow, Header, ["201", "教育支出", "2.00"], last)),
        Page(2, AtHead(edges ?? Narrow, next, ["221", "住房保障支出", "9.00"]))).OfType<TableBlock>());

    [Fact]
    public void The_rest_of_a_wrapped_name_goes_to_its_row()
    {
        TableBlock table = Join(["208", "社会保障和就业支", "12.00"], ["", "出", ""]);
        Assert.Equal(["科目编码|科目名称|金额", "201|教育支出|2.00", "208|社会保障和就业支出|12.00", "221|住房保障支出|9.00"], Rows(table));
        Assert.Equal(4, table.Grid.Rows);
    }

    [Fact]
    public void A_figure_in_the_lower_half_keeps_its_own_page()
    {
        TableBlock table = Join(["", "社会保障和就业支", ""], ["208", "出", "12.00"]);
        Assert.Equal("208|社会保障和就业支出|12.00", Rows(table)[2]);
        Assert.Equal([2, 1, 2], table.Grid.Cells.Where(static cell => cell.Row == 2).Select(static cell => cell.Page!.Value));
    }

    [Theory]
    [InlineData("208", "社会保障和就业支", "12.00", "", "出", "3.00")]        // two figures
    [InlineData("208", "社会保障支出", "12.00", "", "教育支出", "")]          // the name above is not full
    [InlineData("", "八、社会保障和就", "", "", "九、卫生健康支出", "")]      // an entry of its own
    [InlineData("", "社会保障和就业支", "", "", "", "12.00")]                 // nothing goes on
    public void Two_rows_stay_two(string code, string name, string amount, string nextCode, string nextName, string nextAmount) =>
        Assert.Equal(5, Join([code, name, amount], [nextCode, nextName, nextAmount]).Grid.Rows);

    [Fact]
    public void Figures_without_a_name_at_the_foot_take_the_names_at_the_head_of_the_next_page()
    {
        TableBlock table = Join(["", "", "12.00"], ["", "一、社会保障和就业支出", ""]);
        Assert.Equal(["科目编码|科目名称|金额", "201|教育支出|2.00", "|一、社会保障和就业支出|12.00", "221|住房保障支出|9.00"], Rows(table));
    }

    [Fact]
    public void A_group_that_reaches_over_the_page_break_is_one_cell()
    {
        TableBlock table = Assert.Single(Blocks(
            Page(1, AtFoot(Narrow, Header, ["产出指标", "数量指标", "12"], ["^", "质量指标", "95"])),
            Page(2, AtHead(Narrow, ["", "时效指标", "3"], ["^", "成本指标", "4"], ["效益指标", "社会效益", "5"]))).OfType<TableBlock>());
        Assert.Equal([("科目编码", 1), ("产出指标", 4), ("效益指标", 1)], table.Grid.Cells.Where(static cell => cell.Column == 0).Select(static cell => (cell.Text, cell.RowSpan)));
        Covered(table.Grid);
    }

    [Fact]
    public void Where_a_new_group_begins_on_its_left_a_cell_is_not_the_rest_of_the_last_page()
    {
        TableBlock table = Assert.Single(Blocks(
            Page(1, AtFoot(Narrow, Header, ["货物", "复印纸", "12"], ["^", "打印机", "95"])),
            Page(2, AtHead(Narrow, ["服务", "", "3"], ["", "印刷服务", "3"]))).OfType<TableBlock>());
        Assert.Equal(["科目编码|科目名称|金额", "货物|复印纸|12", "打印机|95", "服务||3", "|印刷服务|3"], Rows(table));
        Covered(table.Grid);
    }

    [Fact]
    public void A_cell_of_the_group_over_three_pages_is_one()
    {
        TableBlock table = Assert.Single(Blocks(
            Page(1, AtFoot(Narrow, Header, ["产出指标", "数量指标", "12"], ["^", "质量指标", "95"])),
            Page(2, Table(400, Narrow, [.. Enumerable.Range(0, 18).Select(row => new[] { row == 0 ? "" : "^", $"指标之{row}", "3" })])),
            Page(3, AtHead(Narrow, ["", "成本指标", "4"], ["效益指标", "社会效益", "5"]))).OfType<TableBlock>());
        Assert.Equal([1, 21, 1], table.Grid.Cells.Where(static cell => cell.Column == 0).Select(static cell => cell.RowSpan));
        Covered(table.Grid);
    }

    // Each position belongs to exactly one cell.
    private static void Covered(Grid grid)
    {
        var seen = new int[grid.Rows, grid.Columns];
        foreach (Cell cell in grid.Cells)
        {
            for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                    seen[row, column]++;
            }
        }
        Assert.All(seen.Cast<int>(), static times => Assert.Equal(1, times));
    }
}
