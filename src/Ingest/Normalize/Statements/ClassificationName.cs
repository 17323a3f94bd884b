using System.Text;

namespace Ingest.Normalize.Statements;

/// <summary>
/// The classification that a text names before an amount: <c>“司法支出（类）基层司法（款）行政运行（项）”</c>, with codes <c>（204类）</c>, with dashes
/// <c>“一般公共服务支出-财政事务-行政运行”科目</c>, or the plain name of a 类.
/// </summary>
/// <param name="Names">Outermost first.</param>
/// <param name="Level">Level of the first name: 1 类, 2 款, 3 项.</param>
/// <param name="Code">Codes joined; null where not printed, or not from the 类 on.</param>
/// <param name="End">Index behind the last name and its mark.</param>
internal sealed record ClassificationName(IReadOnlyList<string> Names, int Level, string? Code, int End)
{
    private const int LongestName = 40;

    private static readonly HashSet<string> Economic =
        ["工资福利", "工资福利支出", "商品和服务", "商品和服务支出", "对个人和家庭的补助", "对个人和家庭的补助支出", "对个人和家庭补助", "资本性支出", "其他资本性支出", "债务利息及费用支出"];

    // 支出功能分类科目, 类: names of this and of earlier years, without 支出.
    private static readonly HashSet<string> Classes =
    [
        "一般公共服务", "外交", "国防", "公共安全", "教育", "科学技术", "文化旅游体育与传媒", "文化体育与传媒", "社会保障和就业", "卫生健康", "医疗卫生与计划生育", "医疗卫生", "节能环保", "城乡社区", "农林水",
        "交通运输", "资源勘探工业信息等", "资源勘探信息等", "资源勘探电力信息等", "商业服务业等", "金融", "援助其他地区", "自然资源海洋气象等", "国土海洋气象等", "国土资源气象等", "住房保障", "粮油物资储备", "灾害防治及应急管理", "债务付息", "债务发行费用",
    ];

    /// <summary>True where the outermost name is one of the economic classification (工资福利支出).</summary>
    public bool IsEconomic => Economic.Contains(Names[0]);

    /// <summary>The names joined by a slash.</summary>
    public string Label => string.Join('/', Names);

    /// <summary>True for the name of a 类 of the functional classification.</summary>
    public static bool IsClass(string name) => Classes.Contains(name.EndsWith("支出", StringComparison.Ordinal) ? name[..^2] : name);

    /// <summary>Reads the classification that a piece of text names last; null where it names none.</summary>
    public static ClassificationName? Read(ReadOnlySpan<char> text) => Marked(text) ?? Dashed(text) ?? Plain(text);

    // 名称（类）, 名称（204类）: names stand between the marks.
    private static ClassificationName? Marked(ReadOnlySpan<char> text)
    {
        List<string>? names = null;
        StringBuilder code = new();
        bool isCoded = true;
        int level = 0, last = 0, start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('（' or '('))
                continue;
            int at = i + 1;
            while (at < text.Length && at - i <= 3 && char.IsAsciiDigit(text[at]))
                at++;
            if (at + 1 >= text.Length || text[at] is not ('类' or '款' or '项') || text[at + 1] is not ('）' or ')'))
                continue;
            int own = text[at] switch { '类' => 1, '款' => 2, _ => 3 };
            string name = Cleaned(text[start..i]);
            if (name.Length is 0 or > LongestName)
                return null;
            // A second 类 begins anew.
            if (names is null || own <= last)
            {
                (names, level, isCoded) = ([], own, true);
                code.Clear();
            }
            names.Add(name);
            isCoded &= at - i - 1 == (own == 1 ? 3 : 2);
            code.Append(text[(i + 1)..at]);
            last = own;
            start = at + 2;
            i = at + 1;
        }
        return names is null ? null : new ClassificationName(names, level, isCoded && level == 1 && names.Count == last ? code.ToString() : null, start);
    }

    // “类-款-项”科目, “类”科目.
    private static ClassificationName? Dashed(ReadOnlySpan<char> text)
    {
        int close = text.LastIndexOf('”');
        int open = close < 0 ? -1 : text[..close].LastIndexOf('“');
        if (open < 0 || !text[(close + 1)..].StartsWith("科目", StringComparison.Ordinal))
            return null;
        string[] names = text[(open + 1)..close].ToString().Split('-', '—', '－');
        if (names.Length > 3 || !IsClass(names[0]) || Array.Exists(names, static name => name.Length is 0 or > LongestName))
            return null;
        return new ClassificationName(names, 1, null, close + 3);
    }

    // 2.社会保障和就业支出: the whole text is the name.
    private static ClassificationName? Plain(ReadOnlySpan<char> text)
    {
        string name = Cleaned(text);
        return name.EndsWith("支出", StringComparison.Ordinal) && IsClass(name) ? new ClassificationName([name], 1, null, text.Length) : null;
    }

    /// <summary>A name without what stands before it: 其中, numbering, a year, quotation marks, the figure's own punctuation.</summary>
    private static string Cleaned(ReadOnlySpan<char> text)
    {
        int quote = text.LastIndexOfAny('“', '"');
        if (quote >= 0)
            text = text[(quote + 1)..];
        text = text.Trim("、，。；：: .”".AsSpan());
        if (text.StartsWith("其中", StringComparison.Ordinal))
            text = text[2..].TrimStart("：:、".AsSpan());
        if (text.Length > 2 && text[0] is '（' or '(' && text[..Math.Min(5, text.Length)].IndexOfAny('）', ')') is > 0 and var bracket)
            text = text[(bracket + 1)..];
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits is > 0 and < 4)
            text = text[digits..].TrimStart(".、．) ）".AsSpan());
        else if (digits == 4 && text[4..].StartsWith("年"))
            text = text[(text[5..].StartsWith("度") ? 6 : 5)..];
        if (text.Length > 3 && ChineseNumbering(text) is > 0 and var numbering)
            text = text[numbering..];
        if (text.StartsWith("和", StringComparison.Ordinal) || text.StartsWith("及", StringComparison.Ordinal))
            text = text[1..];
        return text.Trim().ToString();
    }

    // 一、
    private static int ChineseNumbering(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < 3 && at < text.Length && "一二三四五六七八九十".IndexOf(text[at], StringComparison.Ordinal) >= 0)
            at++;
        return at > 0 && at < text.Length && text[at] is '、' or '.' or '．' ? at + 1 : 0;
    }
}
