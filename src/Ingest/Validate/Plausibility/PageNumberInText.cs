using System.Text.RegularExpressions;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>A page number left behind in a paragraph by whoever copied the text out of pages: …专项资金。— 12 —.</summary>
internal sealed partial class PageNumberInText() : Oddity("ODD-017", "a page number inside the text")
{
    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        foreach (PrintedText paragraph in inspected.Paragraphs)
        {
            string text = paragraph.Text;
            // Lines of a table of contents end in page numbers, and have no full stop.
            if (text.AsSpan().IndexOfAny('—', '–', '页') < 0 && !text.Contains("- ", StringComparison.Ordinal) || !text.Contains('。', StringComparison.Ordinal))
                continue;
            Match number = Residue().Match(text);
            if (number.Success)
                yield return Finding(Severity.Info, $"“{paragraph.Around(number.Index, number.Length)}” holds a page number, “{number.Value.Trim()}”, {paragraph.Place()}. Look whether text around it is missing.", paragraph);
        }
    }

    [GeneratedRegex(@"(?:(?<=[。；，、\u4e00-\u9fff])\s?[—–-]{1,2}\s?\d{1,3}\s?[—–-]{1,2}|(?<=[。；])\s?第\s?\d{1,3}\s?页(?:\s?共\s?\d{1,3}\s?页)?)(?=$|[\u4e00-\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex Residue();
}
