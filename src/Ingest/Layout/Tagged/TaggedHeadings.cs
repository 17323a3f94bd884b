using Ingest.Layout.Flow;
using Ingest.Read;

namespace Ingest.Layout.Tagged;

/// <summary>
/// Which lines of a page the file tags as headings, of those that are set like one: bold, numbered, or in another size than most of the page.
/// No other is looked up: each look reads an object of the file.
/// </summary>
internal sealed class TaggedHeadings
{
    private readonly PageTags _tags;

    // Sizes that differ by less than this share are one.
    private const float SameSize = 0.05f;

    // The size of most letters, in points.
    private readonly float _usual;

    // Letters of each marked content on the page, and what was looked up.
    private readonly Dictionary<short, int> _letters = [];
    private readonly Dictionary<short, int?> _levels = [];

    /// <summary>The headings of a page.</summary>
    /// <param name="tags">Its tags.</param>
    /// <param name="glyphs">Its letters outside of ruled tables.</param>
    public TaggedHeadings(PageTags tags, IReadOnlyList<Glyph> glyphs)
    {
        _tags = tags;
        short content = Glyph.Untagged;
        int run = 0;
        var sizes = new Dictionary<float, int>();
        for (int i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i].Content != content)
                Close();
            content = glyphs[i].Content;
            run++;
            sizes[glyphs[i].Size] = sizes.GetValueOrDefault(glyphs[i].Size) + 1;
        }
        Close();
        _usual = sizes.Count == 0 ? 0 : sizes.MaxBy(static size => size.Value).Key;

        void Close()
        {
            if (run > 0)
                _letters[content] = _letters.GetValueOrDefault(content) + run;
            run = 0;
        }
    }

    /// <summary>The depth of the heading that all of a line belongs to, from 1; null for none.</summary>
    public int? LevelOf(TextLine line)
    {
        if (!HeadingMarks.MayBe(line.Text) || !(line.IsBold || MathF.Abs(line.Size - _usual) > SameSize * _usual || ListMarks.Of(line.Text) != ListMark.None))
            return null;
        int? level = null;
        foreach (Glyph glyph in line.Glyphs)
        {
            if (glyph.IsSpace)
                continue;
            if (glyph.Content == Glyph.Untagged || LevelOf(glyph.Content) is not int own || (level ?? own) != own)
                return null;
            level = own;
        }
        return level;
    }

    private int? LevelOf(short content)
    {
        if (_letters.GetValueOrDefault(content) > HeadingMarks.LongestHeading)
            return null;
        if (!_levels.TryGetValue(content, out int? level))
            _levels.Add(content, level = _tags.HeadingOf(content));
        return level;
    }
}
