using System.Globalization;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>
/// Assets whose value for each piece is beyond any price, and would be a usual one in a unit 10,000 times smaller: 元 printed under a caption
/// or header that says 万元.
/// </summary>
internal sealed class AssetBeyondPrice() : Oddity("ODD-004", "an asset value in the wrong unit")
{
    // 元 for a piece, on average. What is no vehicle and no large equipment costs below the threshold of large equipment (200,000 or
    // 1,000,000 by province); fire engines and scanners cost millions.
    private const decimal MostForOther = 2_000_000m, MostForVehicle = 10_000_000m, MostForEquipment = 50_000_000m, LeastForAny = 10m;

    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        Document document = inspected.Document;
        foreach (Table table in document.Tables)
        {
            if (table.Kind != "assets" || table.Unit is not { Yuan: > 1m } unit)
                continue;
            foreach (Row row in table.Rows)
            {
                if (Limit(row.Label) is decimal limit && Pieces(row) is decimal pieces && Worth(row) is { Yuan: decimal yuan } worth
                    && yuan / pieces > limit && yuan / pieces / unit.Yuan is >= LeastForAny and decimal smaller && smaller <= limit)
                    yield return Finding(Severity.Warning, Message(table, row, worth, pieces, unit, yuan / pieces, smaller), table, worth.Cell);
            }
        }
    }

    private static decimal? Limit(string? label) => label is null ? null
        : label.Contains("车辆", StringComparison.Ordinal) ? MostForVehicle
        : label.Contains("其他固定资产", StringComparison.Ordinal) || label.Contains("家具", StringComparison.Ordinal) ? MostForOther
        : label.Contains("设备", StringComparison.Ordinal) ? MostForEquipment
        : null;

    private static decimal? Pieces(Row row)
    {
        foreach (Amount amount in row.Values)
        {
            if (amount is { Measure: "quantity", Value: >= 1m })
                return amount.Value;
        }
        return null;
    }

    private static Amount? Worth(Row row)
    {
        foreach (Amount amount in row.Values)
        {
            if (amount.Yuan is > 0)
                return amount;
        }
        return null;
    }

    private static string Message(Table table, Row row, Amount worth, decimal pieces, MoneyUnit unit, decimal each, decimal smaller) => string.Create(CultureInfo.InvariantCulture,
        $"{worth.Text} {unit.Text} for {pieces} pieces of “{row.Label}” is {each:#,0} 元 for each, which is beyond any price; {worth.Text} 元 would be {smaller:#,0} 元 for each. {Name(table)} gives values in {unit.Text}. Look whether the value was printed in 元; the same value in the text may be wrong too.");
}
