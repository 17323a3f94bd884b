using Ingest.Read;

namespace Ingest.Layout.Flow;

/// <summary>Tells titles and headings by how they are set; numbers are read later, from every format alike.</summary>
/// <param name="margins">Margins and sizes.</param>
/// <param name="outline">What the file's own outline names.</param>
internal sealed class HeadingMarks(ColumnMargins margins, IReadOnlyList<OutlineEntry> outline)
{
    private readonly ILookup<int, OutlineEntry>? _outline = outline.Count == 0 ? null : outline.ToLookup(static entry => entry.Page);

    /// <summary>Longer text heads nothing, in characters.</summary>
    public const int LongestHeading = 60;

    // The title of a document stands among its first lines, in their largest size.
    private const int TitleWithin = 4;

    private bool _titled;

    /// <summary>Depth by its type, else by the outline where it names just this text on this page, else by the file's tags; 0 for the document's title; null for text.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="page">Its page, from 1.</param>
    /// <param name="position">How many blocks stand before it.</param>
    /// <param name="beforeTable">True where a table follows on its page, whose title it may be.</param>
    public int? LevelOf(OpenParagraph paragraph, int page, int position, bool beforeTable)
    {
        string text = paragraph.Text;
        float size = paragraph.First.Size;
        if (text.Length is < 2 or > LongestHeading || text.AsSpan().IndexOfAny("。；：:;|") >= 0 || "，,、.".Contains(text[^1]) || !HasLetters(text))
            return null;
        int digits = text.Count(char.IsAsciiDigit);
        if (digits * 2 > text.Length || ListMarks.IsContentsEntry(text))
            return null;
        if (!_titled && !beforeTable && !char.IsAsciiDigit(text[0]) && ListMarks.Of(text) == ListMark.None && position < TitleWithin && size >= 0.95f * margins.Sizes.LargestFirst && margins.Sizes.IsLarge(size))
        {
            _titled = true;
            return 0;
        }
        return margins.Sizes.LevelOf(size) ?? Outlined(text, page) ?? paragraph.TaggedLevel;
    }

    // Names are compared without spaces: titles are spread on the page, and an outline writes line ends as spaces.
    private int? Outlined(string text, int page)
    {
        if (_outline is null)
            return null;
        string key = Joined.GridRow.Key(text);
        foreach (OutlineEntry entry in _outline[page])
        {
            if (Joined.GridRow.Key(entry.Title) == key)
                return entry.Level;
        }
        return null;
    }

    private static bool HasLetters(string text)
    {
        int letters = 0;
        foreach (char c in text)
            letters += char.IsLetter(c) ? 1 : 0;
        return letters >= 2;
    }
}
