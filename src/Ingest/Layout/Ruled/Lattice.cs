using System.Runtime.InteropServices;
using Ingest.Read;

namespace Ingest.Layout.Ruled;

/// <summary>
/// The grid that crossing rules draw: elementary cells between neighbouring edges, merged where no rule parts them, with the texts in
/// them. After Nurminen, "Algorithmic Extraction of Data in Tables in PDF Documents" (2013), and the lattices of pdfplumber and Camelot:
/// edges, crossings, cells. What is added: edges that no letter fits between are one, and texts move into cells run by run.
/// </summary>
internal sealed class Lattice
{
    // A rule that covers this share of an elementary edge closes it.
    private const float CoverShare = 0.6f;

    // Fewer rules that part nothing than this are no axis.
    private const int FewestTicks = 8;

    // More elementary cells than this are a drawing (hatching, a map), not a table.
    private const int MostCells = 200_000;

    private Lattice(IReadOnlyList<Glyph> glyphs, float[] x, float[] y, int[] owner, List<TextRun> runs, float size)
        => (Glyphs, X, Y, Owner, Runs, Size) = (glyphs, x, y, owner, runs, size);

    /// <summary>The page's letters, which the runs point into.</summary>
    public IReadOnlyList<Glyph> Glyphs { get; }

    /// <summary>Column edges, ascending.</summary>
    public float[] X { get; private set; }

    /// <summary>Row edges, ascending.</summary>
    public float[] Y { get; private set; }

    /// <summary>For each elementary cell, by row and column, the top-left elementary cell of the cell that it belongs to.</summary>
    public int[] Owner { get; private set; }

    /// <summary>The texts inside, parted where a rule parts them.</summary>
    public List<TextRun> Runs { get; }

    /// <summary>Size of most of the text, in points.</summary>
    public float Size { get; }

    public int Columns => X.Length - 1;

    public int Rows => Y.Length - 1;

    /// <summary>The share of an outer border that is drawn, of the border drawn best.</summary>
    public float Border { get; private init; }

    /// <summary>The share of two opposite outer borders that is drawn, of the better pair.</summary>
    public float Frame { get; private init; }

    /// <summary>The share of the inner edges, of columns or of rows, that were dropped because their rules part no cells: ticks of an axis.</summary>
    public float TickShare { get; private init; }

    /// <summary>True once rows or columns were parted by their texts.</summary>
    public bool IsPartly { get; private set; }

    /// <summary>The grid of a group of rules with the texts inside; null where it draws fewer than two cells.</summary>
    public static Lattice? Of(RuleGroup group, IReadOnlyList<Glyph> glyphs, List<TextRun> inside)
    {
        float size = MedianSize(inside);
        List<float> columns = LatticeEdges.Of(group.Vertical, group.Horizontal), rows = LatticeEdges.Of(group.Horizontal, group.Vertical);
        LatticeEdges.Clean(columns, group.Vertical, Middles(inside, static run => run.CenterX), size, true);
        LatticeEdges.Clean(rows, group.Horizontal, Middles(inside, static run => run.CenterY), size, false);
        if (columns.Count < 2 || rows.Count < 2 || columns.Count + rows.Count < 5 || (long)columns.Count * rows.Count > MostCells)
            return null;
        bool[] parted = Cover(group.Vertical, columns, rows), stacked = Cover(group.Horizontal, rows, columns);
        int[] owner = CellMerge.Owners(columns.Count - 1, rows.Count - 1, parted, stacked);
        float ticks = DropDead(columns, rows, owner);
        if (ticks > 0)
        {
            parted = Cover(group.Vertical, columns, rows);
            stacked = Cover(group.Horizontal, rows, columns);
            owner = CellMerge.Owners(columns.Count - 1, rows.Count - 1, parted, stacked);
        }
        var runs = new List<TextRun>(inside.Count);
        float top = Drawn(stacked, 0, columns), bottom = Drawn(stacked, rows.Count - 1, columns), left = Drawn(parted, 0, rows), right = Drawn(parted, columns.Count - 1, rows);
        var lattice = new Lattice(glyphs, [.. columns], [.. rows], owner, runs, size)
        {
            Border = Math.Max(Math.Max(left, right), Math.Max(top, bottom)),
            Frame = Math.Max(Math.Min(left, right), Math.Min(top, bottom)),
            TickShare = ticks,
        };
        foreach (TextRun run in inside)
            RunParting.Add(lattice, run, runs);
        return lattice;
    }

