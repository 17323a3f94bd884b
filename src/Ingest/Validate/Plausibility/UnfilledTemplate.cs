using System.Buffers;
using System.Text.RegularExpressions;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>What a template left for the writer to fill in or to strike, published as it was: ≥**%, XX万元, 支出万元, 增加（减少）0万元.</summary>
/// <remarks>A place left blank is a warning. A choice that nobody made is worth knowing, and told once for the document.</remarks>
internal sealed partial class UnfilledTemplate() : Oddity("ODD-019", "a template left unfilled")
{
    // A first look at each paragraph, before any pattern.
    private static readonly SearchValues<string> BlankSigns = SearchValues.Create(
        ["**", "＊＊", "XX", "xx", "Xx", "xX", "××", "支出万元", "收入万元", "预算万元", "决算万元", "总计万元", "合计万元", "增加万元", "减少万元", "共计万元",
            "支出亿元", "收入亿元", "预算亿元", "决算亿元", "总计亿元", "合计亿元", "增加亿元", "减少亿元", "共计亿元"], StringComparison.Ordinal);

    private static readonly SearchValues<string> ChoiceSigns = SearchValues.Create(
        ["（减少", "（下降", "（增加", "（增长", "（降低", "(减少", "(下降", "(增加", "(增长", "(降低", "/减少", "/下降", "/增加", "/增长", "/降低"], StringComparison.Ordinal);

    private static readonly SearchValues<char> CellSigns = SearchValues.Create("*＊Xx×");

    public override IEnumerable<Problem> Find(Document document)
    {
        PrintedText? firstChoice = null;
        Match? choice = null;
        int choices = 0;
        foreach (PrintedText paragraph in PrintedText.Paragraphs(document))
        {
            if (paragraph.Text.AsSpan().ContainsAny(BlankSigns) && Blank().Match(paragraph.Text) is { Success: true } blank)
                yield return Tell(paragraph, blank);
            if (!paragraph.Text.AsSpan().ContainsAny(ChoiceSigns))
                continue;
            int found = Choice().Count(paragraph.Text);
            if (found == 0)
                continue;
            choices += found;
            choice ??= Choice().Match(paragraph.Text);
            firstChoice ??= paragraph;
        }
        foreach (PrintedText cell in PrintedText.Cells(document, CellSigns))
        {
            if (BlankInCell().Match(cell.Text) is { Success: true } blank)
                yield return Tell(cell, blank);
        }
        if (firstChoice is PrintedText place)
            yield return Finding(Severity.Info, $"“{place.Around(choice!.Index, choice.Length)}” ({place.Place()}) leaves open which of two words is meant{(choices > 1 ? $"; so do {choices - 1} more places" : "")}. The template's choice was not made.", place);
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
