using System.Collections.Frozen;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>The tables whose rows are classified by the functional or the economic code.</summary>
internal static class ClassifiedTables
{
    /// <summary>Their kinds.</summary>
    public static readonly FrozenSet<string> Kinds = new[]
    {
        "revenue", "expenditure", "fiscal-appropriation-expenditure", "fiscal-appropriation-basic-expenditure", "general-public-expenditure",
        "general-public-basic-expenditure", "government-fund-expenditure", "state-capital-expenditure", "operating-cost",
    }.ToFrozenSet();

    /// <summary>The cell of a row's code: the first filled one of its line; null where the row has no figure to go by.</summary>
    public static int? CellOf(Table table, Row row)
    {
        for (int i = 0; i < table.Grid.Cells.Count; i++)
        {
            Cell cell = table.Grid.Cells[i];
            if (cell.Row == row.Line && cell.Text.Length > 0 && row.Code is string code && cell.Text.StartsWith(code[..Math.Min(3, code.Length)], StringComparison.Ordinal))
                return i;
        }
        return row.Values.Count > 0 ? row.Values[0].Cell : null;
    }
}
