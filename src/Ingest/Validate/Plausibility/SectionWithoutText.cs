using System.Globalization;
using Ingest.Model;
using Ingest.Normalize.Classification;
using Ingest.Recognize;

namespace Ingest.Validate.Plausibility;

/// <summary>
/// A section's heading with the next heading right behind it: no text, and no table that it may be the heading of. Where a page does not
/// show it for certain, because it holds tables, nothing is claimed.
/// </summary>
internal sealed class SectionWithoutText() : Oddity("ODD-015", "a section heading without text")
{
    // Between two headings of a text format: one blank line.
    private const int MostApart = 2;

    // A heading this like a table's title announces the table.
    private const double Alike = 0.4;

    // What such a heading says, whatever the table is called.
    private static readonly (string Word, string Kind)[] Words =
    [
        ("项目", "project-performance"), ("绩效", "project-performance"), ("绩效", "department-performance"), ("绩效", "performance-self-evaluation"),
        ("项目", "project-list"), ("采购", "procurement"), ("资产", "assets"), ("机构", "organizations"), ("三公", "three-public-expenditure"),
    ];

    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        Document document = inspected.Document;
        Section[] sections = [.. document.Sections()];
        string?[]? titles = null;
        for (int i = 0; i + 1 < sections.Length; i++)
        {
            Section section = sections[i];
            if (section is { Level: >= 1, Number: { } number, Title: { Length: > 2 } title, Paragraphs.Count: 0, Sections.Count: 0 }
                && ChineseNumber.Read(number) > 0 && !title.EndsWith('表') && FollowsAtOnce(document, section, sections[i + 1]) && !AnnouncesTable(document, title, titles ??= Titles(document)))
                yield return new Problem
                {
                    Code = Code,
                    Severity = Severity.Info,
                    Message = $"The section “{section.Heading ?? title}” has no text: the next heading, “{sections[i + 1].Heading}”, follows at once. Look whether text is missing.",
                    Page = section.Page,
                    At = section.At,
                };
        }
    }

    private static bool FollowsAtOnce(Document document, Section section, Section next)
    {
        if (section.Page is int page)
            return next.Page == page && !document.Tables.Any(table => table.Parts.Any(part => part.Page == page));
        // In HTML a table's own lines have no number, and may stand between.
        return document.Source.Format != "html" && Number(section.At) is int from && Number(next.At) is int to && to - from is > 0 and <= MostApart;
    }

    /// <summary>The number that an address such as <c>paragraph 54</c> ends in.</summary>
    private static int? Number(string? at)
    {
        int space = at?.LastIndexOf(' ') ?? -1;
        return space > 0 && !at!.Contains(',', StringComparison.Ordinal) && int.TryParse(at.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }

    /// <summary>The title of each table, to compare by.</summary>
    private static string?[] Titles(Document document) => [.. document.Tables.Select(static table => table.Title is string title ? ClassificationCodes.Key(title) : null)];

    private static bool AnnouncesTable(Document document, string title, string?[] titles)
    {
        string key = ClassificationCodes.Key(title);
        for (int i = 0; i < titles.Length; i++)
        {
            if (IsAnnounced(document.Tables[i].Kind, key) || (titles[i] is string name && NameLikeness.Of(key, name) >= Alike))
                return true;
        }
        return false;
    }

    private static bool IsAnnounced(string kind, string key)
    {
        foreach ((string word, string announced) in Words)
        {
            if (announced == kind && key.Contains(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
