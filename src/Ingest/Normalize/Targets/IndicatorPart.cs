using System.Text.RegularExpressions;
using Ingest.Recognize;

namespace Ingest.Normalize.Targets;

/// <summary>What a column of a list of indicators holds.</summary>
internal enum IndicatorPart
{
    /// <summary>None of these.</summary>
    None,
    /// <summary>一级指标.</summary>
    Level1,
    /// <summary>二级指标.</summary>
    Level2,
    /// <summary>三级指标.</summary>
    Level3,
    /// <summary>指标内容: the indicator itself, or beside 三级指标 what it means.</summary>
    Content,
    /// <summary>What is measured.</summary>
    Description,
    /// <summary>指标性质, 计算符号.</summary>
    Sign,
    /// <summary>上年指标值.</summary>
    LastYear,
    /// <summary>前年指标值.</summary>
    YearBeforeLast,
    /// <summary>偏差原因分析及改进措施.</summary>
    Deviation,
    /// <summary>指标值.</summary>
    Target,
    /// <summary>实际完成值.</summary>
    Actual,
    /// <summary>度量单位.</summary>
    Unit,
    /// <summary>权重, 分值.</summary>
    Weight,
    /// <summary>得分.</summary>
    Score,
    /// <summary>指标值确定依据.</summary>
    Basis,
    /// <summary>项目名称, where one list holds several projects.</summary>
    Project,
    /// <summary>项目编码, beside it.</summary>
    ProjectCode,
    /// <summary>绩效目标, beside it.</summary>
    Goal,
    /// <summary>预算数, beside it.</summary>
    Budget,
    /// <summary>A header over others (近两年指标值).</summary>
    Group,
}

/// <summary>Knows the headers of lists of indicators.</summary>
internal static partial class IndicatorParts
{
    private const int LongestHeader = 24;

    // The more special before the more general: 上年完成值 is no 完成值.
    private static readonly (IndicatorPart Part, Regex Header)[] Headers =
    [
        (IndicatorPart.Level1, Level1()), (IndicatorPart.Level2, Level2()), (IndicatorPart.Level3, Level3()), (IndicatorPart.Content, Content()),
        (IndicatorPart.Description, Description()), (IndicatorPart.Sign, Sign()), (IndicatorPart.Group, Group()), (IndicatorPart.LastYear, LastYear()),
        (IndicatorPart.YearBeforeLast, YearBeforeLast()), (IndicatorPart.Deviation, Deviation()), (IndicatorPart.Target, Target()), (IndicatorPart.Actual, Actual()),
        (IndicatorPart.Unit, Unit()), (IndicatorPart.Weight, Weight()), (IndicatorPart.Score, Score()), (IndicatorPart.Basis, Basis()),
        (IndicatorPart.Project, Project()), (IndicatorPart.ProjectCode, ProjectCode()), (IndicatorPart.Goal, Goal()), (IndicatorPart.Budget, Budget()),
    ];

    /// <summary>The part that a header names.</summary>
    public static IndicatorPart Of(string printed)
    {
        if (printed.Length is 0 or > LongestHeader)
            return IndicatorPart.None;
        string key = Folded.Key(printed).TrimStart('★', '*', '☆');
        foreach ((IndicatorPart part, Regex header) in Headers)
        {
            if (header.IsMatch(key))
                return part;
        }
        return IndicatorPart.None;
    }

    /// <summary>True for 一级指标: every header has it, and hardly any other row.</summary>
    public static bool IsFirstLevel(string printed) =>
        printed.Length <= LongestHeader && printed.Contains('级', StringComparison.Ordinal) && Level1().IsMatch(Folded.Key(printed).TrimStart('★', '*', '☆'));

    [GeneratedRegex("^一级(?:绩效)?指标(?:名称)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Level1();

    [GeneratedRegex("^二级(?:绩效)?指标(?:名称)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Level2();

    [GeneratedRegex("^三级(?:绩效)?指标(?:名称)?$|^(?:具体)?指标名称$", RegexOptions.CultureInvariant)]
    private static partial Regex Level3();

    [GeneratedRegex("^(?:绩效)?指标内容$", RegexOptions.CultureInvariant)]
    private static partial Regex Content();

    [GeneratedRegex("指标值?(?:描述|解释|说明)|^绩效标准$|^(?:评分|评价)标准$", RegexOptions.CultureInvariant)]
    private static partial Regex Description();

    [GeneratedRegex("指标性质|(?:计算|运算)符号", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex("^近[两二三]年(?:度)?(?:指标值|实际值|完成值|情况)?$|^(?:绩效)?指标值类型$", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex("^(?:上年|上一年|去年)度?(?:绩效)?(?:(?:实际)?(?:指标|目标|完成|实现|实际)(?:值|情况)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LastYear();

    [GeneratedRegex("^前年度?(?:绩效)?(?:(?:实际)?(?:指标|目标|完成|实现|实际)(?:值|情况)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearBeforeLast();

    [GeneratedRegex("偏差|未完成(?:原因|情况)|(?:扣分|未达标)原因|^原因(?:分析)?$|改进措施", RegexOptions.CultureInvariant)]
    private static partial Regex Deviation();

    [GeneratedRegex(@"^(?:\d{4}年)?(?:年度|年初|全年|预期|计划|本年度?|当年|实施期|中期|长期)?(?:设定)?(?:绩效)?(?:指标|目标)(?:目标)?值(?:\(.{0,12}\))?$|预期(?:当年)?(?:实现|完成)?值|^预期目标$", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex("(?:实际|全年)?(?:完成|实现)(?:值|情况)|实际值", RegexOptions.CultureInvariant)]
    private static partial Regex Actual();

    [GeneratedRegex("^(?:度量|计量|指标)?单位$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^(?:指标)?(?:权重|分值|标准分)(?:权重)?(?:\(.*\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Weight();

    [GeneratedRegex(@"^(?:自评|实际|评价)?得分(?:\(.*\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Score();

    [GeneratedRegex("依据|数据来源|^备注$", RegexOptions.CultureInvariant)]
    private static partial Regex Basis();

    [GeneratedRegex(@"^(?:(?:单位|部门)名称[、,，/和])?\(?项目名称\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Project();

    [GeneratedRegex("^项目(?:编码|代码|编号)$", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectCode();

    [GeneratedRegex("^(?:项目)?(?:年度)?(?:总体)?(?:绩效)?目标$", RegexOptions.CultureInvariant)]
    private static partial Regex Goal();

    [GeneratedRegex(@"^(?:项目)?(?:预算|资金)?(?:金额|总额|预算数|资金总额|总预算)(?:\(万?元\))?$|^预算(?:资金)?(?:\(万?元\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Budget();
}
