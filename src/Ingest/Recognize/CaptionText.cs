using System.Text.RegularExpressions;

namespace Ingest.Recognize;

/// <summary>The lines above a table that name its unit, body, year and number.</summary>
internal static partial class CaptionText
{
    /// <summary>The money units that are printed, as alternatives of a regular expression, the longer first.</summary>
    public const string UnitWords = "百万元|千万元|亿元|万元|千元|元";

    /// <summary>True for a line or cell that captions a table: money unit, body, year, table number, date.</summary>
    public static bool IsCaption(string printed) => printed.Length <= 80 && (IsStrong(printed) || CodedBody().IsMatch(Folded.Key(printed)));

    /// <summary>True where the line or cell cannot be anything else; a coded body name alone could be a row.</summary>
    public static bool IsStrong(string printed)
    {
        if (printed.Length > 80)
            return false;
        string[] pieces = Pieces(printed);
        if (pieces.Length > 1)
            return pieces.All(IsCaption);
        string key = Folded.Key(printed);
        return MoneyUnit().IsMatch(key) || Labelled().IsMatch(key) || Number().IsMatch(key) || YearLine().IsMatch(key);
    }

    /// <summary>The captions of one line, which pages print side by side: <c>203001某局 预算年度：2024 单位：万元</c>.</summary>
    public static string[] Pieces(string printed) =>
        printed.Length > 80 || !printed.Any(char.IsWhiteSpace) ? [printed] : BeforeLabel().Split(printed);

    /// <summary>The money unit named in a caption or header, such as <c>万元</c>; null where there is none.</summary>
    public static string? UnitIn(string printed)
    {
        if (printed.IndexOf('元') < 0 && printed.IndexOf('万') < 0)
            return null;
        Match match = MoneyUnit().Match(Folded.Key(printed));
        return match.Success ? match.Groups["unit"].Value : null;
    }

    /// <summary>The table number, such as <c>公开01表</c> or <c>表一</c>; null where the line is none.</summary>
    public static string? NumberIn(string printed)
    {
        if (printed.Length > 80)
            return null;
        Match match = Number().Match(Folded.Key(printed));
        return match.Success ? match.Groups["number"].Value : null;
    }

    /// <summary>The year a caption states (<c>预算年度：2024</c>).</summary>
    public static int? YearIn(string printed)
    {
        Match match = LabelledYear().Match(Folded.Key(printed));
        return match.Success ? int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The body a caption names: code and name, each null where not printed.</summary>
    public static (string? Code, string? Name) BodyIn(string printed)
    {
        if (printed.Length > 80)
            return default;
        string key = Folded.Key(printed);
        Match coded = CodedBody().Match(key);
        if (coded.Success)
            return (coded.Groups["code"].Value, coded.Groups["name"].Value);
        Match labelled = LabelledBody().Match(key);
        if (!labelled.Success)
            return default;
        string name = labelled.Groups["name"].Value;
        Match inner = CodedBody().Match(name);
        return inner.Success ? (inner.Groups["code"].Value, inner.Groups["name"].Value)
            : MoneyName().IsMatch(name) ? default : ((string?)null, name);
    }

    [GeneratedRegex(@"(?:(?:单位|金额)[：:]|^(?:金额|货币|计量)?单位)(?:人民币)?(?<unit>" + UnitWords + @"|万$)|^\(?(?<unit>" + UnitWords + @")\)?$|[(](?<unit>" + UnitWords + @")[)]|(?<=[(、，,])(?<unit>万元)(?=[)])", RegexOptions.CultureInvariant)]
    private static partial Regex MoneyUnit();

    [GeneratedRegex(@"^(?:编制|填报|公开|预算|决算|主管)?(?:部门|单位)(?:名称)?(?:\([^)]*\))?[：:]|^预算主管部门[：:]|^(?:预算|决算|财政)?年度[：:]|^(?:截止|截至)(?:时间|日期)?[：:\d]|^(?:编制|填报|报送)(?:日期|时间)[：:]|^(?:监督索引号|报表编号|监督电话)", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?<number>(?:财政?决?|公开|附件|附表|预算|决算)?0?\d{0,3}-?\d{0,2}表[一二三四五六七八九十]{0,3}|公开表[一二三四五六七八九十\d]+|(?:附)?表[一二三四五六七八九十\d][一二三四五六七八九十\d\-]{0,3}|附件[一二三四五六七八九十\d]*|附表[一二三四五六七八九十\d]*)[：:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=\S)\s+(?=(?:(?:编制|填报|公开|预算|决算|主管)?(?:部门|单\s*位)|(?:金额|货币|计量)单位|(?:预算|决算|财政)?年度|(?:截止|截至|编制|填报|报送)(?:时间|日期))\s*[：:])", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeLabel();

    [GeneratedRegex(@"^\(?(?:19|20)\d{2}年度?(?:预算|决算)?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearLine();

    [GeneratedRegex(@"(?:预算|决算|财政)?年度[：:](?<year>(?:19|20)\d{2})", RegexOptions.CultureInvariant)]
    private static partial Regex LabelledYear();

    [GeneratedRegex(@"^\[?(?<code>\d{3}(?:\d{3}){0,2})\]?-?(?<name>[\u4e00-\u9fff(][\u4e00-\u9fff()·、\dA-Za-z]{2,60})$", RegexOptions.CultureInvariant)]
    private static partial Regex CodedBody();

    [GeneratedRegex(@"^(?:编制|填报|公开|预算|决算|主管|预算主管)?(?:部门|单位)(?:名称)?(?:\([^)]*\))?[：:](?<name>[^：:\s]+?)(?=$|[\s]|(?:金额)?单位[：:]|(?:19|20)\d{2}年|预算年度)", RegexOptions.CultureInvariant)]
    private static partial Regex LabelledBody();

    [GeneratedRegex(@"^(?:人民币)?[百千万亿]*元(?:\(.*\))?$|^%$|^个$|^人$", RegexOptions.CultureInvariant)]
    private static partial Regex MoneyName();
}
