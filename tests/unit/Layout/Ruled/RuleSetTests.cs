using Ingest.Layout.Ruled;
using Ingest.Read;

namespace Ingest.UnitTests.Layout.Ruled;

public class RuleSetTests
{
    [Fact]
    public void Pieces_drawn_cell_by_cell_are_one_line()
    {
        RuleSet rules = RuleSet.Of([Across(100, 50, 100), Across(100.3f, 100, 150), Across(99.8f, 151, 200)]);
        Rule line = Assert.Single(rules.Horizontal);
        Assert.Equal((50, 200), (line.From, line.To));
        Assert.InRange(line.Position, 99.8f, 100.3f);
    }

    [Fact]
    public void Dashes_are_one_line()
    {
        var dashes = new List<Rule>();
        for (int x = 50; x < 350; x += 6)
            dashes.Add(Across(100, x, x + 3));
        Assert.Single(RuleSet.Of(dashes).Horizontal);
    }

    [Fact]
    public void Lines_of_two_tables_side_by_side_stay_two() =>
        Assert.Equal([100f, 102f], RuleSet.Of([Across(100, 50, 150), Across(102, 200, 300)]).Horizontal.Select(static rule => rule.Position));

    [Fact]
    public void A_stair_of_lines_does_not_drift_into_one()
    {
        var stair = new List<Rule>();
        for (int i = 0; i < 6; i++)
            stair.Add(Across(100 + 2 * i, 50 + 10 * i, 60 + 10 * i));
        Assert.True(RuleSet.Of(stair).Horizontal.Count >= 3);
    }

    [Fact]
    public void A_line_goes_with_the_nearer_band()
    {
        // Two borders 2.6 points apart, each drawn twice with jitter: the second pair is not torn.
        RuleSet rules = RuleSet.Of([Across(100, 50, 350), Across(100.1f, 50, 350), Across(102.4f, 50, 350), Across(102.6f, 50, 350)]);
        Assert.Equal(2, rules.Horizontal.Count);
        Assert.Equal(102.5f, rules.Horizontal[1].Position, 0.01f);
    }

    private static Rule Across(float y, float from, float to) => new(true, y, from, to, 0.5f);
}
