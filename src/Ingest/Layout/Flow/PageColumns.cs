namespace Ingest.Layout.Flow;

/// <summary>
/// Finds text columns by the white space between them and reads them one after the other; what crosses the space (titles, wide
/// tables) parts the page into bands. After the whitespace columns of Breuel, "Two Geometric Algorithms for Layout Analysis" (2002),
/// cut down to straight gutters that many lines agree on.
/// </summary>
internal static class PageColumns
{
    // A gutter is at least this many letter sizes wide: justified lines hold narrower gaps between words.
    private const float Gutter = 1.2f;

    // So many lines must agree on a gutter; fewer are captions or a signature beside a date.
    private const int FewestRows = 4;

    // Columns of columns: a page with more than this is a form, not prose.
    private const int Deepest = 3;

    // Votes are counted in steps of two points, over pages of up to 200 inches (the largest PDF page).
    private const float Step = 2f;
    private const int MostSteps = 7200;

    // How far back an item can stand beside another: what is drawn in between is on the same rows.
    private const int LookBack = 8;

    /// <summary>True where enough lines have gaps, or stand beside others; else the page has one column.</summary>
    public static bool MayBe(List<PageItem> fromTop)
    {
        int rows = 0;
        for (int i = 0; i < fromTop.Count && rows < FewestRows; i++)
            rows += fromTop[i] is LineItem line && LineSplit.Gaps(line.Line, Gutter) is not null || BesideOf(fromTop, i) is not null ? 1 : 0;
        return rows >= FewestRows;
    }

    /// <summary>The items in reading order, lines cut at the gutters and numbered by column.</summary>
    public static List<PageItem> Order(List<PageItem> fromTop)
    {
        var ordered = new List<PageItem>(fromTop.Count);
        int columns = 0;
        Order(fromTop, 0, 0, ref columns, ordered);
        return ordered;
    }

    private static void Order(List<PageItem> items, int column, int depth, ref int columns, List<PageItem> ordered)
    {
        Band? band = depth < Deepest ? FindBand(items) : null;
        if (band is null)
        {
            foreach (PageItem item in items)
                ordered.Add(item is LineItem line ? line with { Column = column } : item);
            return;
        }
        Order(items[..band.From], column, depth + 1, ref columns, ordered);
        int left = ++columns;
        Order(band.Left, left, depth + 1, ref columns, ordered);
        int right = ++columns;
        Order(band.Right, right, depth + 1, ref columns, ordered);
        Order(items[band.To..], column, depth + 1, ref columns, ordered);
    }

    private static Band? FindBand(List<PageItem> items)
    {
        if (items.Count < FewestRows)
            return null;
        int[] votes = Votes(items);
        Band? best = null;
        // The three places that most lines agree on: left, right and middle gutters.
        for (int attempt = 0; attempt < 3; attempt++)
        {
            int peak = 0;
            for (int i = 1; i < votes.Length; i++)
                peak = votes[i] > votes[peak] ? i : peak;
            int most = votes[peak];
            if (most < FewestRows)
                break;
            int end = peak;
            while (end + 1 < votes.Length && votes[end + 1] == most)
                end++;
            if (Band.Longest(items, (peak + end + 1) * Step / 2) is { } band && (best is null || band.Size > best.Size))
                best = band;
            // Its neighbours are the same gutter.
            for (int i = peak; i >= 0 && votes[i] > 0; i--)
                votes[i] = 0;
            for (int i = peak + 1; i < votes.Length && votes[i] > 0; i++)
                votes[i] = 0;
        }
        return best;
    }

    private static int[] Votes(List<PageItem> items)
    {
        var votes = new int[MostSteps];
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is LineItem line && LineSplit.Gaps(line.Line, Gutter) is { } gaps)
            {
                foreach ((float from, float to) in gaps)
                    Vote(from, to);
            }
            if (BesideOf(items, i) is { } beside)
                Vote(beside.From, beside.To);
        }
        return votes;

        void Vote(double from, double to)
        {
            int first = Math.Clamp((int)Math.Ceiling(from / Step), 0, MostSteps - 1), last = Math.Clamp((int)(to / Step), 0, MostSteps - 1);
            for (int i = first; i <= last; i++)
                votes[i]++;
        }
    }

    /// <summary>The space between an item and one that stands beside it, on the same rows; null where it has its rows for itself.</summary>
    private static (double From, double To)? BesideOf(List<PageItem> items, int index)
    {
        Model.Box box = items[index].Box;
        for (int i = index - 1; i >= 0 && i >= index - LookBack; i--)
        {
            Model.Box other = items[i].Box;
            if (other.Top + other.Height - box.Top < 0.5 * Math.Min(box.Height, other.Height))
                continue;
            if (other.Left >= box.Left + box.Width)
                return (box.Left + box.Width, other.Left);
            if (box.Left >= other.Left + other.Width)
                return (other.Left + other.Width, box.Left);
        }
        return null;
    }
}
