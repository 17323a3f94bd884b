namespace Ingest.Layout.Flow;

/// <summary>The sizes that a document's text is set in: the body's, and the larger ones of headings.</summary>
internal sealed class FontSizes
{
    // Sizes are told apart by half points.
    private const float Step = 0.5f;

    // A heading is larger than the body by this factor at least: 12 over 10.5 points.
    private const float Larger = 1.12f;

    // A cover has a title of a few lines, the body's name, a date.
    private const int MostOnCover = 8;

    private readonly List<float> _headings = [];

    /// <summary>Size of most of the text outside of tables, in points; 0 where there is none.</summary>
    public float Body { get; private init; }

    /// <summary>Size of the largest text on the first page that has any.</summary>
    public float LargestFirst { get; private init; }

    /// <summary>Index of the page that is a cover: the first with text, with few lines and no table; -1 where there is none.</summary>
    public int Cover { get; private init; } = -1;

    /// <summary>Counts them.</summary>
    public static FontSizes Of(IReadOnlyList<ArrangedPage> pages)
    {
        var characters = new Dictionary<int, int>();
        var behindFirst = new HashSet<int>();
        float first = 0;
        foreach (ArrangedPage page in pages)
        {
            float largest = 0;
            foreach (PageItem item in page.Items)
            {
                if (item is not LineItem { Line: var line })
                    continue;
                int step = (int)MathF.Round(line.Size / Step);
                characters[step] = characters.GetValueOrDefault(step) + line.Text.Length;
                largest = Math.Max(largest, line.Size);
                if (first > 0 && !ListMarks.IsContentsTitle(line.Text) && !ListMarks.IsContentsEntry(line.Text))
                    behindFirst.Add(step);
            }
            first = first > 0 ? first : largest;
        }
        if (characters.Count == 0)
            return new FontSizes();
        float body = characters.MaxBy(static pair => pair.Value).Key * Step;
        var sizes = new FontSizes { Body = body, LargestFirst = first, Cover = CoverOf(pages) };
        // A cover's sizes are no heading's.
        foreach (float size in (behindFirst.Count > 0 ? behindFirst : [.. characters.Keys]).Select(static step => step * Step).OrderDescending())
        {
            // Sizes within eight percent are one: printers scale lines to fit.
            if (size >= Larger * body && (sizes._headings.Count == 0 || size < 0.92f * sizes._headings[^1]))
                sizes._headings.Add(size);
        }
        return sizes;
    }

    private static int CoverOf(IReadOnlyList<ArrangedPage> pages)
    {
        for (int i = 0; i < pages.Count; i++)
        {
            IReadOnlyList<PageItem> items = pages[i].Items;
            if (items.Any(static item => item is LineItem))
                return items.Count <= MostOnCover && items.All(static item => item is not TableItem) ? i : -1;
        }
        return -1;
    }

    /// <summary>True for a size clearly above the body's.</summary>
    public bool IsLarge(float size) => Body > 0 && size >= Larger * Body;

    /// <summary>Heading depth by size, from 1; null for the body's size and smaller.</summary>
    public int? LevelOf(float size)
    {
        if (!IsLarge(size))
            return null;
        for (int i = 0; i < _headings.Count; i++)
        {
            if (size >= 0.92f * _headings[i])
                return i + 1;
        }
        return Math.Max(1, _headings.Count);
    }
}
