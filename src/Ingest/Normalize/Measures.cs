using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;
using Ingest.Recognize.Vocabularies;

namespace Ingest.Normalize;

/// <summary>Names columns by canonical measures.</summary>
/// <param name="vocabulary">The headers that name them; the first measure that matches wins.</param>
internal sealed partial class Measures(Vocabulary vocabulary)
{
    // A document's headers are the same few, over and over.
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>
    /// The measure of a column by its header path: the innermost header that is a measure, joined by a slash with
    /// <c>budgeted</c>, <c>adjusted</c> or <c>settled</c> where those stand below it.
    /// </summary>
    /// <param name="header">From the top down, folded.</param>
    /// <param name="alone">True where the column is the only amount of its side: then a plain 预算数 or 金额 is <c>amount</c>.</param>
    public string Of(IReadOnlyList<string> header, bool alone)
    {
        if (header.Count == 0)
            return "other:";
        string leaf = header[^1];
        string? own = Match(leaf);
        if (alone && (IsPhase(own) || own is "amount"))
            return "amount";
        string? phase = null, parent = null;
        for (int i = header.Count - 2; i >= 0; i--)
        {
            // 小计 between a group and its phases is the group's: 公务用车购置及运行维护费 / 小计 / 预算数.
            if (IsGroupsSum(header, i) && IsPhase(own))
            {
                if (Match(header[i - 1]) is null or "total")
                    return $"other:{header[i - 1]}/{own}";
                continue;
            }
            string? outer = Match(header[i]);
            if (IsPhase(outer))
                phase ??= outer;
            else
                parent ??= outer;
        }
        if (IsPhase(own))
            return parent is null or "total" ? own : $"{parent}/{own}";
        string item = Item(own, leaf, parent, header);
        return phase is null ? item : $"{item}/{phase}";
    }

    private bool IsGroupsSum(IReadOnlyList<string> header, int i) => i > 0 && header[i] == "小计"
        && (Match(header[i - 1]) ?? (CurrentYear().IsMatch(header[i - 1]) ? "current-year" : null)) is not ("budgeted" or "adjusted" or "settled" or "current-year");

    /// <summary>True for what tells a plan from an account: <c>budgeted</c>, <c>adjusted</c>, <c>settled</c>.</summary>
    public static bool IsPhase([NotNullWhen(true)] string? measure) => measure is "budgeted" or "adjusted" or "settled";

    private string Item(string? own, string leaf, string? parent, IReadOnlyList<string> header)
    {
        bool inExpenditure = header.Count > 1 ? header[^2].StartsWith("本年支出", StringComparison.Ordinal) : leaf.StartsWith("本年支出", StringComparison.Ordinal);
        return own switch
        {
            // 本年支出 is what its columns add up to; 本年收入 is a part beside what is carried in.
            "current-year" when inExpenditure => "total",
            // A sum below a named group is that group's: 公务用车购置及运行费 / 小计.
            "current-year" when leaf == "小计" && header.Count > 1 && IsPhase(Match(header[^2])) => "total",
            "current-year" when leaf == "小计" && parent is not null and not "current-year" => parent,
            "current-year" when leaf == "小计" && header.Count > 1 && !CurrentYear().IsMatch(header[^2]) => $"other:{header[^2]}",
            "total" when parent == "vehicles" || (parent == "current-year" && !inExpenditure) => parent,
            // 公务接待 / 费用 beside 批次 and 人数: the money of its group.
            "amount" when parent is not null and not "total" => parent,
            null => $"other:{leaf}",
            _ => own,
        };
    }

    private string? Match(string header)
    {
        if (_known.TryGetValue(header, out string? id))
            return id;
        string key = Folded.Key(header);
        // A header of a year or a unit in brackets: hardly any has one.
        if (key.AsSpan().IndexOfAny('年', '(') >= 0)
            key = Decoration().Replace(key, "");
        foreach (MeasureWords measure in vocabulary.Measures)
        {
            if (measure.IsNamedBy(key))
            {
                id = measure.Id;
                break;
            }
        }
        _known.Add(header, id);
        return id;
    }

    /// <summary>Of columns that measure the same, the one of this year: the latest year named, or 本年; else the first.</summary>
    public static Column Current(IReadOnlyList<Column> same) =>
        same.OrderByDescending(YearOf)
            .ThenByDescending(static column => column.Header.Any(static header => header.StartsWith("本年", StringComparison.Ordinal)))
            .ThenBy(static column => column.Header.Count).ThenBy(static column => column.Index).First();

    /// <summary>The latest year that a column's headers name; 0 for none.</summary>
    public static int YearOf(Column column)
    {
        int latest = 0;
        foreach (string header in column.Header)
            latest = Math.Max(latest, header.Contains('年', StringComparison.Ordinal) ? YearIn(header) : 0);
        return latest;
    }

    /// <summary>The measure that the outermost of several headers names; null for none.</summary>
    public string? GroupOf(IReadOnlyList<string> header) => header.Count > 1 ? Match(header[0]) : null;

    /// <summary>The measure of a column joined with the group it stands in: <c>carried-in/general-public</c>, or <c>other:</c> and the whole header.</summary>
    public string Grouped(string measure, IReadOnlyList<string> header)
    {
        string? group = GroupOf(header);
        return group is "carried-in" or "carried-out" or "fiscal-appropriation" or "general-public" or "government-fund" or "state-capital" && group != measure ? $"{group}/{measure}" : $"other:{string.Join('/', header)}";
    }

    private static int YearIn(string header)
    {
        Match year = Year().Match(header);
        return year.Success ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    // 2024年预算数, 本年预算, 金额（万元）: year and unit are no part of the measure.
    [GeneratedRegex(@"^(?:(?:19|20)\d{2}年度?|本年度?|当年|上年度?)(?=预算|决算|预计|执行)|\((?:单位[:：])?(?:" + CaptionText.UnitWords + @")\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"(?:19|20)\d{2}(?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("^本年|收入|支出", RegexOptions.CultureInvariant)]
    private static partial Regex CurrentYear();
}
