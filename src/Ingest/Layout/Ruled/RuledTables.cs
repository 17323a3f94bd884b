using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout.Ruled;

/// <summary>Finds the tables whose cells are drawn with rules, or with backgrounds, and puts the texts into the cells.</summary>
/// <param name="Tables">From the top.</param>
/// <param name="Outside">Letters in no table, in the order in which the file draws them.</param>
internal sealed record RuledTables(IReadOnlyList<PageTable> Tables, IReadOnlyList<Glyph> Outside)
{
    /// <summary>Finds the tables that rules draw.</summary>
    public static RuledTables Find(IReadOnlyList<Glyph> glyphs, RuleSet rules) => Find(glyphs, rules, [], 0, 0);

    /// <summary>Finds the tables that rules draw, then those that the edges of filled areas draw.</summary>
    /// <param name="glyphs">The page's letters in the order in which they are drawn.</param>
    /// <param name="rules">The page's rules.</param>
    /// <param name="fills">The page's filled areas.</param>
    /// <param name="width">The page's width, in points.</param>
    /// <param name="height">The page's height, in points.</param>
    public static RuledTables Find(IReadOnlyList<Glyph> glyphs, RuleSet rules, IReadOnlyList<Box> fills, double width, double height)
    {
        List<RuleGroup> groups = RuleGroups.Of(rules);
        List<RuleGroup> filled = RuleGroups.Of(FillEdges.Of(fills, width, height));
        if (groups.Count + filled.Count == 0)
            return new RuledTables([], glyphs);
        var texts = new PageTexts(glyphs);
        var tables = new List<PageTable>();
        // The smaller lies in the larger: a text belongs to the innermost. What is no table leaves its texts to what lies around it.
        foreach (RuleGroup group in BySize(groups))
        {
            if (Read(group, texts) is { } table)
                tables.Add(table);
        }
        int ruled = tables.Count;
        foreach (RuleGroup group in BySize(filled))
        {
            // Backgrounds of a ruled table say nothing that its rules do not.
            if (!tables.Take(ruled).Any(table => group.Meets(table.Box)) && Read(group, texts, isFilled: true) is { } table)
                tables.Add(table);
        }
        if (tables.Count == 0)
            return new RuledTables([], glyphs);
        tables.Sort(static (a, b) => a.Box.Top != b.Box.Top ? a.Box.Top.CompareTo(b.Box.Top) : a.Box.Left.CompareTo(b.Box.Left));
        return new RuledTables(tables, texts.Rest());
    }

    // The table, its texts taken from the page; null where the drawing is no table.
    private static PageTable? Read(RuleGroup group, PageTexts texts, bool isFilled = false)
    {
        List<int> own = texts.Inside(group);
        if (own.Count == 0 || Lattice.Of(group, texts.Glyphs, texts.Runs(own)) is not { } lattice)
            return null;
        if (!TableEvidence.IsTable(lattice) || (isFilled && !TableEvidence.IsFilled(lattice)) || Unruled.HoldsColumns(lattice))
            return null;
        if (!isFilled)
            BodyBelow.Take(lattice, texts, own);
        ColumnSplit.Apply(lattice);
        RowSplit.Apply(lattice);
        texts.Take(own);
        return TableBuilder.Build(lattice);
    }

    private static IEnumerable<RuleGroup> BySize(List<RuleGroup> groups) => groups.OrderBy(static group => group.Area);
}
