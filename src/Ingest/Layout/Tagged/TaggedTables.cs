using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout.Tagged;

/// <summary>
/// Tables that the file tags as such, among the letters that rules left outside of tables; only those that the page bears out: the letters of
/// rows and of columns lie apart in the tagged order, and no other letter stands between them. Else the page's own shape is read.
/// </summary>
/// <param name="Tables">From the top.</param>
/// <param name="Outside">Letters in no tagged table, in their order.</param>
internal sealed record TaggedTables(IReadOnlyList<PageTable> Tables, IReadOnlyList<Glyph> Outside)
{
    /// <summary>Finds the tables.</summary>
    /// <param name="glyphs">Letters outside of ruled tables, in the order drawn.</param>
    /// <param name="tags">The page's tags.</param>
    /// <param name="ruled">Tables that rules show.</param>
    public static TaggedTables Find(IReadOnlyList<Glyph> glyphs, PageTags tags, IReadOnlyList<PageTable> ruled)
    {
        var contents = new HashSet<int>();
        for (int i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i].Content >= 0 && !glyphs[i].IsSpace)
                contents.Add(glyphs[i].Content);
        }
        IReadOnlyList<TaggedTable> tagged = contents.Count == 0 ? [] : tags.TablesOf(contents);
        var tables = new List<PageTable>();
        var taken = new HashSet<int>();
        foreach (TaggedTable table in tagged)
        {
            if (PageGrid.Of(table, glyphs) is not { } grid || ruled.Any(other => Meets(grid.Table.Box, other.Box)))
                continue;
            tables.Add(grid.Table);
            taken.UnionWith(grid.Contents);
        }
        if (tables.Count == 0)
            return new TaggedTables([], glyphs);
        tables.Sort(static (a, b) => a.Box.Top.CompareTo(b.Box.Top));
        return new TaggedTables(tables, [.. glyphs.Where(glyph => !taken.Contains(glyph.Content))]);
    }

    private static bool Meets(Box a, Box b) => a.Left < b.Left + b.Width && b.Left < a.Left + a.Width && a.Top < b.Top + b.Height && b.Top < a.Top + a.Height;
}
