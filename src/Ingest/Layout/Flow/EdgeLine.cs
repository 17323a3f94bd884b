using Ingest.Model;

namespace Ingest.Layout.Flow;

/// <summary>A line near the top or the foot of its page, which may belong to the page and not to the content.</summary>
/// <param name="Page">Index of the page.</param>
/// <param name="Item">Index among the page's items.</param>
/// <param name="AtTop">Else at the foot.</param>
/// <param name="Depth">How many rows stand further out, from 0.</param>
/// <param name="FromEdge">Points between the page's edge and the line's far side.</param>
/// <param name="Line">The line.</param>
internal sealed record EdgeLine(int Page, int Item, bool AtTop, int Depth, double FromEdge, TextLine Line)
{
    // Headers and footers of more lines than this are content.
    private const int MostRows = 3;

    // Furniture stands in the outer part of the page; the usual margins are 9 to 12 percent of its height.
    private const double OuterShare = 0.14;

    /// <summary>The kind that a found line has.</summary>
    public string? Kind { get; set; }

    /// <summary>The outermost lines of a page at its top or foot, the outermost first; none behind the first table.</summary>
    public static List<EdgeLine> Of(ArrangedPage page, int index, bool atTop)
    {
        var found = new List<EdgeLine>();
        double bound = double.MinValue, rowEnd = 0;
        for (int depth = -1; found.Count < 2 * MostRows;)
        {
            int next = -1;
            double nearest = double.MaxValue;
            for (int i = 0; i < page.Items.Count; i++)
            {
                double from = FromEdgeOf(page.Items[i].Box, page, atTop);
                if (from > bound && from < nearest && !found.Exists(line => line.Item == i))
                    (nearest, next) = (from, i);
            }
            if (next < 0 || nearest > OuterShare * page.Height || page.Items[next] is not LineItem { Line: var line })
                break;
            // Lines on one row stand at one depth.
            double far = nearest + line.Height;
            if (found.Count == 0 || nearest > rowEnd - 0.5 * line.Height)
                (depth, rowEnd) = (depth + 1, far);
            if (depth >= MostRows)
                break;
            found.Add(new EdgeLine(index, next, atTop, depth, far, line));
            bound = nearest - 0.01;
        }
        return found;
    }

    /// <summary>Points between the page's edge and the near side of a box.</summary>
    public static double FromEdgeOf(Box box, ArrangedPage page, bool atTop) => atTop ? box.Top : page.Height - box.Top - box.Height;
}
