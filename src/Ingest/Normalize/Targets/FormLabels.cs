using System.Text.RegularExpressions;
using Ingest.Recognize;

namespace Ingest.Normalize.Targets;

/// <summary>What a label of a performance form asks for.</summary>
internal enum FormLabel
{
    /// <summary>No label.</summary>
    None,
    /// <summary>项目编码.</summary>
    Code,
    /// <summary>项目名称.</summary>
    Name,
    /// <summary>主管部门.</summary>
    Department,
    /// <summary>实施单位.</summary>
    Unit,
    /// <summary>项目类别.</summary>
    Type,
    /// <summary>项目期限.</summary>
    Period,
    /// <summary>预算数, 资金总额.</summary>
    Total,
    /// <summary>实施期资金总额, beside the year's.</summary>
    TermTotal,
    /// <summary>项目总预算: all years together where the year's stands beside it, else the year's.</summary>
    WholeTotal,
    /// <summary>财政资金.</summary>
    Fiscal,
    /// <summary>其他资金.</summary>
    Other,
    /// <summary>绩效目标.</summary>
    Goals,
    /// <summary>预期目标, over the plan of a self-evaluation.</summary>
    Planned,
    /// <summary>实际完成情况, beside it.</summary>
    Achieved,
    /// <summary>自评得分.</summary>
    Score,
    /// <summary>评价结论.</summary>
    Conclusion,
    /// <summary>存在问题.</summary>
    Shortcomings,
    /// <summary>改进措施.</summary>
    Improvements,
}

/// <summary>Knows the labels of performance forms.</summary>
internal static partial class FormLabels
{
    private const int Longest = 24;

    private static readonly (FormLabel Label, Regex Words)[] All =
    [
        (FormLabel.Code, Code()), (FormLabel.Name, Name()), (FormLabel.Department, Department()), (FormLabel.Unit, Unit()), (FormLabel.Type, Type()), (FormLabel.Period, Period()),
        (FormLabel.Total, Total()), (FormLabel.TermTotal, TermTotal()), (FormLabel.WholeTotal, WholeTotal()), (FormLabel.Fiscal, Fiscal()), (FormLabel.Other, Other()), (FormLabel.Goals, Goals()), (FormLabel.Planned, Planned()), (FormLabel.Achieved, Achieved()),
        (FormLabel.Score, Score()), (FormLabel.Conclusion, Conclusion()), (FormLabel.Shortcomings, Shortcomings()), (FormLabel.Improvements, Improvements()),
    ];

    /// <summary>What a folded text asks for.</summary>
    public static FormLabel Of(string key)
    {
        if (key.Length is < 2 or > Longest)
            return FormLabel.None;
        ReadOnlySpan<char> bare = key.AsSpan().TrimStart("★☆*").TrimEnd("：:");
        foreach ((FormLabel label, Regex words) in All)
        {
            if (words.IsMatch(bare))
                return label;
        }
        return FormLabel.None;
    }

    /// <summary>True where a printed text is a label.</summary>
    public static bool IsLabel(string printed) => printed.Length <= Longest * 2 && Of(Folded.Key(printed)) != FormLabel.None;

    /// <summary>True where a form begins: it names its project.</summary>
    public static bool Begins(string printed) => printed.Length <= Longest * 4 && printed[0] is '项' or '★' && Opening().IsMatch(Folded.Key(printed));

    [GeneratedRegex("^项目(?:编码|代码|编号)$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^项目名称(?:\(.*\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:项目)?主管(?:部门|单位)(?:名称|及代码|\(.*\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Department();

    [GeneratedRegex(@"^(?:项目)?(?:实施|承担|执行)(?:单位|主体)(?:名称|\(.*\))?$|^项目单位(?:名称)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex("^项目(?:类别|类型|属性|分类|性质)$", RegexOptions.CultureInvariant)]
    private static partial Regex Type();

    [GeneratedRegex("^(?:项目)?(?:期限|周期|起止(?:时间|年限|日期)|实施(?:期限?|周期|时间))$", RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    [GeneratedRegex(@"^(?:(?:项目|年度|部门)?(?:当年预算|预算申请|预算数|预算金额|预算总额|资金总额|预算资金(?:总额)?|总额)|项目资金|项目金额|年初预算数|(?:部门|单位)(?:整体)?(?:预算)?支出(?:预算)?总额)(?:\(万?元\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex("^(?:项目)?(?:实施期|中期|长期)(?:项目)?(?:资金)?总额$", RegexOptions.CultureInvariant)]
    private static partial Regex TermTotal();

    [GeneratedRegex(@"^(?:项目)?总预算(?:\(万?元\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeTotal();

    [GeneratedRegex(@"^(?:其中[:：]?)?(?:当年|本年|年度|一般公共预算)?财政(?:资金|拨款|性资金)(?:\(万?元\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Fiscal();

    [GeneratedRegex(@"^(?:其中[:：]?)?(?:其他资金|单位资金|自有资金|其它资金)(?:\(万?元\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex("^(?:年度|长期|中长期|中期|实施期|当年|项目|总体|部门|单位|整体){0,3}(?:绩效目标|总体目标|年度目标|长期目标|总目标|目标)(?:设定|\\(.{0,14}\\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Goals();

    [GeneratedRegex("^(?:年初|预期|设定|年度)(?:设定)?(?:总体)?(?:绩效)?目标$", RegexOptions.CultureInvariant)]
    private static partial Regex Planned();

    [GeneratedRegex("^(?:年度|全年|总体|绩效|目标|实际)*完成情况$", RegexOptions.CultureInvariant)]
    private static partial Regex Achieved();

    [GeneratedRegex(@"^(?:自评|综合|评价)(?:总)?(?:得分|总分)(?:\(.*\))?$|^总得分$", RegexOptions.CultureInvariant)]
    private static partial Regex Score();

    [GeneratedRegex("^(?:自评|评价|自评价)结论$", RegexOptions.CultureInvariant)]
    private static partial Regex Conclusion();

    [GeneratedRegex("^(?:存在|主要)的?(?:主要)?问题(?:及原因(?:分析)?)?$|^偏差大或(?:目标)?未完成(?:目标)?原因分析$", RegexOptions.CultureInvariant)]
    private static partial Regex Shortcomings();

    [GeneratedRegex("^(?:下一步)?(?:拟采取的?)?(?:改进|整改)(?:措施|意见|建议|方向)(?:及建议|及结果应用方案)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Improvements();

    [GeneratedRegex("^★?项目(?:名称|编码|代码|编号)(?:\\(.{0,12}\\))?(?:[：:].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
