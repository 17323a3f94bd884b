namespace Ingest.UnitTests.Layout;

/// <summary>Tables whose rules show a part of the grid.</summary>
public sealed class AlignedPartlyRuledTests
{
    private static readonly float[] Two = [240, 340];

    [Fact]
    public void Rows_without_vertical_rules_keep_to_the_columns_of_the_heads()
    {
        var page = new AlignedPage();
        float[] x = [48, 150, 250, 350];
        foreach (float y in new float[] { 90, 106, 122, 138, 154 })
            page.Across(y, 48, 350);
        foreach (float at in x)
            page.Down(at, 90, 106);
        page.Down(48, 90, 154).Down(350, 90, 154);
        page.Row(102, "Land", Two, "Here", "There").Row(118, "Iron", Two, "86.2", "13.8").Row(134, "Coal", Two, "0", "100.0").Row(150, "Salt", Two, "81.0", "3.8");
        Assert.Equal(["Land|Here|There", "Iron|86.2|13.8", "Coal|0|100.0", "Salt|81.0|3.8"], page.ArrangedTable());
    }

    [Fact]
    public void Rows_inside_one_ruled_row_come_apart()
    {
        AlignedPage page = Grid(90, 106, 146).Row(102, "Land", Two, "Here", "There").Row(118, "Iron", Two, "86.2", "13.8").Row(130, "Coal", Two, "0.5", "100.0").Row(142, "Salt", Two, "81.0", "3.8");
        Assert.Equal(["Land|Here|There", "Iron|86.2|13.8", "Coal|0.5|100.0", "Salt|81.0|3.8"], page.ArrangedTable());
    }

    [Fact]
    public void Text_that_wraps_in_its_cell_stays_one_cell()
    {
        AlignedPage page = Grid(90, 106, 146).Row(102, "Land", Two, "Here", "There")
            .Text(50, 118, "The iron of the hil").Text(50, 130, "ls and of the woods").Text(50, 142, "around").RightText(240, 130, "86.2").RightText(340, 130, "13.8");
        Assert.Equal(["Land|Here|There", "The iron of the hil ls and of the woods around|86.2|13.8"], page.ArrangedTable());
    }

    // Three columns over rows at the heights given.
    private static AlignedPage Grid(params float[] heights)
    {
        var page = new AlignedPage();
        foreach (float y in heights)
            page.Across(y, 48, 350);
        foreach (float x in new float[] { 48, 150, 250, 350 })
            page.Down(x, heights[0], heights[^1]);
        return page;
    }
}
