namespace Ingest.Normalize.Statements;

/// <summary>The subjects of amounts by the words that end a <see cref="Lead"/>'s key: the vocabulary of disclosures, one line for each wording.</summary>
internal static class Subjects
{
    private const string Totals = "total-revenue total-expenditure", FiscalTotals = "fiscal-revenue-total fiscal-expenditure-total";

    // Wording and measure; two measures where one figure states both. Words that Lead drops (预算, 决算, 合计, 金额 …) are left out here too.
    private static readonly (string Words, string Measure)[] Vocabulary =
    [
        ("收支总计", Totals), ("收支总", Totals), ("财政拨款收支总计", FiscalTotals), ("财政拨款收支总", FiscalTotals), ("财政拨款收支", FiscalTotals),
        ("收入总计", "total-revenue"), ("支出总计", "total-expenditure"),
        ("总收入", "total-revenue"), ("总支出", "total-expenditure"), ("本年收入", "current-revenue"), ("本年支出", "current-expenditure"),
        ("财政拨款收入总计", "fiscal-appropriation"), ("财政拨款收入", "fiscal-appropriation"), ("财政拨款支出总计", "fiscal-expenditure-total"), ("财政拨款支出", "fiscal-expenditure-total"),
        ("一般公共收入", "general-public"), ("一般公共拨款收入", "general-public"), ("一般公共财政拨款收入", "general-public"), ("一般公共拨款", "general-public"),
        ("一般公共财政拨款", "general-public"), ("一般公共资金", "general-public"), ("一般公共当年拨款", "general-public"),
        ("一般公共支出", "general-public-expenditure"), ("一般公共拨款支出", "general-public-expenditure"), ("一般公共财政拨款支出", "general-public-expenditure"),
        ("一般公共基本支出", "general-public-basic"), ("一般公共财政拨款基本支出", "general-public-basic"), ("一般公共拨款基本支出", "general-public-basic"),
        ("一般公共财政拨款项目支出", "general-public/project"), ("一般公共项目支出", "general-public/project"),
        ("政府性基金收入", "government-fund"), ("政府性基金拨款收入", "government-fund"), ("政府性基金财政拨款收入", "government-fund"), ("政府性基金支出", "government-fund"),
        ("政府性基金拨款支出", "government-fund"), ("政府性基金财政拨款支出", "government-fund"), ("政府性基金", "government-fund"),
        ("国有资本经营收入", "state-capital"), ("国有资本经营拨款收入", "state-capital"), ("国有资本经营财政拨款收入", "state-capital"), ("国有资本经营支出", "state-capital"),
        ("国有资本经营拨款支出", "state-capital"), ("国有资本经营财政拨款支出", "state-capital"), ("国有资本经营", "state-capital"),
        ("财政拨款基本支出", "fiscal-appropriation/basic"), ("财政拨款项目支出", "fiscal-appropriation/project"),
        ("事业收入", "undertaking"), ("事业单位经营收入", "business"), ("经营收入", "business"), ("上级补助收入", "superior-subsidy"), ("附属单位上缴收入", "affiliate-remittance"),
        ("财政专户管理资金", "special-account"), ("财政专户管理资金收入", "special-account"), ("财政专户管理资金收入总计", "special-account"), ("财政专户资金", "special-account"), ("财政专户收入", "special-account"),
        ("其他收入", "other"), ("其他资金", "other"), ("其他资金收入", "other"), ("其他资金收入总计", "other"),
        ("上年结转", "carried-in"), ("上年结转资金", "carried-in"), ("上年结转收入", "carried-in"), ("上年结转结余", "carried-in"), ("上年结转和结余", "carried-in"), ("年初结转", "carried-in"), ("年初结转和结余", "carried-in"),
        ("结转下年", "carried-out"), ("结转下年资金", "carried-out"), ("年末结转", "carried-out"), ("年末结转和结余", "carried-out"),
        ("基本支出", "basic"), ("项目支出", "project"), ("预留机动经费", "reserve"), ("人员经费", "personnel"), ("公用经费", "public-use"), ("上缴上级支出", "remitted-to-superior"),
        ("上解上级支出", "remitted-to-superior"), ("对附属单位补助支出", "affiliate-subsidy"), ("机关运行经费", "operating-cost"),
        ("三公经费", "three-public"), ("三公经费财政拨款", "three-public"), ("三公经费财政拨款支出", "three-public"), ("三公经费一般公共财政拨款支出", "three-public"), ("机关运行经费财政拨款支出", "operating-cost"), ("机关运行经费财政拨款", "operating-cost"), ("财政拨款三公经费", "three-public"),
        ("因公出国费", "abroad"), ("因公出国经费", "abroad"), ("因公出国", "abroad"), ("公务用车购置及运行费", "vehicles"), ("公务用车购置及运行维护费", "vehicles"), ("公务用车购置和运行费", "vehicles"),
        ("公务用车购置和运行维护费", "vehicles"), ("公务用车购置与运行维护费", "vehicles"), ("公务用车购置及运维费", "vehicles"), ("公务车购置及运行费", "vehicles"), ("公务车购置及运行维护费", "vehicles"), ("公务用车费", "vehicles"), ("公务用车经费", "vehicles"),
        ("公务用车运行", "vehicle-running"), ("公务用车购置", "vehicle-purchase"), ("公务用车购置费", "vehicle-purchase"), ("公务车购置费", "vehicle-purchase"), ("公车购置费", "vehicle-purchase"),
        ("公务用车运行费", "vehicle-running"), ("公务用车运行维护费", "vehicle-running"), ("公务用车运行维护", "vehicle-running"), ("公务用车运维费", "vehicle-running"),
        ("公务车用车运行费", "vehicle-running"), ("公务车运行费", "vehicle-running"), ("公务车运行维护费", "vehicle-running"), ("公车运行维护费", "vehicle-running"),
        ("公务接待费", "reception"), ("公务接待费财政拨款", "reception"), ("公务接待", "reception"), ("会议费", "meeting"), ("培训费", "training"), ("会议费财政拨款", "meeting"), ("培训费财政拨款", "training"),
        ("政府采购", "procurement"), ("货物类政府采购", "procurement-goods"), ("政府采购货物", "procurement-goods"), ("购买货物", "procurement-goods"), ("采购货物", "procurement-goods"), ("货物采购", "procurement-goods"),
        ("工程类政府采购", "procurement-works"), ("政府采购工程", "procurement-works"), ("购买工程", "procurement-works"), ("采购工程", "procurement-works"), ("工程采购", "procurement-works"),
        ("服务类政府采购", "procurement-services"), ("政府采购服务", "procurement-services"), ("购买服务", "procurement-services"), ("采购服务", "procurement-services"), ("服务采购", "procurement-services"),
        ("授予中小企业合同", "procurement-sme"), ("面向中小企业预留政府采购项目", "procurement-sme"), ("面向中小企业预留", "procurement-sme"), ("预留给中小企业", "procurement-sme"), ("预留中小企业", "procurement-sme"),
        ("固定资产", "fixed-assets"), ("资产总额", "assets"), ("资产总计", "assets"),
    ];

