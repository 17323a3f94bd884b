using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout.Ruled;

/// <summary>Turns a lattice into a table: gathers each cell's letters into lines.</summary>
internal static class TableBuilder
{
    public static PageTable Build(Lattice lattice)
    {
        int columns = lattice.Columns, rows = lattice.Rows;
        int[] owner = lattice.Owner;
        List<int>?[] texts = Texts(lattice);
        var cells = new List<PageCell>();
        for (int slot = 0; slot < owner.Length; slot++)
        {
            if (owner[slot] != slot)
                continue;
            int row = slot / columns, column = slot % columns, right = column, bottom = row;
            while (right + 1 < columns && owner[row * columns + right + 1] == slot)
                right++;
            while (bottom + 1 < rows && owner[(bottom + 1) * columns + column] == slot)
                bottom++;
            var box = new Box(lattice.X[column], lattice.Y[row], lattice.X[right + 1] - lattice.X[column], lattice.Y[bottom + 1] - lattice.Y[row]);
            List<TextLine> lines = texts[slot] is { } own ? LineBuilder.Build(Letters(lattice, own)) : [];
            cells.Add(new PageCell(row, column, bottom - row + 1, right - column + 1, box, WrappedText.Of(lines, box), lines));
        }
        return new PageTable
        {
            Evidence = lattice.IsPartly ? GridEvidence.PartlyRuled : GridEvidence.Ruled,
            Box = new Box(lattice.X[0], lattice.Y[0], lattice.X[^1] - lattice.X[0], lattice.Y[^1] - lattice.Y[0]),
            ColumnEdges = lattice.X,
            RowEdges = lattice.Y,
            Cells = cells,
        };
    }

    /// <summary>For each cell, by its top-left elementary cell, the indexes of its runs in the order in which they were drawn; null for none.</summary>
    public static List<int>?[] Texts(Lattice lattice)
    {
        var texts = new List<int>?[lattice.Owner.Length];
        for (int i = 0; i < lattice.Runs.Count; i++)
            (texts[lattice.CellOf(lattice.Runs[i])] ??= []).Add(i);
        return texts;
    }

    private static List<Glyph> Letters(Lattice lattice, List<int> runs)
    {
        var letters = new List<Glyph>();
        foreach (int index in runs)
        {
            TextRun run = lattice.Runs[index];
            for (int i = run.From; i < run.To; i++)
                letters.Add(lattice.Glyphs[i]);
        }
        return letters;
    }
}
