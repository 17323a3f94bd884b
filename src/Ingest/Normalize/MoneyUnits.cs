using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>The money unit of each table, with its proof: the caption, a header, the other tables of the document, the text.</summary>
internal static class MoneyUnits
{
    private const int LongestLabel = 16;

    private static readonly Dictionary<string, decimal> YuanPer = new()
    {
        ["元"] = 1m, ["千元"] = 1_000m, ["万元"] = 10_000m, ["万"] = 10_000m, ["百万元"] = 1_000_000m, ["千万元"] = 10_000_000m, ["亿元"] = 100_000_000m,
    };

    /// <summary>How many 元 a unit is; null for anything that is no money unit.</summary>
    public static decimal? Yuan(string unit) => YuanPer.TryGetValue(unit, out decimal yuan) ? yuan : null;

    /// <summary>The unit that the table itself proves: by a caption above it or in its first rows, or by its headers.</summary>
    public static MoneyUnit? Proven(RecognizedTable table)
    {
        for (int i = 0; i < table.Captions.Count; i++)
        {
            if (CaptionText.UnitIn(table.Captions[i]) is not string unit)
                continue;
            // 单位：万 and 元 on the line below it: one word, wrapped.
            if (unit == "万" && i + 1 < table.Captions.Count && Folded.Label(table.Captions[i + 1]) == "元")
                unit = "万元";
            return new MoneyUnit(unit, YuanPer[unit], "caption");
        }
        foreach (Cell cell in table.Shape.Captions)
        {
            if (CaptionText.UnitIn(cell.Text) is string unit)
                return new MoneyUnit(unit, YuanPer[unit], "caption");
        }
        foreach (string header in table.Shape.Headers.SelectMany(static path => path))
        {
            if (CaptionText.UnitIn(header) is string unit)
                return new MoneyUnit(unit, YuanPer[unit], "header");
        }
        return PerformanceReader.Scopes.ContainsKey(table.Kind) ? InForm(table) : null;
    }

    /// <summary>A form's labels are its headers: 项目资金（万元）.</summary>
    private static MoneyUnit? InForm(RecognizedTable table)
    {
        foreach (Cell cell in table.Block.Grid.Cells)
        {
            if (cell.Text.Length is > 3 and <= LongestLabel && CaptionText.UnitIn(cell.Text) is string unit)
                return new MoneyUnit(unit, YuanPer[unit], "header");
        }
        return null;
    }

    /// <summary>
    /// The units of all tables. A table without a unit of its own takes the one that all others of the document agree on
    /// (<c>document</c>); where they disagree, or none has one, the unit that the text gives its figures in (<c>assumed</c>,
    /// <see cref="UnitsInText"/>). Else it has none, and its amounts have no value in 元.
    /// </summary>
    public static IReadOnlyList<MoneyUnit?> Of(IReadOnlyList<RecognizedTable> tables, IReadOnlyList<Section> narrative)
    {
        MoneyUnit?[] units = [.. tables.Select(Proven)];
        string[] printed = [.. units.Where(static unit => unit is not null).Select(static unit => unit!.Text).Distinct()];
        if (printed.Length == 1)
        {
            var common = new MoneyUnit(printed[0], YuanPer[printed[0]], "document");
            for (int i = 0; i < units.Length; i++)
                units[i] ??= common;
            return units;
        }
        UnitsInText? text = null;
        for (int i = 0; i < units.Length; i++)
        {
            if (units[i] is null && tables[i].Kind != TableKind.Unknown)
                units[i] = (text ??= UnitsInText.Of(narrative)).UnitOf(tables[i].Shape);
        }
        return units;
    }
}
