using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>One canonical measure, and the headers that name it.</summary>
/// <param name="Id">Canonical id, such as <c>basic</c>.</param>
/// <param name="Name">What the field calls it.</param>
/// <param name="Header">Matches a header's key.</param>
internal sealed record Measure(string Id, string Name, Regex Header);

/// <summary>Names columns by canonical measures. The first that matches wins: the more special stand first.</summary>
internal static partial class Measures
{
    /// <summary>In order of precedence.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Is("total", "合计", "^三公经费(?:支出)?(?:合计|小计|总额)?$"),
        Is("quantity", "数量", @"^数量|(?:批次|人数|辆数|台数|团组数|个数)"),
        Is("abroad", "因公出国（境）", "因公出国"),
        Is("vehicle-purchase", "公务用车购置", "(?:公务用车|车辆)?购置(?:费|$)(?!.*运)"),
        Is("vehicles", "公务用车购置及运行", "公务用车购置[及和]运|^公务用车(?:费|经费)?$|公车合计"),
        Is("vehicle-running", "公务用车运行", "运行(?:维护)?费|运维费|公务用车运行"),
        Is("reception", "公务接待", "公务接待"),
        Is("operating-cost", "机关运行经费", "机关运行经费"),
        Is("meeting", "会议费", "会议费"),
        Is("training", "培训费", "培训费"),
        Is("general-public", "一般公共预算", "一般公共(?:预算|服务预算)"),
        Is("government-fund", "政府性基金预算", "(?:政府性)?基金预算|政府性基金"),
        Is("state-capital", "国有资本经营预算", "国有资本经营"),
        Is("fiscal-appropriation", "财政拨款", "^财政拨款(?:收入|支出)?$|财政拨款收入"),
        Is("special-account", "财政专户", "财政专户"),
        Is("superior-subsidy", "上级补助", "上级补助"),
        Is("affiliate-remittance", "附属单位上缴", "附属单位(?:上缴|缴款)"),
        Is("remitted-to-superior", "上解上级", "上[解缴]上级"),
        Is("affiliate-subsidy", "对附属单位补助", "附属单位补助"),
        Is("business", "经营", "经营(?:收入|支出)"),
        Is("undertaking", "事业收入", "事业收入"),
        Is("carried-out", "结转下年", "结转下年|年[终末]结转|年[终末]财政拨款结转"),
        Is("carried-in", "上年结转", "上年结转|年初结转|年初财政拨款结转|结转(?:和)?结余$"),
        Is("basic", "基本支出", "基本支出"),
        Is("project", "项目支出", "项目支出"),
        Is("personnel", "人员经费", "人员经费"),
        Is("public-use", "公用经费", "公用经费"),
        Is("reserve", "预留机动", "预留机动|机动经费"),
        Is("other", "其他", "^其他(?:收入|支出|资金)?$"),
        Is("budgeted", "预算数", "^(?:年初|全年|调整)?预算(?:数|额)?$"),
        Is("settled", "决算数", "^决算(?:数|额)?$"),
        Is("total", "合计", "^(?:合计|总计|总额|Total)$"),
        Is("current-year", "本年小计", "^小计$|^本年(?:收入|支出)(?:合计|小计)?$"),
        Is("amount", "金额", "^(?:金额|预算金额|决算金额|价值(?:\\(.*\\))?|Amount)$"),
    ];

    /// <summary>
    /// The measure of a column by its header path: the innermost header that is a measure, joined by a slash with
    /// <c>budgeted</c> or <c>settled</c> where those stand below it.
    /// </summary>
    /// <param name="header">From the top down, folded.</param>
    /// <param name="alone">True where the column is the only amount of its side: then a plain 预算数 or 金额 is <c>amount</c>.</param>
    public static string Of(IReadOnlyList<string> header, bool alone)
    {
        if (header.Count == 0)
            return "other:";
        string leaf = header[^1];
        string? own = Match(leaf);
        if (alone && own is "budgeted" or "settled" or "amount")
            return "amount";
        string? phase = null, parent = null;
        for (int i = header.Count - 2; i >= 0; i--)
        {
            // 小计 between a group and its phases is the group's: 公务用车购置及运行维护费 / 小计 / 预算数.
            if (IsGroupsSum(header, i) && own is "budgeted" or "settled")
            {
                if (Match(header[i - 1]) is null or "total")
                    return $"other:{header[i - 1]}/{own}";
                continue;
            }
            string? outer = Match(header[i]);
            if (outer is "budgeted" or "settled")
                phase ??= outer;
            else
                parent ??= outer;
        }
        if (own is "budgeted" or "settled")
            return parent is null or "total" ? own : $"{parent}/{own}";
        string item = Item(own, leaf, parent, header);
        return phase is null ? item : $"{item}/{phase}";
    }

    private static bool IsGroupsSum(IReadOnlyList<string> header, int i) => i > 0 && header[i] == "小计"
        && (Match(header[i - 1]) ?? (CurrentYear().IsMatch(header[i - 1]) ? "current-year" : null)) is not ("budgeted" or "settled" or "current-year");

    private static string Item(string? own, string leaf, string? parent, IReadOnlyList<string> header)
    {
        bool inExpenditure = header.Count > 1 ? header[^2].StartsWith("本年支出", StringComparison.Ordinal) : leaf.StartsWith("本年支出", StringComparison.Ordinal);
        return own switch
        {
            // 本年支出 is what its columns add up to; 本年收入 is a part beside what is carried in.
            "current-year" when inExpenditure => "total",
            // A sum below a named group is that group's: 公务用车购置及运行费 / 小计.
            "current-year" when leaf == "小计" && header.Count > 1 && Match(header[^2]) is "budgeted" or "settled" => "total",
            "current-year" when leaf == "小计" && parent is not null and not "current-year" => parent,
            "current-year" when leaf == "小计" && header.Count > 1 && !CurrentYear().IsMatch(header[^2]) => $"other:{header[^2]}",
            "total" when parent == "vehicles" || (parent == "current-year" && !inExpenditure) => parent,
            null => $"other:{leaf}",
            _ => own,
        };
    }

    private static string? Match(string header)
    {
        string key = Decoration().Replace(Folded.Key(header), "");
        foreach (Measure measure in All)
        {
            if (measure.Header.IsMatch(key))
                return measure.Id;
        }
        return null;
    }

    private static Measure Is(string id, string name, string header) => new(id, name, new Regex(header, RegexOptions.CultureInvariant));

    /// <summary>Of columns that measure the same, the one of this year: the latest year named, or 本年; else the first.</summary>
    public static Column Current(IReadOnlyList<Column> same) =>
        same.OrderByDescending(static column => column.Header.Select(YearIn).DefaultIfEmpty().Max())
            .ThenByDescending(static column => column.Header.Any(static header => header.StartsWith("本年", StringComparison.Ordinal)))
            .ThenBy(static column => column.Header.Count).ThenBy(static column => column.Index).First();

    /// <summary>The measure of a column joined with the group it stands in: <c>carried-in/general-public</c>, or <c>other:</c> and the whole header.</summary>
    public static string Grouped(string measure, IReadOnlyList<string> header)
    {
        string? group = header.Count > 1 ? Match(header[0]) : null;
        return group is "carried-in" or "carried-out" && group != measure ? $"{group}/{measure}" : $"other:{string.Join('/', header)}";
    }

    private static int YearIn(string header)
    {
        Match year = Year().Match(header);
        return year.Success ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    // 2024年预算数, 本年预算, 金额（万元）: year and unit are no part of the measure.
    [GeneratedRegex(@"^(?:(?:19|20)\d{2}年度?|本年度?|当年)(?=预算|决算|执行)|\((?:单位[:：])?(?:万元|元|亿元|千元)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"(?:19|20)\d{2}(?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("^本年|收入|支出", RegexOptions.CultureInvariant)]
    private static partial Regex CurrentYear();
}
