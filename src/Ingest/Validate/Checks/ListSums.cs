using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>The sums of a list without classification codes: 合计, the groups' 小计, the items of each.</summary>
internal static class ListSums
{
    private static readonly string[] Kinds = ["procurement", "project-list", "assets", "revenue"];

    private const int FewestBelow = 2;

    /// <summary>Every list and each of its columns that can be added up.</summary>
    public static IEnumerable<(Table Table, string Measure)> Of(Document document)
    {
        foreach (Table table in document.OfKind(Kinds))
        {
            if (table.Rows.Any(static row => CodedTables.IsClassification(row.Code)))
                continue;
            foreach (string measure in table.Measures())
            {
                // What no measure names may be a price, or a budget printed again on every line.
                if (!measure.StartsWith("other:", StringComparison.Ordinal))
                    yield return (table, measure);
            }
        }
    }

    /// <summary>The rows of which 合计 is the sum: 小计 of all groups, or the outermost items; null where they cannot be told.</summary>
    public static IReadOnlyList<Row>? PartsOfTotal(Table table)
    {
        if (table.Rows.Count(static row => row.Role == RowRole.Total) != 1)
            return null;
        Row[] subtotals = [.. table.Rows.Where(static row => row.Role == RowRole.Subtotal)];
        if (subtotals.Length == 0)
        {
            Row[] items = [.. table.Rows.Where(static row => row is { Role: RowRole.Item, Level: 1 })];
            // One name over several lines of revenue: which of them is the sum is not said.
            bool isRepeated = table.Kind == "revenue" && items.Zip(items.Skip(1)).Any(static pair => pair.First.Label == pair.Second.Label);
            return isRepeated ? null : SaysTotal(items, table.Rows.First(static row => row.Role == RowRole.Total)) ? items[1..] : items;
        }
        // Every item must belong to a group, so that the groups are all there is.
        Row[] rows = [.. table.Rows.Where(static row => row.Role != RowRole.Total)];
        return rows[0].Role == RowRole.Subtotal || rows[^1].Role == RowRole.Subtotal ? subtotals : null;
    }

    /// <summary>True where the first line prints 合计 again, as a department does above its units: others follow, and it has the figures of all of them.</summary>
    private static bool SaysTotal(Row[] items, Row total)
    {
        if (items.Length < FewestBelow + 1 || items[0].Values.Count != total.Values.Count)
            return false;
        for (int i = 0; i < total.Values.Count; i++)
        {
            if (items[0].Values[i].Measure != total.Values[i].Measure || items[0].Values[i].Value != total.Values[i].Value)
                return false;
        }
        for (int i = 1; i < items.Length; i++)
        {
            foreach (Amount value in items[i].Values)
            {
                if (value.Yuan is not (null or 0))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Each row that others stand below, with the rows one step below it.</summary>
    public static IEnumerable<(Row Whole, IReadOnlyList<Row> Parts)> Groups(Table table)
    {
        // 小计 stand all above their items or all below them.
        Row[] rows = [.. table.Rows.Where(static row => row.Role is RowRole.Item or RowRole.Subtotal)];
        if (IsTorn(rows))
            yield break;
        bool isAbove = rows.Length > 0 && rows[0].Role == RowRole.Subtotal;
        for (int i = 0; i < rows.Length; i++)
        {
            List<Row> parts = rows[i].Role == RowRole.Item ? Below(rows, i) : isAbove ? OfGroup(rows, i, 1) : OfGroup(rows, i, -1);
            if (parts.Count > 0)
                yield return (rows[i], parts);
        }
    }

    /// <summary>True where a group's name is printed again before some of its lines, as after a page break: where the group ends is then uncertain.</summary>
    private static bool IsTorn(Row[] rows)
    {
        Row? group = null;
        foreach (Row row in rows)
        {
            if (group?.Label is { Length: > 0 } name && row.Label is string label && label.Length > name.Length && label[name.Length] == '/' && label.StartsWith(name, StringComparison.Ordinal))
                return true;
            if (row.Level < 3)
                group = row;
        }
        return false;
    }

    private static List<Row> Below(Row[] rows, int whole)
    {
        var parts = new List<Row>();
        for (int i = whole + 1; i < rows.Length && rows[i].Role == RowRole.Item && rows[i].Level > rows[whole].Level; i++)
        {
            if (rows[i].Level == rows[whole].Level + 1)
                parts.Add(rows[i]);
        }
        return parts;
    }

    private static List<Row> OfGroup(Row[] rows, int sum, int step)
    {
        var parts = new List<Row>();
        for (int i = sum + step; i >= 0 && i < rows.Length && rows[i].Role == RowRole.Item; i += step)
        {
            if (rows[i].Level == rows[sum].Level + 1)
                parts.Add(rows[i]);
        }
        if (step < 0)
            parts.Reverse();
        return parts;
    }
}
