using Ingest.Read;

namespace Ingest.Layout.Ruled;

/// <summary>Finds the tables whose cells are drawn with rules, and puts the letters into the cells.</summary>
/// <param name="Tables">From the top.</param>
/// <param name="Outside">Letters in no table, in the order in which the file draws them.</param>
internal sealed record RuledTables(IReadOnlyList<PageTable> Tables, IReadOnlyList<Glyph> Outside)
{
    public static RuledTables Find(IReadOnlyList<Glyph> glyphs, RuleSet rules)
    {
        List<Lattice> lattices = [.. RuleGroups.Of(rules).Select(Lattice.Of).OfType<Lattice>()];
        if (lattices.Count == 0)
            return new RuledTables([], glyphs);
        // The smaller lies in the larger: a letter belongs to the innermost.
        lattices.Sort(static (a, b) => a.Area.CompareTo(b.Area));
        var inside = new List<Glyph>[lattices.Count];
        var outside = new List<Glyph>();
        foreach (Glyph glyph in glyphs)
        {
            int home = lattices.FindIndex(lattice => lattice.Contains(glyph.CenterX, glyph.CenterY));
            if (home < 0)
                outside.Add(glyph);
            else
                (inside[home] ??= []).Add(glyph);
        }
        var tables = new List<PageTable>();
        for (int i = 0; i < lattices.Count; i++)
        {
            List<Glyph> own = inside[i] ?? [];
            if (own.Count == 0)
                continue;
            if (lattices[i].Fill(own) is { } table)
                tables.Add(table);
            else
                outside.AddRange(own);
        }
        tables.Sort(static (a, b) => a.Box.Top.CompareTo(b.Box.Top));
        return new RuledTables(tables, outside);
    }
}
