namespace Ingest.Layout.Flow;

/// <summary>Finds the footnotes at a page's end: smaller than the text, the first beginning with a mark.</summary>
internal static class Footnotes
{
    private const float Smaller = 0.93f;

    /// <summary>Index of the item where they begin; -1 where there are none.</summary>
    public static int From(IReadOnlyList<PageItem> items, float body)
    {
        int from = -1;
        for (int i = items.Count - 1; i >= 0; i--)
        {
            if (items[i] is FurnitureItem)
                continue;
            if (items[i] is not LineItem { Line: var line } || line.Size >= Smaller * body)
                break;
            if (IsMarked(line.Text))
                from = i;
        }
        return from;
    }

    private static bool IsMarked(string text)
    {
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        return (digits is > 0 and <= 3 && digits < text.Length - 1 && " .)）".Contains(text[digits])) || text[0] is '*' or '†' or '(' or '[' or '①' or '②' or '③';
    }
}
