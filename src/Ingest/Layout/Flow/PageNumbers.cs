namespace Ingest.Layout.Flow;

/// <summary>
/// Tells page numbers from figures: a number that counts on with the pages, one dressed as a page number (- 3 -, 第3页), or one that
/// lies alone in the foot margin.
/// </summary>
internal static class PageNumbers
{
    // A bare number far from its page's own is some other figure.
    private const int FurthestOffset = 400;

    // A lone number stands this many of its sizes apart from the text.
    private const double Apart = 1.2;

    // Pages may begin anywhere (a cover, a volume), but on one page the same number counts from the same place.
    private const double SamePlace = 12;

    public static void Mark(IReadOnlyList<ArrangedPage> pages, IReadOnlyList<EdgeLine> edges)
    {
        var counting = new Dictionary<(bool AtTop, int Offset), List<EdgeLine>>();
        foreach (EdgeLine edge in edges)
        {
            ArrangedPage page = pages[edge.Page];
            if (PageNumberText.Read(edge.Line.Text) is not { } read)
                continue;
            if (!read.Plain || IsAlone(edge, page))
                edge.Kind = "page-number";
            int offset = read.Number - edge.Page;
            if (Math.Abs(offset) > FurthestOffset)
                continue;
            if (!counting.TryGetValue((edge.AtTop, offset), out List<EdgeLine>? same))
                counting[(edge.AtTop, offset)] = same = [];
            same.Add(edge);
        }
        foreach (List<EdgeLine> same in counting.Values)
        {
            for (int i = 1; i < same.Count; i++)
            {
                // The first may lie deeper (a footer of two lines); pages of two formats differ.
                if (same[i].Page == same[i - 1].Page || Math.Abs(same[i].FromEdge - same[i - 1].FromEdge) > SamePlace)
                    continue;
                same[i].Kind = same[i - 1].Kind = "page-number";
            }
        }
    }

    // The last line of the page, at its middle or an outer side, with space above it.
    private static bool IsAlone(EdgeLine edge, ArrangedPage page)
    {
        if (edge.AtTop || edge.Depth > 0)
            return false;
        TextLine line = edge.Line;
        double middle = (line.Left + line.Right) / 2, fromSide = Math.Min(line.Left, page.Width - line.Right);
        if (Math.Abs(middle - page.Width / 2) > 0.06 * page.Width && fromSide > 0.2 * page.Width)
            return false;
        for (int i = 0; i < page.Items.Count; i++)
        {
            if (i != edge.Item && page.Items[i].Box.Top + page.Items[i].Box.Height > line.Top - Apart * line.Size)
                return false;
        }
        return true;
    }
}