    /// <summary>The cell, by its top-left elementary cell, in which the middle of a text lies.</summary>
    public int CellOf(in TextRun run) => Owner[RowOf(run.CenterY) * Columns + ColumnOf(run.CenterX)];

    public int RowOf(float y) => Slot(Y, y);

    public int ColumnOf(float x) => Slot(X, x);

    /// <summary>Parts rows or columns further, by evidence of the texts.</summary>
    public void Split(float[] x, float[] y, int[] owner)
    {
        (X, Y, Owner) = (x, y, owner);
        IsPartly = true;
    }

    /// <summary>Adds rows below; each of their elementary cells is a cell.</summary>
    /// <param name="y">All row edges; the first are those that the lattice has.</param>
    public void Grow(float[] y)
    {
        var owner = new int[(y.Length - 1) * Columns];
        Owner.CopyTo(owner, 0);
        for (int slot = Owner.Length; slot < owner.Length; slot++)
            owner[slot] = slot;
        Split(X, y, owner);
    }

    // Takes out the edges whose rules are too short to part any two cells; their share of the inner edges.
    private static float DropDead(List<float> columns, List<float> rows, int[] owner)
    {
        int width = columns.Count - 1, height = rows.Count - 1, dropped = 0, droppedRows = 0;
        for (int column = width - 1; column > 0; column--)
        {
            int row = 0;
            while (row < height && owner[row * width + column] == owner[row * width + column - 1])
                row++;
            if (row == height)
            {
                columns.RemoveAt(column);
                dropped++;
            }
        }
        for (int row = height - 1; row > 0; row--)
        {
            if (owner.AsSpan(row * width, width).SequenceEqual(owner.AsSpan((row - 1) * width, width)))
            {
                rows.RemoveAt(row);
                droppedRows++;
            }
        }
        return Math.Max((float)dropped / Math.Max(FewestTicks, width - 1), (float)droppedRows / Math.Max(FewestTicks, height - 1));
    }

    private static int Slot(ReadOnlySpan<float> edges, float at)
    {
        int slot = edges.BinarySearch(at);
        return Math.Clamp(slot >= 0 ? slot : ~slot - 1, 0, edges.Length - 2);
    }

    private static float[] Middles(List<TextRun> runs, Func<TextRun, float> middle)
    {
        var middles = new float[runs.Count];
        for (int i = 0; i < middles.Length; i++)
            middles[i] = middle(runs[i]);
        Array.Sort(middles);
        return middles;
    }

    private static float MedianSize(List<TextRun> runs) => Middles(runs, static run => run.Size)[runs.Count / 2];

    // For each edge and each slot along it: does a rule close it?
    private static bool[] Cover(IReadOnlyList<Rule> rules, List<float> edgeList, List<float> alongList)
    {
        ReadOnlySpan<float> edges = CollectionsMarshal.AsSpan(edgeList), along = CollectionsMarshal.AsSpan(alongList);
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

    private static float Drawn(bool[] closed, int edge, List<float> along)
    {
        float drawn = 0;
        int slots = along.Count - 1;
        for (int slot = 0; slot < slots; slot++)
            drawn += closed[edge * slots + slot] ? along[slot + 1] - along[slot] : 0;
        return drawn / (along[^1] - along[0]);
    }

    private static int Nearest(ReadOnlySpan<float> edges, float position)
    {
        int slot = Slot(edges, position);
        return position - edges[slot] <= edges[slot + 1] - position ? slot : slot + 1;
    }
}
