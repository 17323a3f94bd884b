using System.Runtime.CompilerServices;
using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>Finds the row of a function that a sentence names.</summary>
internal static class FunctionRow
{
    // Hundreds of sentences ask the same tables.
    private static readonly ConditionalWeakTable<Table, Index> Indexes = [];

    /// <summary>The only row with the sentence's code, or, where it has none, whose name and outer names are those of the sentence; null for none or several.</summary>
    public static Row? Find(Table table, string? code, string? label)
    {
        string[] names = code is null ? [.. (label ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Select(ClassNames.Of)] : [];
        if (code is null && names.Length == 0)
            return null;
        Index index = Indexes.GetValue(table, static one => new Index(one));
        Row? found = null;
        foreach (int i in code is not null ? index.ByCode[code] : index.ByName[names[^1]])
        {
            if (names.Length > 1 && !StandsBelow(index.Rows, index.Parents, i, names))
                continue;
            if (found is not null)
                return null;
            found = index.Rows[i];
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

    /// <summary>A table's coded rows by their codes and names.</summary>
    private sealed class Index(Table table)
    {
        private int[]? _parents;

        public IReadOnlyList<Row> Rows { get; } = CodedTables.RowsOf(table);

        public int[] Parents => _parents ??= CodedTables.ParentsOf(Rows);

        public ILookup<string, int> ByCode => field ??= Enumerable.Range(0, Rows.Count).Where(i => Rows[i].Code is not null).ToLookup(i => Rows[i].Code!, StringComparer.Ordinal);

        public ILookup<string, int> ByName => field ??= Enumerable.Range(0, Rows.Count).Where(i => Rows[i].Label is not null).ToLookup(i => ClassNames.Of(Rows[i].Label!), StringComparer.Ordinal);
    }
}
