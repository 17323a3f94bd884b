using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout.Ruled;

/// <summary>
/// The grid that crossing rules draw: elementary cells between neighbouring edges, merged where no rule parts them. After the way of
/// Nurminen, "Algorithmic Extraction of Data in Tables in PDF Documents" (2013): edges, crossings, cells.
/// </summary>
internal sealed class Lattice
{
    // Edges closer than this are one: column edges that differ from row to row by rounding.
    private const float SameEdge = 3f;

    // A rule that covers this share of an elementary edge closes it.
    private const float CoverShare = 0.6f;

    // More elementary cells than this are a drawing (hatching, a map), not a table.
    private const int MostCells = 200_000;

    private readonly float[] _x, _y;
    private readonly int[] _owner;

    private Lattice(float[] x, float[] y, int[] owner) => (_x, _y, _owner) = (x, y, owner);

    private int Columns => _x.Length - 1;

    private int Rows => _y.Length - 1;

    public float Area => (_x[^1] - _x[0]) * (_y[^1] - _y[0]);

    /// <summary>The grid of a group of rules; null where it draws fewer than two cells.</summary>
    public static Lattice? Of(RuleGroup group)
    {
        float[] x = Edges(group.Vertical, group.Horizontal);
        float[] y = Edges(group.Horizontal, group.Vertical);
        if (x.Length < 2 || y.Length < 2 || x.Length + y.Length < 5 || (long)x.Length * y.Length > MostCells)
            return null;
        bool[] parted = Cover(group.Vertical, x, y);
        bool[] stacked = Cover(group.Horizontal, y, x);
        return new Lattice(x, y, CellMerge.Owners(x.Length - 1, y.Length - 1, parted, stacked));
    }

    public bool Contains(float x, float y) => x >= _x[0] && x <= _x[^1] && y >= _y[0] && y <= _y[^1];

    /// <summary>The table with its letters; null where there is no second cell with text or space for text.</summary>
    public PageTable? Fill(List<Glyph> glyphs)
    {
        var texts = new Dictionary<int, List<Glyph>>();
        foreach (Glyph glyph in glyphs)
        {
            int cell = _owner[Slot(_y, glyph.CenterY) * Columns + Slot(_x, glyph.CenterX)];
            if (!texts.TryGetValue(cell, out List<Glyph>? own))
                texts[cell] = own = [];
            own.Add(glyph);
        }
        var cells = new List<PageCell>();
        for (int slot = 0; slot < _owner.Length; slot++)
        {
            if (_owner[slot] != slot)
                continue;
            int row = slot / Columns, column = slot % Columns, right = column, bottom = row;
            while (right + 1 < Columns && _owner[row * Columns + right + 1] == slot)
                right++;
            while (bottom + 1 < Rows && _owner[(bottom + 1) * Columns + column] == slot)
                bottom++;
            List<TextLine> lines = texts.TryGetValue(slot, out List<Glyph>? own) ? LineBuilder.Build(own) : [];
            cells.Add(new PageCell(row, column, bottom - row + 1, right - column + 1,
                new Box(_x[column], _y[row], _x[right + 1] - _x[column], _y[bottom + 1] - _y[row]), WrappedText.Of(lines), lines));
        }
        return cells.Count < 2 ? null : new PageTable
        {
            Evidence = GridEvidence.Ruled,
            Box = new Box(_x[0], _y[0], _x[^1] - _x[0], _y[^1] - _y[0]),
            ColumnEdges = _x,
            RowEdges = _y,
            Cells = cells,
        };
    }

    private static int Slot(float[] edges, float at)
    {
        int slot = Array.BinarySearch(edges, at);
        return Math.Clamp(slot >= 0 ? slot : ~slot - 1, 0, edges.Length - 2);
    }

    // The positions of the rules that part, and the ends of those that run across where they reach beyond: tables open at the sides.
    private static float[] Edges(IReadOnlyList<Rule> parting, IReadOnlyList<Rule> crossing)
    {
        var positions = parting.Select(static rule => rule.Position).ToList();
        positions.Add(crossing.Min(static rule => rule.From));
        positions.Add(crossing.Max(static rule => rule.To));
        positions.Sort();
        var edges = new List<float>();
        foreach (float position in positions)
        {
            if (edges.Count == 0 || position - edges[^1] > SameEdge)
                edges.Add(position);
        }
        return [.. edges];
    }

    // For each edge but the outer ones and each slot along it: does a rule close it?
    private static bool[] Cover(IReadOnlyList<Rule> rules, float[] edges, float[] along)
    {
        int slots = along.Length - 1;
        var length = new float[edges.Length * slots];
        foreach (Rule rule in rules)
        {
            int edge = Nearest(edges, rule.Position);
            for (int slot = Slot(along, rule.From); slot < slots && along[slot] < rule.To; slot++)
                length[edge * slots + slot] += Math.Min(rule.To, along[slot + 1]) - Math.Max(rule.From, along[slot]);
        }
        var closed = new bool[length.Length];
        for (int i = 0; i < length.Length; i++)
            closed[i] = length[i] >= CoverShare * (along[i % slots + 1] - along[i % slots]);
        return closed;
    }

    private static int Nearest(float[] edges, float position)
    {
        int slot = Slot(edges, position);
        return position - edges[slot] <= edges[slot + 1] - position ? slot : slot + 1;
    }
}
