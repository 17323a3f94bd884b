namespace Ingest.UnitTests.Layout;

/// <summary>Tables without rules in which the name of a group stands in the middle of its rows. Size 10, rows 18 points apart, cells padded by 3.</summary>
public sealed class AlignedGroupTests
{
    [Fact]
    public void A_group_spans_the_rows_in_whose_middle_it_stands()
    {
        AlignedPage page = Body(Heads(), 127);
        Assert.Equal(["Goal|Measure of it|Actual|Target", "(2x1)Access|Items lent|6.1|6.4", "Hours open|48|52", "Quality|People content|91|92"], page.Table());
    }

    [Fact]
    public void Rules_across_change_nothing()
    {
        AlignedPage page = Body(Heads(), 127).Across(90, 50, 470).Across(105, 50, 470).Across(160, 50, 470);
        Assert.Equal(["Goal|Measure of it|Actual|Target", "(2x1)Access|Items lent|6.1|6.4", "Hours open|48|52", "Quality|People content|91|92"], page.Table());
    }

    [Fact]
    public void A_name_beside_the_middle_of_no_rows_spans_none() =>
        Assert.DoesNotContain(Body(Heads(), 122).Find().Tables, static table => table.Cells.Any(static cell => cell.RowSpan > 1));

    [Fact]
    public void Cells_that_stand_anywhere_in_their_columns_make_no_groups()
    {
        AlignedPage page = Heads().MiddleText(90, 127, "Access").Text(53, 154, "Quality").Text(148, 118, "Items lent").Text(139, 136, "Hours open").Text(151, 154, "People content")
            .Text(299, 118, "6.1").Text(308, 136, "48").Text(304, 154, "91").Text(391, 118, "6.4").Text(398, 136, "52").Text(403, 154, "92");
        Assert.DoesNotContain(page.Find().Tables, static table => table.Cells.Any(static cell => cell.RowSpan > 1));
    }

    [Fact]
    public void Indicators_have_the_group_in_the_middle_of_whose_rows_they_stand()
    {
        AlignedPage page = Indicators(127, 163);
        Assert.Equal(["一级指标|二级指标|指标值", "(2x1)产出指标|数量指标|24座", "质量指标|100%", "(2x1)效益指标|社会效益|提升", "生态效益|改善"], page.Table());
    }

    [Fact]
    public void Names_that_do_not_share_out_the_rows_stay_in_theirs() =>
        Assert.DoesNotContain(Indicators(118, 136).Find().Tables, static table => table.Cells.Any(static cell => cell.RowSpan > 1));

    private static AlignedPage Indicators(float first, float second) => new AlignedPage().Text(60, 100, "一级指标").Text(150, 100, "二级指标").Text(255, 100, "指标值")
        .Text(53, first, "产出指标").Text(53, second, "效益指标").Text(133, 118, "数量指标").Text(133, 136, "质量指标").Text(133, 154, "社会效益").Text(133, 172, "生态效益")
        .Text(233, 118, "24座").Text(233, 136, "100%").Text(233, 154, "提升").Text(233, 172, "改善");

    // Columns 50–130, 130–290, 290–380, 380–470.
    private static AlignedPage Heads() => new AlignedPage().MiddleText(90, 100, "Goal").MiddleText(210, 100, "Measure of it").MiddleText(335, 100, "Actual").MiddleText(425, 100, "Target");

    private static AlignedPage Body(AlignedPage page, float group) => page.MiddleText(90, group, "Access").Text(53, 154, "Quality")
        .Text(133, 118, "Items lent").Text(133, 136, "Hours open").Text(133, 154, "People content")
        .RightText(377, 118, "6.1").MiddleText(335, 136, "48").RightText(377, 154, "91").RightText(467, 118, "6.4").MiddleText(425, 136, "52").Text(383, 154, "92");
}
