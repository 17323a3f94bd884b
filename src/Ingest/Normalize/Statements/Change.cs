namespace Ingest.Normalize.Statements;

/// <summary>A comparison: which way something changed, against what, and where the words before it end.</summary>
/// <param name="Direction"><c>increase</c>, <c>decrease</c>, <c>unchanged</c>; null where the words leave both open (增加（减少）).</param>
/// <param name="ComparedWith">As printed: <c>上年</c>, <c>2023年预算</c>; null where nothing is named.</param>
/// <param name="SubjectEnd">How many characters stand before the comparison: the words for what is compared.</param>
internal readonly record struct Change(string? Direction, string? ComparedWith, int SubjectEnd)
{
    private const int LongestComparator = 24;

    private static readonly string[] Increases = ["增加", "增长", "上升", "提高", "增幅", "上涨", "增加额", "调增", "净增"];
    private static readonly string[] Decreases = ["减少", "下降", "降低", "降幅", "压减", "压缩", "减幅", "调减"];
    private static readonly string[] Equalities = ["持平", "一致", "相同", "相等", "未发生变化", "无变化", "没有变化", "无增减变化", "保持不变", "等于"];
    private static readonly string[] Above = ["大于", "高于", "多于"];
    private static readonly string[] Below = ["小于", "低于", "少于"];

    /// <summary>The change whose size follows: 比上年增加 | 20万元, 本年数小于上年预算数 | 29.65万元. Null where the words end in none.</summary>
    public static Change? Before(ReadOnlySpan<char> lead)
    {
        ReadOnlySpan<char> rest = Trimmed(lead);
        bool isOpen = false;
        // 增加（减少）: a form whose alternatives were not struck out.
        if (rest.Length > 2 && rest[^1] is '）' or ')' && rest.LastIndexOfAny('（', '(') is > 0 and var open && (IsVerb(rest[(open + 1)..^1], Increases) || IsVerb(rest[(open + 1)..^1], Decreases)))
        {
            rest = Trimmed(rest[..open]);
            isOpen = true;
        }
        string? direction = null;
        int verb = 0;
        if (Ending(rest, Increases) is string more)
            (direction, verb) = ("increase", more.Length);
        else if (Ending(rest, Decreases) is string less)
            (direction, verb) = ("decrease", less.Length);
        if (direction is null)
            return Unequal(rest) is { } unequal && unequal.ComparedWith is { Length: > 1 } ? unequal : null;
        ReadOnlySpan<char> before = rest[..^verb];
        while (before.Length > 0 && before[^1] is '各' or '均' or '都' or '共' or '略' or '有' or '所')
            before = before[..^1];
        (string? with, int end) = Comparator(before);
        return new Change(isOpen ? null : direction, with ?? Inner(before), end);
    }

    /// <summary>与上年持平, 同预算数一致: a clause that says that nothing changed. Null for any other.</summary>
    public static Change? Equal(ReadOnlySpan<char> clause)
    {
        foreach (string word in Equalities)
        {
            int at = clause.LastIndexOf(word);
            if (at < 0)
                continue;
            // 等于 stands before what it is compared with, the others behind it.
            (string? with, int end) = word == "等于" ? (Name(clause[(at + word.Length)..]), at) : Comparator(clause[..at]);
            if (with is not null)
                return new Change("unchanged", with, end);
        }
        return null;
    }

    /// <summary>持平, 一致: that nothing changed, whatever it is compared with.</summary>
    public static bool IsEqual(ReadOnlySpan<char> words) => Ending(words, Equalities) is not null;

    /// <summary>决算数小于预算数: a clause that says which of two is the greater. Null for any other.</summary>
    public static Change? Unequal(ReadOnlySpan<char> clause)
    {
        foreach (string word in Above)
        {
            if (clause.LastIndexOf(word) is >= 0 and var at)
                return new Change("increase", Name(clause[(at + word.Length)..]), at);
        }
        foreach (string word in Below)
        {
            if (clause.LastIndexOf(word) is >= 0 and var at)
                return new Change("decrease", Name(clause[(at + word.Length)..]), at);
        }
        return null;
    }

    /// <summary>What a clause is compared with (与上年相比), and where the words for it begin; null and the length where nothing is named.</summary>
    public static (string? With, int Start) Comparator(ReadOnlySpan<char> text)
    {
        for (int i = text.Length - 1; i >= 0 && text.Length - i <= LongestComparator + 6; i--)
        {
            if (text[i] is not ('比' or '与' or '较' or '同' or '跟'))
                continue;
            // 相比 and 比较 stand behind what is compared.
            if (i > 0 && text[i] is '比' or '较' && text[i - 1] is '相' or '比')
                continue;
            if (Name(text[(i + 1)..]) is string name)
                return (name, i);
        }
        return (null, text.Length);
    }

    // 与上年相比收、支预算总计各增加: the subject stands behind what it is compared with.
    private static string? Inner(ReadOnlySpan<char> text)
    {
        int end = text.IndexOf("相比");
        int start = end < 0 ? -1 : text[..end].LastIndexOfAny('与', '比', '较');
        return start < 0 ? null : Name(text[(start + 1)..end]);
    }

    private static string? Name(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> name = text;
        for (int before = -1; before != name.Length;)
        {
            before = name.Length;
            foreach (string word in (ReadOnlySpan<string>)["相比较", "相比", "相较", "比较", "对比", "相", "比", "的", "均", "基本", "，", "：", "各", "都", "保持", "有所", "也"])
            {
                if (name.EndsWith(word, StringComparison.Ordinal))
                    name = name[..^word.Length];
            }
        }
        bool isPeriod = name.Length is > 0 and <= LongestComparator
            && (name.IndexOf('年') >= 0 || name.IndexOf("预算") >= 0 || name.IndexOf("决算") >= 0 || name.IndexOf("上期") >= 0 || name.IndexOf("同期") >= 0);
        return isPeriod && name.IndexOfAny("，。；：、（(") < 0 ? name.ToString() : null;
    }

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> lead)
    {
        while (lead.Length > 0 && lead[^1] is '了' or '约' or '为' or '额' or '数' or ' ' or '：' or ':' or '达' or '到' or '率' or '近')
        {
            // 预算数 and 决算数 are names.
            if (lead[^1] == '数' && lead.Length > 1 && lead[^2] is '算' or '年')
                break;
            lead = lead[..^1];
        }
        return lead;
    }

    private static bool IsVerb(ReadOnlySpan<char> text, string[] verbs)
    {
        foreach (string verb in verbs)
        {
            if (text.SequenceEqual(verb))
                return true;
        }
        return false;
    }

    private static string? Ending(ReadOnlySpan<char> text, string[] verbs)
    {
        foreach (string verb in verbs)
        {
            if (text.EndsWith(verb, StringComparison.Ordinal))
                return verb;
        }
        return null;
    }
}
