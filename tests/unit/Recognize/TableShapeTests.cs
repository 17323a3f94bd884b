using Ingest.Recognize;

namespace Ingest.UnitTests.Recognize;

public sealed class TableShapeTests
{
    [Fact]
    public void A_remark_between_two_rows_of_a_header_heads_nothing()
    {
        TableShape shape = TableShape.Of(PrintedTable.Of("科目|<|支出|<", "注：本表按功能分类填列|<|<|<", "编码|名称|基本支出|项目支出", "204|公共安全支出|5.00|4.00"));
        Assert.Equal(3, shape.FirstData);
        Assert.Equal(["科目/编码", "科目/名称", "支出/基本支出", "支出/项目支出"], shape.Headers.Select(static path => string.Join('/', path)));
    }

    [Fact]
    public void A_remark_below_a_header_is_no_header()
    {
        TableShape shape = TableShape.Of(PrintedTable.Of("编码|名称|金额", "注：本表为空表|<|<", "||"));
        Assert.Equal(1, shape.FirstData);
    }

    [Fact]
    public void A_total_over_columns_that_the_header_names_apart_is_no_header_of_theirs()
    {
        // Final accounts of funds: the row of the total also divides 本年支出.
        TableShape shape = TableShape.Of(PrintedTable.Of("项目|<|年初结转|本年支出|<", "编码|名称|^|^|<", "合计|<||合计|基本支出", "||||"));
        Assert.Equal(["项目/编码", "项目/名称", "年初结转", "本年支出/合计", "本年支出/基本支出"], shape.Headers.Select(static path => string.Join('/', path)));
    }

    [Fact]
    public void A_total_right_below_the_header_is_data() =>
        Assert.Equal(1, TableShape.Of(PrintedTable.Of("编码|名称|合计|基本支出", "合计|<||", "|||")).FirstData);
}
