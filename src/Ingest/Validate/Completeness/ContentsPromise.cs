using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;
using Ingest.Recognize.Vocabularies;

namespace Ingest.Validate.Completeness;

/// <summary>The tables that a document's own table of contents (目录) promises.</summary>
internal static partial class ContentsPromise
{
    private const int LongestLine = 300, LongestEntry = 80, MostEntries = 200, NoContents = -2;

    /// <summary>The kinds of the entries that are titles of tables, each once, with the first entry's words.</summary>
    public static IReadOnlyList<(string Kind, string Entry)> Of(Document document, Vocabulary vocabulary)
    {
        var promised = new List<(string Kind, string Entry)>();
        foreach (Section section in document.Narrative)
        {
            int heading = FindHeading(section);
            if (heading == NoContents)
                continue;
            string wrapped = "";
            for (int i = heading + 1; i < section.Paragraphs.Count && i - heading <= MostEntries; i++)
            {
                string text = section.Paragraphs[i].Text;
                if (text.Length > LongestLine)
                    break;
                string entry = Tail().Replace(text, "");
                if (entry.Length > LongestEntry)
                    break;
                // An entry that runs over its line goes on in one that has no number.
                entry = Number().IsMatch(entry) ? Number().Replace(entry, "") : wrapped + entry;
                wrapped = "";
                if (!IsTable(entry))
                    wrapped = entry;
                else if (vocabulary.KindByTitle(entry) is not TableKind.Unknown and var kind && !promised.Exists(one => one.Kind == kind))
                    promised.Add((kind, entry));
            }
        }
        return promised;
    }

    /// <summary>Index of the paragraph that says 目录; -1 where the section's own title says so.</summary>
    private static int FindHeading(Section section)
    {
        if (section.Title is { Length: <= 8 } title && Folded.Key(title) is "目录")
            return -1;
        for (int i = 0; i < section.Paragraphs.Count; i++)
        {
            if (section.Paragraphs[i].Text.Length <= 8 && Folded.Key(section.Paragraphs[i].Text) is "目录")
                return i;
        }
        return NoContents;
    }

    /// <summary>True for a table's title; 部门预算表 is the title of all of them, and 收支预算总表情况说明 that of a text.</summary>
    private static bool IsTable(string entry)
    {
        if (entry.Length < 4 || entry.Contains("说明", StringComparison.Ordinal))
            return false;
        int bracket = entry.AsSpan().IndexOfAny('（', '(');
        return entry[^1] == '表' || (bracket > 0 && entry[bracket - 1] == '表');
    }

    [GeneratedRegex(@"^\s*(?:第[一二三四五六七八九十]{1,3}[部章篇]分?|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|(?:表|附表)?\d{1,2}[、.．:：]?|(?:公开|预算公开)?\s?\d{1,2}\s?表[:：]?|表[一二三四五六七八九十]{1,3}[、:：]?)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // Dots or a gap, then the page number, if any.
    [GeneratedRegex(@"(?:[.…·\s]{2,}|\s)-?\s*(?:\d{1,3})?\s*-?\s*$|(?<!\d)\d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
