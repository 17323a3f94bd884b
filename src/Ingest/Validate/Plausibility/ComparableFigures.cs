using System.Collections.Frozen;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>Gathers the figures that a disclosure prints in more than one place, by what they are.</summary>
internal static class ComparableFigures
{
    // Economic items that the “三公” table prints too.
    private static readonly FrozenDictionary<string, string> EconomicItems = new Dictionary<string, string>
    {
        ["30212"] = "abroad", ["30215"] = "meeting", ["30216"] = "training", ["30217"] = "reception", ["30231"] = "vehicle-running", ["31013"] = "vehicle-purchase",
    }.ToFrozenDictionary();

    // Of a decimal.
    private const int MostPlaces = 28;

    private static readonly FrozenDictionary<string, string> StatedTotals = new Dictionary<string, string>
    {
        ["total-revenue"] = "total", ["total-expenditure"] = "total", ["current-revenue"] = "total", ["current-expenditure"] = "total",
        ["fiscal-revenue-total"] = "total", ["fiscal-expenditure-total"] = "total", ["general-public-expenditure"] = "general-public",
    }.ToFrozenDictionary();

    /// <summary>All of them, in document order, tables first.</summary>
    public static List<ComparableFigure> In(Document document)
    {
        var figures = new List<ComparableFigure>();
        for (int i = 0; i < document.Tables.Count; i++)
        {
            if (document.Tables[i].Unit is MoneyUnit unit)
                Add(figures, document.Tables[i], i, unit);
        }
        for (int i = 0; i < document.Statements.Count; i++)
        {
            Statement statement = document.Statements[i];
            string measure = statement.Measure;
            int slash = measure.IndexOf('/', StringComparison.Ordinal);
            measure = slash > 0 ? measure[..slash] : measure;
            string? of = measure == "function" ? statement.Code : StatedTotals.GetValueOrDefault(measure, measure);
            if (of is not null && statement is { Yuan: decimal yuan, Value: decimal value } && yuan > 0)
                figures.Add(new ComparableFigure(of, yuan, Half(value, yuan / value), null, -1, null, i));
        }
        return figures;
    }

    private static void Add(List<ComparableFigure> figures, Table table, int index, MoneyUnit unit)
    {
        foreach (Row row in table.Rows)
        {
            foreach (Amount amount in row.Values)
            {
                if (amount is { Value: decimal value, Yuan: decimal yuan } && value > 0 && yuan > 0 && Of(table.Kind, row, amount.Measure) is string of)
                    figures.Add(new ComparableFigure(of, yuan, Half(value, unit.Yuan), amount.Text, index, amount.Cell, -1));
            }
        }
    }

    /// <summary>What a table's figure is, where other tables print it too; null otherwise.</summary>
    private static string? Of(string kind, Row row, string measure)
    {
        if (kind == "three-public-expenditure")
            return ThreePublic(row, measure);
        bool isWhole = measure is "total" or "amount" or "settled";
        if (row.Code is string code)
            return isWhole ? EconomicItems.GetValueOrDefault(code, code) : null;
        if (row.Role is not (RowRole.Total or RowRole.Subtotal))
            return null;
        return kind switch
        {
            "revenue-expenditure-summary" or "revenue" or "expenditure" => isWhole ? "total" : measure == "basic" ? "basic" : null,
            "fiscal-appropriation-summary" => measure == "general-public" ? measure : isWhole ? "total" : null,
            "general-public-expenditure" => isWhole ? "general-public" : measure == "basic" ? "basic" : null,
            "general-public-basic-expenditure" => isWhole ? "basic" : null,
            _ => null,
        };
    }

    /// <summary>Printed wide the measure is the item, printed long the row's label.</summary>
    private static string? ThreePublic(Row row, string measure)
    {
        int slash = measure.IndexOf('/', StringComparison.Ordinal);
        string item = slash > 0 ? measure[..slash] : measure;
        if (item is "abroad" or "meeting" or "training" or "reception" or "vehicle-running" or "vehicle-purchase")
            return slash > 0 && !measure.EndsWith("settled", StringComparison.Ordinal) ? null : item;
        if (item is not ("total" or "amount") || row.Label is not string label)
            return null;
        return label.Contains("接待", StringComparison.Ordinal) ? "reception"
            : label.Contains("出国", StringComparison.Ordinal) ? "abroad"
            : label.Contains("运行", StringComparison.Ordinal) && !label.Contains("购置", StringComparison.Ordinal) ? "vehicle-running"
            : null;
    }

    private static decimal Half(decimal value, decimal yuan)
    {
        // 0.5, 0.05 …: five units of the place behind the last one printed.
        return value.Scale < MostPlaces ? new decimal(5, 0, 0, false, (byte)(value.Scale + 1)) * yuan : 0m;
    }
}
