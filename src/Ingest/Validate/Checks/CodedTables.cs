using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>Tables with classification codes, side by side where two halves are printed, measure by measure.</summary>
internal static class CodedTables
{
    private const int FewestRows = 2;

    /// <summary>Every column of every table by functional or economic classification.</summary>
    public static IEnumerable<(Table Table, Row[] Rows, string Measure)> Of(Document document)
    {
        foreach (Table table in document.Tables)
        {
            Row[] coded = [.. table.Rows.Where(static row => IsClassification(row.Code))];
            if (coded.Length < FewestRows)
                continue;
            // Printed in two halves: the list goes on at the head of the right one.
            if (coded.Select(static row => row.Line).Distinct().Count() < coded.Length)
                coded = [.. coded.OrderBy(row => ColumnOf(table, row))];
            foreach (string measure in coded.SelectMany(static row => row.Values).Where(static value => value.Yuan is not null).Select(static value => value.Measure).Distinct())
                yield return (table, coded, measure);
        }
    }

    private static int ColumnOf(Table table, Row row) => row.Values is [{ Cell: int cell }, ..] ? table.Grid.Cells[cell].Column : 0;

    /// <summary>True for 类 (3 digits), 款 (5) and 项 (7).</summary>
    public static bool IsClassification(string? code) => code is { Length: 3 or 5 or 7 } && code.All(char.IsAsciiDigit);
}
