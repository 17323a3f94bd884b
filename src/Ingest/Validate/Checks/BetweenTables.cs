using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>Figures of two tables in one unit: tables in different units are compared in 元.</summary>
internal static class BetweenTables
{
    /// <summary>The total row's figure in the first of the measures that the table has.</summary>
    public static Term? Total(Table? table, params ReadOnlySpan<string> measures)
    {
        if (table?.Total() is not Row row)
            return null;
        foreach (string measure in measures)
        {
            if (Term.Of(table, row, measure) is Term term)
                return term;
        }
        return null;
    }

    /// <summary>True where the figures can be compared as printed.</summary>
    public static bool SameUnit(Table one, Table other) => one.Unit is not null && one.Unit.Yuan == other.Unit?.Yuan;
}
