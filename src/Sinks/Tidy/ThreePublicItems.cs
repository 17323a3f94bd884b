using Ingest.Model;

namespace Ingest.Sinks.Tidy;

/// <summary>The items of a “三公”经费 table that is printed wide: one column for each item instead of one row.</summary>
internal static class ThreePublicItems
{
    private const string Kind = "three-public-expenditure";

    private const string Total = "total";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [Total] = "合计",
        ["abroad"] = "因公出国（境）费",
        ["reception"] = "公务接待费",
        ["vehicles"] = "公务用车购置及运行维护费",
        ["vehicle-purchase"] = "公务用车购置费",
        ["vehicle-running"] = "公务用车运行维护费",
        ["meeting"] = "会议费",
        ["training"] = "培训费",
        ["operating-cost"] = "机关运行经费",
    };

    /// <summary>True where a column names an item. 合计 alone proves nothing: a long table has it too, for its funds.</summary>
    internal static bool IsWide(Table table) =>
        table.Kind == Kind && table.Rows.Any(row => row.Values.Any(value => ItemOf(value.Measure) is var item && item != Total && Names.ContainsKey(item)));

    /// <summary>The item a measure names; null where it names none.</summary>
    internal static string? NameOf(string measure) => Names.GetValueOrDefault(ItemOf(measure));

    private static string ItemOf(string measure) => measure.Split('/', 2)[0];
}
