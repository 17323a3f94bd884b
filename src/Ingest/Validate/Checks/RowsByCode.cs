using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>Pairs the rows of two tables by classification code.</summary>
internal static class RowsByCode
{
    /// <summary>Rows with equal codes, the totals too; none where a code stands twice in either table.</summary>
    public static IReadOnlyList<(Row Left, Row Right)> Pairs(Table left, Table right)
    {
        var pairs = new List<(Row, Row)>();
        var byCode = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (Row row in right.Rows)
        {
            if (CodedTables.IsClassification(row.Code) && !byCode.TryAdd(row.Code!, row))
                return [];
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Row row in left.Rows)
        {
            if (!CodedTables.IsClassification(row.Code))
                continue;
            if (!seen.Add(row.Code!))
                return [];
            if (byCode.TryGetValue(row.Code!, out Row? other))
                pairs.Add((row, other));
        }
        if (pairs.Count > 0 && left.Total() is Row total && right.Total() is Row otherTotal)
            pairs.Add((total, otherTotal));
        return pairs;
    }
}
