namespace Ingest.Layout.Flow;

/// <summary>
/// Page numbers that stand right below the text of a short page instead of in its foot: some printers set the foot where the text ends.
/// The numbers of the pages before and after prove them.
/// </summary>
internal static class DisplacedNumbers
{
    // Numbers found at the feet of fewer pages than this are no series that could prove another.
    private const int FewestNumbered = 3;

    // The middle of a number of two digits is not moved by a third; printers round.
    private const double SameMiddle = 1.5;

    private const double SameSize = 0.5;

    /// <summary>
    /// The last line of each page without a number that holds nothing but the number missing there: one more than the page before, or one
    /// less than the page after, between both, in the size of theirs and at the same place across.
    /// </summary>
    /// <param name="pages">All pages.</param>
    /// <param name="edges">The lines near the edges, with the page numbers among them marked.</param>
    public static List<EdgeLine> Of(IReadOnlyList<ArrangedPage> pages, IReadOnlyList<EdgeLine> edges)
    {
        var found = new List<EdgeLine>();
        var numbered = new EdgeLine?[pages.Count];
        int count = 0;
        foreach (EdgeLine edge in edges)
        {
            if (edge is { AtTop: false, Kind: "page-number" } && numbered[edge.Page] is null)
                (numbered[edge.Page], count) = (edge, count + 1);
        }
        if (count < FewestNumbered || count == pages.Count)
            return found;
        EdgeLine? before = null;
        for (int i = 0; i < pages.Count; i++)
        {
            if (numbered[i] is { } own)
                before = own;
            else if (LastLine(pages[i], i) is { } last && PageNumberText.Read(last.Line.Text) is { } read && Fills(last, read.Number, before, Next(numbered, i)))
                found.Add(last with { Kind = "page-number" });
        }
        return found;
    }

    private static EdgeLine? Next(EdgeLine?[] numbered, int after)
    {
        for (int i = after + 1; i < numbered.Length; i++)
        {
            if (numbered[i] is { } next)
                return next;
        }
        return null;
    }

    // Both neighbours must be there: a figure at the end of the text is between no two numbers that count.
    private static bool Fills(EdgeLine last, int number, EdgeLine? before, EdgeLine? after)
    {
        if (before is null || after is null || !IsSetAs(last.Line, before.Line) || !IsSetAs(last.Line, after.Line)
            || PageNumberText.Read(before.Line.Text) is not { } earlier || PageNumberText.Read(after.Line.Text) is not { } later)
            return false;
        return earlier.Number < number && number < later.Number
            && (number - earlier.Number == last.Page - before.Page || later.Number - number == after.Page - last.Page);
    }

    private static bool IsSetAs(TextLine line, TextLine other) =>
        Math.Abs(line.Left + line.Right - other.Left - other.Right) < 2 * SameMiddle && Math.Abs(line.Size - other.Size) < SameSize;

    // With nothing of the page below it.
    private static EdgeLine? LastLine(ArrangedPage page, int index)
    {
        int lowest = -1;
        for (int i = 0; i < page.Items.Count; i++)
        {
            if (lowest < 0 || page.Items[i].Box.Top + page.Items[i].Box.Height > page.Items[lowest].Box.Top + page.Items[lowest].Box.Height)
                lowest = i;
        }
        if (lowest < 0 || page.Items[lowest] is not LineItem { Line: var line })
            return null;
        for (int i = 0; i < page.Items.Count; i++)
        {
            if (i != lowest && page.Items[i].Box.Top + page.Items[i].Box.Height > line.Top)
                return null;
        }
        return new EdgeLine(index, lowest, false, 0, page.Height - line.Top, line);
    }
}
