using System.Text.RegularExpressions;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>Question marks in the middle of Chinese words, where a conversion had no letter for a character: 大?回族. Told once for each table, and once for the text.</summary>
internal sealed partial class LostCharacters() : Oddity("ODD-018", "characters lost in conversion")
{
    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        Document document = inspected.Document;
        Table? told = null;
        bool toldText = false;
        foreach (PrintedText text in inspected.Paragraphs.Concat(inspected.SignedCells))
        {
            if (!text.Text.Contains('?', StringComparison.Ordinal) || (text.Table is null ? toldText : ReferenceEquals(told, text.Table)))
                continue;
            Match mark = Lost().Match(text.Text);
            if (!mark.Success || (mark.Value.Count(static c => c == '?') == 1 && Question().IsMatch(text.Text[Math.Max(0, mark.Index - 40)..(mark.Index + 1)])))
                continue;
            (told, toldText) = (text.Table ?? told, toldText || text.Table is null);
            yield return Finding(Severity.Warning, $"“{text.Around(mark.Index, mark.Length)}” ({text.Place()}) has question marks in the place of characters: they were lost before the file was published. Look at another version of the file.", text);
        }
    }

    // A question that the next sentence follows at once.
    [GeneratedRegex("[吗呢哪何谁怎几]|什么|多少|是否|有无|有没有|能否|可否", RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    // Links have letters on both sides.
    [GeneratedRegex(@"[\u4e00-\u9fff]\?{1,8}[\u4e00-\u9fff]|[\u4e00-\u9fff]\?{2,8}|\?{2,8}[\u4e00-\u9fff]", RegexOptions.CultureInvariant)]
    private static partial Regex Lost();
}
