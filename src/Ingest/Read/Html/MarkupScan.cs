namespace Ingest.Read.Html;

/// <summary>
/// Refuses pages that would cost a parser out of all proportion, in one linear pass before it sees them: AngleSharp takes
/// quadratic time for nested elements, and builds every cell before anyone can count them.
/// </summary>
internal static class MarkupScan
{
    // Real tags have under 50; the parser compares each attribute with all before it.
    private const int MaxAttributes = 2000;

    // Elements for each cell allowed: an office export has seven.
    private const int ElementsPerCell = 2;

    /// <summary>Checks the page.</summary>
    /// <exception cref="UnreadableException">It is nested too deep, or has too many cells, elements or attributes.</exception>
    public static void Check(string text, ReadLimits limits, CancellationToken cancellation)
    {
        var open = new OpenElements();
        var tag = new TagScanner(text);
        long elements = 0, cells = 0;
        while (tag.Next())
        {
            if (tag.AfterText)
                open.Text();
            if (tag.Attributes > MaxAttributes)
                throw TooMuch.Attributes(MaxAttributes);
            if (tag.IsEnd)
            {
                open.End(tag.Name);
                continue;
            }
            if ((++elements & 0xfff) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (tag.Name.Equals("td", StringComparison.OrdinalIgnoreCase) || tag.Name.Equals("th", StringComparison.OrdinalIgnoreCase))
                cells++;
            if (cells > limits.MaxCells)
                throw TooMuch.Cells(cells, limits.MaxCells, "The page");
            if (elements + open.Reopened > (long)ElementsPerCell * limits.MaxCells)
                throw TooMuch.Elements(elements + open.Reopened, limits.MaxCells);
            if (!open.InForeign && IsRaw(tag.Name))
            {
                tag.SkipRaw(tag.Name);
                open.Start(tag);
                continue;
            }
            open.Start(tag);
            if (open.Depth > limits.MaxElementDepth)
                throw TooMuch.Depth(limits.MaxElementDepth);
        }
    }

    private static bool IsRaw(ReadOnlySpan<char> name) => name.Length is >= 3 and <= 9 && (name[0] | 0x20) switch
    {
        's' => Is(name, "script") || Is(name, "style"),
        't' => Is(name, "textarea") || Is(name, "title"),
        'x' => Is(name, "xmp"),
        'i' => Is(name, "iframe"),
        'n' => Is(name, "noembed") || Is(name, "noframes"),
        _ => false,
    };

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
