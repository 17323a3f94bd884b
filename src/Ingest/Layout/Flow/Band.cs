using Ingest.Model;

namespace Ingest.Layout.Flow;

/// <summary>A run of items from the top that a gutter parts into two columns.</summary>
/// <param name="From">Index of its first item.</param>
/// <param name="To">Index behind its last.</param>
/// <param name="Left">What stands left of the gutter, from the top.</param>
/// <param name="Right">What stands right of it.</param>
internal sealed record Band(int From, int To, List<PageItem> Left, List<PageItem> Right)
{
    // A column of prose has lines of at least this many letter sizes, most of which fill it; narrower ones are labels beside values.
    private const double NarrowestProse = 8, Filled = 0.6;

    private const int FewestLines = 3;

    /// <summary>How many items it holds.</summary>
    public int Size => To - From;

    /// <summary>The longest run that a gutter at x parts into two columns; null where there is none.</summary>
    public static Band? Longest(List<PageItem> items, float x)
    {
        Band? best = null;
        for (int i = 0; i < items.Count;)
        {
            int from = i;
            while (i < items.Count && !Crosses(items[i], x))
                i++;
            if (i - from >= FewestLines && (best is null || i - from > best.Size) && Of(items, from, i, x) is { } band)
                best = band;
            i++;
        }
        return best;
    }

    private static Band? Of(List<PageItem> items, int from, int to, float x)
    {
        // The run ends with its shorter column: what follows a space below that is a paragraph over the whole page, ended early.
        double leftEnd = 0, rightEnd = 0;
        for (int i = from; i < to; i++)
        {
            Box box = items[i].Box;
            double end = box.Top + box.Height;
            if (box.Left < x)
                leftEnd = Math.Max(leftEnd, end);
            if (box.Left + box.Width > x)
                rightEnd = Math.Max(rightEnd, end);
        }
        double shorter = Math.Min(leftEnd, rightEnd), last = shorter;
        for (int i = from; i < to; i++)
        {
            Box box = items[i].Box;
            if (box.Top > shorter && box.Top > last + box.Height)
                to = i;
            last = Math.Max(last, box.Top + box.Height);
        }
        var left = new List<PageItem>();
        var right = new List<PageItem>();
        for (int i = from; i < to; i++)
            Part(items[i], x, left, right);
        return IsColumn(left) && IsColumn(right) && Overlap(left, right) ? new Band(from, to, left, right) : null;
    }

    private static void Part(PageItem item, float x, List<PageItem> left, List<PageItem> right)
    {
        if (item is not LineItem line)
        {
            (item.Box.Left < x ? left : right).Add(item);
            return;
        }
        (TextLine? before, TextLine? behind) = LineSplit.At(line.Line, x);
        if (before is not null)
            left.Add(new LineItem(before));
        if (behind is not null)
            right.Add(new LineItem(behind));
    }

    private static bool Crosses(PageItem item, float x)
    {
        if (item.Box.Left >= x || item.Box.Left + item.Box.Width <= x)
            return false;
        if (item is not LineItem { Line: var line })
            return true;
        if (LineSplit.Gaps(line, 1) is { } gaps)
        {
            foreach ((float from, float to) in gaps)
            {
                if (from <= x && to >= x)
                    return false;
            }
        }
        return true;
    }

    private static bool IsColumn(List<PageItem> items)
    {
        double left = double.MaxValue, right = 0, size = 0, width = 0;
        int lines = 0;
        foreach (PageItem item in items)
        {
            if (item is TableItem)
                return true;
            left = Math.Min(left, item.Box.Left);
            right = Math.Max(right, item.Box.Left + item.Box.Width);
            if (item is LineItem { Line: var line })
                (lines, width, size) = (lines + 1, width + line.Width, size + line.Size);
        }
        return lines >= FewestLines && right - left >= NarrowestProse * size / lines && width >= Filled * lines * (right - left);
    }

    // Side by side, not one after the other.
    private static bool Overlap(List<PageItem> left, List<PageItem> right)
    {
        double top = Math.Max(left.Min(static item => item.Box.Top), right.Min(static item => item.Box.Top));
        double bottom = Math.Min(left.Max(static item => item.Box.Top + item.Box.Height), right.Max(static item => item.Box.Top + item.Box.Height));
        double height = left[0].Box.Height;
        return bottom - top >= Math.Min(FewestLines * height, 0.5 * Math.Min(Extent(left), Extent(right)));

        static double Extent(List<PageItem> items) => items.Max(static item => item.Box.Top + item.Box.Height) - items.Min(static item => item.Box.Top);
    }
}
