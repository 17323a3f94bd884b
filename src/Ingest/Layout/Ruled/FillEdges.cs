using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout.Ruled;

/// <summary>The edges of filled areas as rules, for tables whose cells are shown by their backgrounds only.</summary>
internal static class FillEdges
{
    // More areas than this are a picture.
    private const int MostFills = 5_000;

    // A cell's background is at least this high and wide, in points, and no larger than this share of the page's text area.
    private const double Least = 5;

    /// <summary>Rules around every area of a cell's size.</summary>
    /// <param name="fills">Filled areas.</param>
    /// <param name="width">The page's width, in points.</param>
    /// <param name="height">The page's height, in points.</param>
    public static RuleSet Of(IReadOnlyList<Box> fills, double width, double height)
    {
        // One area, or a few, are panels.
        if (fills.Count is < 4 or > MostFills)
            return new RuleSet([], []);
        var rules = new List<Rule>(fills.Count * 4);
        foreach (Box fill in fills)
        {
            if (fill.Width < Least || fill.Height < Least || fill.Width > 0.7 * width || fill.Height > 0.3 * height)
                continue;
            float left = (float)fill.Left, top = (float)fill.Top, right = (float)(fill.Left + fill.Width), bottom = (float)(fill.Top + fill.Height);
            rules.Add(new Rule(true, top, left, right, 0));
            rules.Add(new Rule(true, bottom, left, right, 0));
            rules.Add(new Rule(false, left, top, bottom, 0));
            rules.Add(new Rule(false, right, top, bottom, 0));
        }
        return RuleSet.Of(rules);
    }
}
