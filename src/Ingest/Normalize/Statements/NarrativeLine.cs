using Ingest.Model;

namespace Ingest.Normalize.Statements;

/// <summary>One line of the narrative: a heading or a paragraph, with its place.</summary>
/// <param name="Text">As printed.</param>
/// <param name="IsHeading">True for a section's heading.</param>
/// <param name="Level">The section's level.</param>
/// <param name="Page">Page from 1, for formats with pages.</param>
/// <param name="At">Address in formats without pages.</param>
/// <param name="Box">Where a paragraph stands on its page.</param>
internal readonly record struct NarrativeLine(string Text, bool IsHeading, int Level, int? Page, string? At, Box? Box)
{
    /// <summary>The lines of a narrative in reading order.</summary>
    // A stack and not recursion: the depth of a hostile document must not end the process.
    public static IEnumerable<NarrativeLine> Of(IReadOnlyList<Section> sections)
    {
        var waiting = new Stack<Section>(sections.Reverse());
        while (waiting.TryPop(out Section? section))
        {
            if (section.Heading is not null)
                yield return new NarrativeLine(section.Heading, true, section.Level, section.Page, section.At, null);
            foreach (Paragraph paragraph in section.Paragraphs)
                yield return new NarrativeLine(paragraph.Text, false, section.Level, paragraph.Page, paragraph.At, paragraph.Box);
            for (int i = section.Sections.Count - 1; i >= 0; i--)
                waiting.Push(section.Sections[i]);
        }
    }
}
