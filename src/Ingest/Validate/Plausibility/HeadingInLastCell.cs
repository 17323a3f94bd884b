using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Validate.Plausibility;

/// <summary>
/// A table's last cell that ends in the heading of the next section: rows of the table were cut away, and what follows was glued on. It is
/// told only where the narrative misses just that number.
/// </summary>
internal sealed partial class HeadingInLastCell() : Oddity("ODD-016", "the next heading glued into a table's last cell")
{
    private const int LastCells = 8, LongestHeading = 40;

    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        Document document = inspected.Document;
        HashSet<int>? numbers = null;
        foreach (Table table in document.Tables)
        {
            int last = table.Grid.Cells.Count - 1;
            for (int i = last; i >= 0 && i > last - LastCells; i--)
            {
                string text = table.Grid.Cells[i].Text;
                int line = text.LastIndexOf('\n');
                string tail = line >= 0 ? text[(line + 1)..] : text;
                if (tail.Length is < 4 or > LongestHeading || !tail.AsSpan(1, 3).Contains('、') || Heading().Match(tail) is not { Success: true } match)
                    continue;
                int number = ChineseNumber.Read(match.Groups["number"].Value);
                numbers ??= [.. document.Sections().Select(static section => ChineseNumber.Read(section.Number))];
                if (number < 2 || numbers.Contains(number) || !numbers.Contains(number - 1) || !numbers.Contains(number + 1))
                    continue;
                yield return Finding(Severity.Warning, $"The last cell of {Name(table)} ends in “{tail}”, the heading that the text misses between its sections: the table was cut off there and the heading glued on. Look at the end of the table in the published file.", table, i);
                break;
            }
        }
    }

    [GeneratedRegex(@"^(?<number>[一二三四五六七八九十]{1,3})、[\u4e00-\u9fff“（(]", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
