namespace Ingest.Layout.Flow;

/// <summary>Finds running headers, footers and page numbers by what repeats over the pages.</summary>
internal static class RunningLines
{
    // The same line on fewer pages than this is content, such as a heading printed twice, unless it counts the pages.
    private const int FewestPages = 3;

    // The same place: printers round, and pages of one document are set alike.
    private const double SamePlace = 4;

    // Furniture is apart from the content by this many of its sizes where a table begins below it: a table's own captions stand closer.
    private const double ApartFromTable = 2;

    /// <summary>The pages, with their furniture marked.</summary>
    public static IReadOnlyList<ArrangedPage> Mark(IReadOnlyList<ArrangedPage> pages)
    {
        var edges = new List<EdgeLine>();
        for (int i = 0; i < pages.Count; i++)
        {
            edges.AddRange(EdgeLine.Of(pages[i], i, atTop: true));
            edges.AddRange(EdgeLine.Of(pages[i], i, atTop: false));
        }
        PageNumbers.Mark(pages, edges);
        edges.AddRange(DisplacedNumbers.Of(pages, edges));
        MarkRepeated(pages, edges);
        MarkTagged(edges);
        var marked = new List<ArrangedPage>(pages);
        foreach (IGrouping<int, EdgeLine> own in edges.Where(static edge => edge.Kind is not null).GroupBy(static edge => edge.Page))
        {
            PageItem[] items = [.. pages[own.Key].Items];
            foreach (EdgeLine edge in own)
                items[edge.Item] = new FurnitureItem(edge.Kind!, edge.Line.Text, items[edge.Item].Box);
            marked[own.Key] = pages[own.Key] with { Items = items };
        }
        return marked;
    }

    // What the file tags as no content is believed where it stands in the margin, with nothing of the content further out: some producers
    // tag whole tables so.
    private static void MarkTagged(List<EdgeLine> edges)
    {
        foreach (var edge in edges.GroupBy(static edge => (edge.Page, edge.AtTop)))
        {
            foreach (EdgeLine line in edge.OrderBy(static line => line.Depth).TakeWhile(static line => line.Kind is not null || line.Line.IsArtifact))
                line.Kind ??= line.AtTop ? "header" : "footer";
        }
    }

    private static void MarkRepeated(IReadOnlyList<ArrangedPage> pages, List<EdgeLine> edges)
    {
        if (pages.Count < 2)
            return;
        var repeated = new HashSet<EdgeLine>(ReferenceEqualityComparer.Instance);
        List<List<EdgeLine>> groups = [], seldom = [];
        foreach (var group in edges.Where(static edge => edge.Kind is null).GroupBy(static edge => (edge.AtTop, RunningText.Key(edge.Line.Text))))
        {
            List<EdgeLine> same = InOnePlace([.. group]);
            int on = same.Select(static edge => edge.Page).Distinct().Count();
            if (on >= FewestPages ? RunningText.Repeats(same) : on > 1 && RunningText.Counts(same))
            {
                repeated.UnionWith(same);
                groups.Add(same);
            }
            else if (on > 1 && on == same.Count && same.TrueForAll(edge => edge.Line.Text == same[0].Line.Text))
            {
                seldom.Add(same);
            }
        }
        foreach ((List<EdgeLine> one, List<EdgeLine> other) in FacingPages.Of(seldom))
        {
            repeated.UnionWith([.. one, .. other]);
            groups.AddRange([one, other]);
        }
        if (repeated.Count == 0)
            return;
        foreach (bool atTop in (ReadOnlySpan<bool>)[true, false])
        {
            double[] starts = BodyStarts(pages, edges, repeated, atTop);
            Dictionary<int, double> nearest = Nearest(pages, starts);
            foreach (List<EdgeLine> group in groups)
            {
                // A caption stands close above its table on every page; a header does so where a table runs on, and elsewhere not.
                if (group[0].AtTop != atTop || group.TrueForAll(edge => IsCloseToTable(edge, pages[edge.Page], starts[edge.Page])))
                    continue;
                foreach (EdgeLine edge in group)
                {
                    if (edge.FromEdge <= nearest[(int)Math.Round(pages[edge.Page].Height)] + 1)
                        edge.Kind = atTop ? "header" : "footer";
                }
            }
        }
    }

    // The largest set of lines that stand as far from the edge as one of them.
    private static List<EdgeLine> InOnePlace(List<EdgeLine> same)
    {
        if (same.Count < 2)
            return same;
        same.Sort(static (a, b) => a.FromEdge.CompareTo(b.FromEdge));
        int from = 0, most = 0, best = 0;
        for (int to = 0; to < same.Count; to++)
        {
            while (same[to].FromEdge - same[from].FromEdge > SamePlace)
                from++;
            if (to - from + 1 > most)
                (most, best) = (to - from + 1, from);
        }
        return same.GetRange(best, most);
    }

    /// <summary>For each page, how far from its edge the content begins: the first line or table that neither repeats nor counts.</summary>
    private static double[] BodyStarts(IReadOnlyList<ArrangedPage> pages, List<EdgeLine> edges, HashSet<EdgeLine> repeated, bool atTop)
    {
        var taken = new HashSet<(int, int)>(edges.Where(edge => edge.Kind is not null || repeated.Contains(edge)).Select(static edge => (edge.Page, edge.Item)));
        var starts = new double[pages.Count];
        for (int i = 0; i < pages.Count; i++)
        {
            starts[i] = double.MaxValue;
            for (int item = 0; item < pages[i].Items.Count; item++)
            {
                if (!taken.Contains((i, item)))
                    starts[i] = Math.Min(starts[i], EdgeLine.FromEdgeOf(pages[i].Items[item].Box, pages[i], atTop));
            }
        }
        return starts;
    }

    // How far from the edge content begins on any page of a height: what stands further out is outside of the text area.
    private static Dictionary<int, double> Nearest(IReadOnlyList<ArrangedPage> pages, double[] starts)
    {
        var nearest = new Dictionary<int, double>();
        for (int i = 0; i < pages.Count; i++)
        {
            int height = (int)Math.Round(pages[i].Height);
            nearest[height] = Math.Min(starts[i], nearest.GetValueOrDefault(height, double.MaxValue));
        }
        return nearest;
    }

    private static bool IsCloseToTable(EdgeLine edge, ArrangedPage page, double start)
    {
        foreach (PageItem item in page.Items)
        {
            if (item is TableItem && EdgeLine.FromEdgeOf(item.Box, page, edge.AtTop) is double from && from <= start + 0.1)
                return from - edge.FromEdge < ApartFromTable * edge.Line.Size;
        }
        return false;
    }
}
