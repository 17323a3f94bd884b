using System.Globalization;
using Ingest.Model;

namespace Ingest.GoldenTests.Seed;

/// <summary>Every figure of the seed's statutory tables and its table of assets, as one line each.</summary>
internal static class SeedFacts
{
    /// <summary>How many figures a person counted in them.</summary>
    public const int Count = 225;

    private static readonly Layout[] Layouts =
    [
        new("revenue-expenditure-summary", new Side("revenue", null, 1, "amount"), new Side("expenditure", null, 3, "amount")),
        new("revenue", new Side("", 1, 2, "total", "current-year", "fiscal-appropriation", "special-account", "undertaking", "business", "superior-subsidy", "affiliate-remittance", "other", "carried-in")),
        new("expenditure", new Side("", 1, 2, "total", "basic", "project", "business", "remitted-to-superior", "affiliate-subsidy")),
        new("fiscal-appropriation-summary", new Side("revenue", null, 1, "amount"), new Side("expenditure", null, 3, "total", "general-public", "government-fund", "state-capital")),
        new("general-public-expenditure", new Side("", 1, 2, "total", "basic", "project")),
        new("general-public-basic-expenditure", new Side("", 1, 2, "total", "personnel", "public-use")),
        new("government-fund-expenditure", new Side("", 1, 2, "total", "basic", "project")),
        new("state-capital-expenditure", new Side("", 1, 2, "total", "basic", "project")),
        new("three-public-expenditure", new Side("", null, 1, "total", "general-public", "government-fund", "state-capital")),
        new("assets", new Side("", null, 0, "quantity", "amount")),
    ];

    /// <summary>Kinds of the tables, in their order.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Layouts.Select(layout => layout.Kind)];

    /// <summary>What the file says: the first nine tables and the last.</summary>
    public static IReadOnlyList<string> Expected()
    {
        string[][][] tables = SeedXml.Tables();
        return [.. Layouts.Zip([.. tables[..9], tables[^1]], (layout, table) => Lines(layout, table)).SelectMany(lines => lines)];
    }

    /// <summary>What the product says.</summary>
    public static IReadOnlyList<string> Of(Document document) =>
        [.. from table in document.Tables
            where Kinds.Contains(table.Kind)
            from row in table.Rows
            from value in row.Values
            select Line(table.Kind, row.Section, row.Code, row.Label, value.Measure, SeedXml.Printed(value.Value), SeedXml.Yuan(value.Yuan))];

    private static IEnumerable<string> Lines(Layout layout, string[][] rows)
    {
        // Rows of figures are the longest, and begin with their number; the table of assets has no numbers and two rows of header.
        int columns = rows.Max(row => row.Length);
        IEnumerable<string[]> data = layout.Kind == "assets" ? rows[2..] : rows.Where(row => row.Length == columns && int.TryParse(row[0], CultureInfo.InvariantCulture, out _));
        foreach (string[] row in data)
        {
            foreach (Side side in layout.Sides)
            {
                for (int i = 0; i < side.Measures.Length; i++)
                {
                    string text = row[side.Label + 1 + i];
                    if (text.Length == 0)
                        continue;
                    decimal value = decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
                    string yuan = side.Measures[i] == "quantity" ? "" : SeedXml.Yuan(value * 10_000);
                    yield return Line(layout.Kind, side.Section, side.Code is int code ? row[code] : "", row[side.Label], side.Measures[i], text, yuan);
                }
            }
        }
    }

    private static string Line(string kind, string? section, string? code, string? label, string measure, string value, string yuan) =>
        $"{kind} | {section} | {code} | {SeedXml.Bare(label)} | {measure} | {value} | {yuan}";

    private sealed record Layout(string Kind, params Side[] Sides);

    /// <summary>Columns that belong together.</summary>
    /// <param name="Section">The side, where the table has two.</param>
    /// <param name="Code">Column of the code.</param>
    /// <param name="Label">Column of the name; the figures follow.</param>
    /// <param name="Measures">What the figures are.</param>
    private sealed record Side(string Section, int? Code, int Label, params string[] Measures);
}
