using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>Finds the row of a function that a sentence names.</summary>
internal static class FunctionRow
{
    /// <summary>The only row with the sentence's code, or whose name and outer names are those of the sentence; null for none or several.</summary>
    public static Row? Find(Table table, Statement statement)
    {
        string[] names = statement.Code is null ? [.. (statement.Label ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Select(ClassNames.Of)] : [];
        if (statement.Code is null && names.Length == 0)
            return null;
        IReadOnlyList<Row> rows = CodedTables.RowsOf(table);
        int[] parents = [];
        Row? found = null;
        for (int i = 0; i < rows.Count; i++)
        {
            bool isIt = statement.Code is string code ? rows[i].Code == code : rows[i].Label is string label && ClassNames.Of(label) == names[^1];
            if (isIt && names.Length > 1)
            {
                if (parents.Length == 0)
                    parents = CodedTables.ParentsOf(rows);
                isIt = StandsBelow(rows, parents, i, names);
            }
            if (!isIt)
                continue;
            if (found is not null)
                return null;
            found = rows[i];
        }
        return found;
    }

    // Every outer name must be met on the way up, in order; a sentence may leave levels out.
    private static bool StandsBelow(IReadOnlyList<Row> rows, int[] parents, int row, string[] names)
    {
        int wanted = names.Length - 2;
        for (int above = parents[row]; above >= 0 && wanted >= 0; above = parents[above])
        {
            if (rows[above].Label is string label && ClassNames.Of(label) == names[wanted])
                wanted--;
        }
        return wanted < 0;
    }
}
