using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>Walks the targets of a document's performance tables.</summary>
internal static class Targets
{
    /// <summary>Every indicator that has a target, with its table.</summary>
    public static IEnumerable<(Performance Performance, Indicator Indicator, Table? Table)> Of(Document document)
    {
        foreach (Performance performance in document.Performance)
        {
            Table? table = TableOf(document, performance);
            foreach (Indicator indicator in performance.Indicators)
            {
                if (indicator.Target is not null)
                    yield return (performance, indicator, table);
            }
        }
    }

    /// <summary>The table that performance was read from.</summary>
    public static Table? TableOf(Document document, Performance performance) => TableOf(document, performance.Table);

    /// <summary>The table of an id.</summary>
    public static Table? TableOf(Document document, string? id)
    {
        foreach (Table table in document.Tables)
        {
            if (table.Id == id)
                return table;
        }
        return null;
    }

    /// <summary>The indicator's cell that holds a text; else its first.</summary>
    public static int? CellOf(Table? table, Indicator indicator, string text)
    {
        if (table is null || indicator.Cells.Count == 0)
            return null;
        foreach (int cell in indicator.Cells)
        {
            if (cell < table.Grid.Cells.Count && table.Grid.Cells[cell].Text.Contains(text, StringComparison.Ordinal))
                return cell;
        }
        return indicator.Cells[0];
    }
}
