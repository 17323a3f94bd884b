using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Normalize;

namespace Ingest.Validate.Plausibility;

/// <summary>
/// Arithmetic in a project's prose that does not come out: 46卷, 每卷300元, 需1.38万元. Only clauses in which every count has its price are
/// held against their result; where a month, a year or another factor may be left unsaid, nothing is claimed.
/// </summary>
internal sealed partial class PriceTimesCount() : Oddity("ODD-010", "counts times prices that do not make the amount")
{
    private const int LongestProse = 4_000;

    // What a result may leave out below it: small extras that the clause does not name.
    private const decimal MostLeftOut = 0.15m;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。；;\n");

    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        Document document = inspected.Document;
        foreach (Performance performance in document.Performance)
        {
            if (performance.Purpose is not { Length: > 10 and < LongestProse } prose || !prose.Contains('每', StringComparison.Ordinal))
                continue;
            foreach (string sentence in Priced(prose))
            {
                int from = 0;
                foreach (Match result in Result().Matches(sentence))
                {
                    string clause = sentence[from..result.Index];
                    from = result.Index + result.Length;
                    if (Contradiction(clause, result) is string why)
                        yield return Finding(clause.Contains('约', StringComparison.Ordinal) ? Severity.Info : Severity.Warning,
                            $"“{clause}{result.Value}”: {why}. Project {performance.Project?.Name ?? performance.Table}. Look at the counts, the prices and the amount.", Targets.TableOf(document, performance));
                }
            }
        }
    }

    /// <summary>The sentences that name a price and come to an amount.</summary>
    private static List<string> Priced(string prose)
    {
        var priced = new List<string>();
        foreach (Range sentence in prose.AsSpan().SplitAny(Ends))
        {
            if (prose.AsSpan()[sentence].Contains('每') && Result().IsMatch(prose.AsSpan()[sentence]))
                priced.Add(prose[sentence]);
        }
        return priced;
    }

    /// <summary>What the counts and prices of a clause make, where it cannot be the result; null where it is, or may be.</summary>
    private static string? Contradiction(string clause, Match result)
    {
        if (clause.Length > 200 || OtherFactor().IsMatch(clause))
            return null;
        MatchCollection counts = Count().Matches(clause), prices = Price().Matches(clause);
        if (counts.Count != prices.Count || counts.Count is 0 or > 2 || (counts.Count == 1 && !SameThing(counts[0].Groups["unit"].Value, prices[0].Groups["unit"].Value)))
            return null;
        decimal product = 0;
        for (int i = 0; i < counts.Count; i++)
        {
            if (Yuan(prices[i]) is not decimal price || Numbers.Read(counts[i].Groups["value"].Value) is not decimal count)
                return null;
            product += count * price;
        }
        if (Yuan(result) is not decimal stated || product == stated || product <= 0 || stated <= 0)
            return null;
        decimal half = Half(result);
        // The last printed place may be rounded, unless the amount has one digit only.
        if (Math.Abs(product - stated) <= half && half < stated / 20m)
            return null;
        // Less than the result: something more may be in it. A multiple of it: a factor may be unsaid.
        if (product < stated && (Extras().IsMatch(clause) || stated - product > MostLeftOut * stated))
            return null;
        if (product > stated && product % stated == 0)
            return null;
        return string.Create(CultureInfo.InvariantCulture, $"the counts times the prices make {product:0.##} 元, not {stated:0.##}");
    }

    private static decimal? Yuan(Match figure) => Numbers.Read(figure.Groups["value"].Value) * (figure.Groups["money"].Value[0] == '万' ? 10_000m : 1m);

    private static decimal Half(Match figure)
    {
        decimal place = figure.Groups["money"].Value[0] == '万' ? 10_000m : 1m;
        for (int i = Numbers.Read(figure.Groups["value"].Value)!.Value.Scale; i > 0; i--)
            place /= 10m;
        return place / 2m;
    }

    private static bool SameThing(string counted, string priced) =>
        priced.StartsWith(counted, StringComparison.Ordinal) || (counted is "人" or "名" or "位" && (priced[0] is '人' or '名' or '位'));

    [GeneratedRegex(@"(?:共计|共需|合计|小计|需要|需|计)(?:预算|经费|资金|费用)?(?<value>\d{1,9}(?:\.\d{1,6})?)(?<money>万元|万|元)(?!/)", RegexOptions.CultureInvariant)]
    private static partial Regex Result();

    // 每 before it makes it a rate.
    [GeneratedRegex(@"(?<![每\d.第])(?<value>\d{1,7})(?<unit>[名人个块套卷册家辆台本户村支队件条位份盏所])", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"每(?<unit>[\u4e00-\u9fff]{1,6}?)(?<value>\d{1,7}(?:\.\d{1,4})?)(?<money>万元|万|元)", RegexOptions.CultureInvariant)]
    private static partial Regex Price();

    [GeneratedRegex(@"[年月天]|[每/][日次期季周]|人次|次数|学期|小时|课时|%|以上|不少于|不超过|左右", RegexOptions.CultureInvariant)]
    private static partial Regex OtherFactor();

    [GeneratedRegex(@"等(?:[，、。费]|$)|以及|[另含]|其他|其它|其中|包括|部分", RegexOptions.CultureInvariant)]
    private static partial Regex Extras();
}