    private static readonly Dictionary<char, (string Words, Subject Subject)[]> ByLast = Vocabulary
        .GroupBy(static entry => entry.Words[^1])
        .ToDictionary(static group => group.Key, static group => group.OrderByDescending(static entry => entry.Words.Length).Select(static entry => (entry.Words, Of(entry.Measure))).ToArray());

    /// <summary>Every measure that a wording gives.</summary>
    public static IEnumerable<string> Measures { get; } = [.. Vocabulary.SelectMany(static entry => entry.Measure.Split(' ')).Distinct()];

    // Words behind a subject that leave it what it is.
    private static readonly string[] Trailing = ["支出", "费用", "用", "费", "总计", "共", "资金"];

    // A change and no amount; a part and not the whole; something bought and not owned.
    private static readonly string[] Foreign = ["增加", "减少", "调增", "调减", "压减", "追加", "核减", "核增", "节约", "新增", "用于", "国内", "外宾", "外事", "人均", "其他政府", "小微企业", "小型和微型企业"];

    /// <summary>The subject that a key ends with; null where its words name none, or only a part of one.</summary>
    public static Subject? Find(string key)
    {
        for (ReadOnlySpan<char> rest = key; rest.Length > 1;)
        {
            if (ByLast.TryGetValue(rest[^1], out (string Words, Subject Subject)[]? entries))
            {
                foreach ((string words, Subject subject) in entries)
                {
                    if (!rest.EndsWith(words, StringComparison.Ordinal))
                        continue;
                    if (Fits(rest[..^words.Length], subject))
                        return subject;
                    // 基本支出总计 is no total of all, but of 基本支出.
                    if (words.EndsWith("总计", StringComparison.Ordinal))
                        break;
                    return null;
                }
            }
            string? tail = null;
            foreach (string word in Trailing)
                tail ??= rest.EndsWith(word, StringComparison.Ordinal) ? word : null;
            if (tail is null)
                return null;
            rest = rest[..^tail.Length];
        }
        return null;
    }

    private static Subject Of(string measure)
    {
        int blank = measure.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? new Subject(measure) : new Subject(measure[..blank], measure[(blank + 1)..]);
    }

    private static bool IsPart(ReadOnlySpan<char> before)
    {
        foreach (string word in (ReadOnlySpan<string>)["基本", "项目", "采购", "经营", "基金", "公共", "其他", "事业", "经费", "资金"])
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool Fits(ReadOnlySpan<char> before, Subject subject)
    {
        foreach (string word in Foreign)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return false;
        }
        return subject.Measure switch
        {
            "fixed-assets" or "assets" => before.IndexOf("购") < 0 && before.IndexOf("配置") < 0 && before.IndexOf("处置") < 0 && !before.EndsWith("无形") && !before.EndsWith("流动"),
            // 货物采购授予中小企业合同 is a part.
            "procurement-sme" => before.IndexOf("货物") < 0 && before.IndexOf("工程") < 0 && before.IndexOf("服务") < 0,
            "procurement" => before.IndexOf("企业") < 0,
            "procurement-services" => !before.EndsWith("政府"), // 政府购买服务 is no procurement
            // 教育培训费 and 专项会议费 are lines of their own.
            "meeting" or "training" => before.IsEmpty || before[^1] is '款' or '级' or '门' or '位' or '厅' or '局' or '委' or '院' or '办' or '部' or '中' or '及' or '和' or '、' or '的',
            "business" => !before.EndsWith("国有资本"),
            "total-revenue" or "total-expenditure" or "fiscal-appropriation" => !IsPart(before),
            // “三公”经费财政拨款支出 is of the item before it.
            "fiscal-expenditure-total" or "general-public-expenditure" => before.IsEmpty || (before[^1] != '费' && !IsPart(before)),
            _ => true,
        };
    }
}
