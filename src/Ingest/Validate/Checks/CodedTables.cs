using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>Tables with classification codes, measure by measure.</summary>
internal static class CodedTables
{
    private const int FewestRows = 2;

    /// <summary>Every column of every table by functional or economic classification.</summary>
    /// <returns>The table; its rows with codes, those of the right half after those of the left where two are printed; the measure.</returns>
    public static IEnumerable<(Table Table, IReadOnlyList<Row> Rows, string Measure)> Of(Document document)
    {
        foreach (Table table in document.Tables)
        {
            IReadOnlyList<Row> coded = RowsOf(table);
            if (coded.Count < FewestRows)
                continue;
            var measures = new List<string>();
            foreach (Row row in coded)
            {
                foreach (Amount value in row.Values)
                {
                    if (value.Yuan is not null && !measures.Contains(value.Measure))
                        measures.Add(value.Measure);
                }
            }
            foreach (string measure in measures)
                yield return (table, coded, measure);
        }
    }

    /// <summary>The rows with classification codes.</summary>
    public static IReadOnlyList<Row> RowsOf(Table table)
    {
        var coded = new List<Row>();
        bool twoHalves = false;
        foreach (Row row in table.Rows)
        {
            if (!IsClassification(row.Code))
                continue;
            twoHalves |= coded.Count > 0 && coded[^1].Line == row.Line;
            coded.Add(row);
        }
        // Printed in two halves: the list goes on at the head of the right one.
        return twoHalves ? [.. coded.OrderBy(row => ColumnOf(table, row))] : coded;
    }

    /// <summary>
    /// The row below which each row stands: the nearest one above whose code its own begins with; -1 for none. A table by units prints
    /// the same codes again for the next unit: they begin anew there.
    /// </summary>
    public static int[] ParentsOf(IReadOnlyList<Row> rows)
    {
        var parents = new int[rows.Count];
        for (int i = 0; i < rows.Count; i++)
        {
            int above = i - 1;
            while (above >= 0 && !(rows[i].Code!.Length > rows[above].Code!.Length && rows[i].Code!.StartsWith(rows[above].Code!, StringComparison.Ordinal)))
                above = parents[above];
            parents[i] = above;
        }
        return parents;
    }

    private static int ColumnOf(Table table, Row row) => row.Values is [{ Cell: int cell }, ..] ? table.Grid.Cells[cell].Column : 0;

    /// <summary>True for 类 (3 digits), 款 (5) and 项 (7).</summary>
    public static bool IsClassification(string? code) => code is { Length: 3 or 5 or 7 } && code.All(char.IsAsciiDigit);
}
