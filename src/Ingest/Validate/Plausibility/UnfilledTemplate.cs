using System.Buffers;
using System.Text.RegularExpressions;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>What a template left for the writer to fill in or to strike, published as it was: ≥**%, XX万元, 支出万元, 增加（减少）0万元.</summary>
/// <remarks>A place left blank is a warning. A choice that nobody made is worth knowing, and told once for the document.</remarks>
internal sealed partial class UnfilledTemplate() : Oddity("ODD-019", "a template left unfilled")
{
    private static readonly SearchValues<char> Stars = SearchValues.Create("*＊Xx×");

    private static readonly SearchValues<char> Openings = SearchValues.Create("（(/");

    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        Document document = inspected.Document;
        PrintedText? firstChoice = null;
        Match? choice = null;
        int choices = 0;
        foreach (PrintedText paragraph in inspected.Paragraphs)
        {
            if (MayHaveBlank(paragraph.Text) && Blank().Match(paragraph.Text) is { Success: true } blank)
                yield return Tell(paragraph, blank);
            if (!MayHaveChoice(paragraph.Text))
                continue;
            int found = Choice().Count(paragraph.Text);
            if (found == 0)
                continue;
            choices += found;
            choice ??= Choice().Match(paragraph.Text);
            firstChoice ??= paragraph;
        }
        foreach (PrintedText cell in inspected.SignedCells)
        {
            if (BlankInCell().Match(cell.Text) is { Success: true } blank)
                yield return Tell(cell, blank);
        }
        if (firstChoice is PrintedText place)
            yield return Finding(Severity.Info, $"“{place.Around(choice!.Index, choice.Length)}” ({place.Place()}) leaves open which of two words is meant{(choices > 1 ? $"; so do {choices - 1} more places" : "")}. The template's choice was not made.", place);
    }

    /// <summary>A first look before the pattern: a star, or a unit of money behind one of the words of the pattern.</summary>
    private static bool MayHaveBlank(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Stars))
            return true;
        for (int from = 2, at; from < text.Length && (at = text[from..].IndexOf('元')) >= 0; from += at + 1)
        {
            if (text[from + at - 1] is '万' or '亿' && text[from + at - 2] is '出' or '入' or '算' or '计' or '加' or '少')
                return true;
        }
        return false;
    }

    /// <summary>A first look before the pattern: 减, 下, 增 or 降 right behind a bracket or a slash.</summary>
    private static bool MayHaveChoice(ReadOnlySpan<char> text)
    {
        for (int from = 0, at; (at = text[from..].IndexOfAny(Openings)) >= 0; from += at + 1)
        {
            if (from + at + 1 < text.Length && text[from + at + 1] is '减' or '下' or '增' or '降')
                return true;
        }
        return false;
    }

    private Problem Tell(PrintedText text, Match blank) => Finding(Severity.Warning,
        $"“{text.Around(blank.Index, blank.Length)}” ({text.Place()}) holds a blank of a template, “{blank.Value}”, that was not filled in.", text);

    // 单位：万元 and 计量单位为万元 name a unit; a verb or noun of money right before it misses its figure.
    [GeneratedRegex(@"[*＊]{2,}\s?(?:万元|元|%|％|个|人|辆|项)|(?:[xX]{2,}|×{2,})\s?(?:万元|元|%|％|辆|个项目)|(?:支出|收入|预算|决算|总计|合计|增加|减少|共计)(?:万元|亿元)(?=[，。；、,;]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"[*＊]{2,}\s?(?:万元|元|%|％|个|人|辆|项)|(?:[xX]{2,}|×{2,})\s?(?:万元|元|%|％|个|人|辆|项|年|月)|^[≥≤＞＜>=<]\s?[*＊]+", RegexOptions.CultureInvariant)]
    private static partial Regex BlankInCell();

    [GeneratedRegex(@"(?:增加|增长|减少|下降|上升)\s?(?:[（(](?:减少|下降|增加|增长|降低)\s?[）)]|/(?:减少|下降|增加|增长|降低))\s?\d", RegexOptions.CultureInvariant)]
    private static partial Regex Choice();
}
