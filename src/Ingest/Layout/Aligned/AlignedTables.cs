using Ingest.Layout.Aligned.Forms;
using Ingest.Layout.Aligned.Grids;
using Ingest.Layout.Ruled;

namespace Ingest.Layout.Aligned;

/// <summary>
/// Finds tables that have no rules, or horizontal ones only, among the lines outside of ruled tables: words, rows, text columns of the page,
/// blocks of rows with cells side by side, white between columns, heads and body. docs/layout-aligned.md names the sources.
/// </summary>
internal sealed record AlignedTables(IReadOnlyList<PageTable> Tables, IReadOnlyList<TextLine> Outside)
{
    // More lines than this on a page are no page to be read.
    private const int MostLines = 4000;

    /// <summary>The tables of a page.</summary>
    /// <param name="lines">Its lines outside of ruled tables.</param>
    /// <param name="rules">Its rules.</param>
    /// <param name="above">The columns of a form that the page before left open; null for none.</param>
    public static AlignedTables Find(IReadOnlyList<TextLine> lines, RuleSet rules, FormColumns? above = null)
    {
        if (lines.Count > MostLines || !RowGatherer.MayHoldTables(lines))
            return new AlignedTables([], lines);
        var tables = new List<PageTable>();
        var taken = new List<PrintedRow>();
        foreach (List<PrintedRow> part in Parts(RowGatherer.Of(lines), above, tables, taken))
        {
            int behind = 0;
            foreach ((int from, int to) in BlockJoin.Of(part, RowBlocks.Of(part, rules)))
            {
                if (from < behind || TableForming.Of(part, from, to, rules) is not { } formed || formed.From < behind)
                    continue;
                tables.Add(formed.Table);
                taken.AddRange(part.GetRange(formed.From, formed.To - formed.From));
                behind = formed.To;
            }
        }
        return tables.Count == 0 ? new AlignedTables([], lines) : new AlignedTables(tables, LeftOver.Of(lines, taken));
    }

    // Forms and grids are taken first; what stands between them is looked at column of text by column of text.
    private static List<List<PrintedRow>> Parts(List<PrintedRow> rows, FormColumns? above, List<PageTable> tables, List<PrintedRow> taken)
    {
        var parts = new List<List<PrintedRow>>();
        int behind = 0;
        foreach ((PageTable table, int from, int to) in FormTables.Find(rows, above))
        {
            tables.Add(table);
            taken.AddRange(rows.GetRange(from, to - from));
            AddGrids(rows.GetRange(behind, from - behind), tables, taken, parts);
            behind = to;
        }
        AddGrids(behind == 0 ? rows : rows.GetRange(behind, rows.Count - behind), tables, taken, parts);
        return parts;
    }

    private static void AddGrids(List<PrintedRow> rows, List<PageTable> tables, List<PrintedRow> taken, List<List<PrintedRow>> parts)
    {
        int behind = 0;
        foreach ((PageTable table, int from, int to) in GridTables.Find(rows))
        {
            tables.Add(table);
            taken.AddRange(rows.GetRange(from, to - from));
            parts.AddRange(TextColumns.Part(rows.GetRange(behind, from - behind)));
            behind = to;
        }
        parts.AddRange(TextColumns.Part(behind == 0 ? rows : rows.GetRange(behind, rows.Count - behind)));
    }
}
