using Ingest.Model;
using Ingest.Read;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>Counts the characters of the finished document, part by part, against those that the reader saw go by.</summary>
internal static class ConservationCount
{
    /// <summary>The proof.</summary>
    public static Conservation Of(Recognized recognized, IReadOnlyList<Table> tables)
    {
        long inTables = 0;
        for (int i = 0; i < tables.Count; i++)
        {
            Table table = tables[i];
            foreach (Cell cell in table.Grid.Cells)
                inTables += VisibleText.Count(cell.Text);
            foreach (string note in table.Notes)
                inTables += VisibleText.Count(note);
            if (!recognized.Tables[i].TitleInGrid)
                inTables += VisibleText.Count(table.Title);
        }
        long inNarrative = recognized.Narrative.Sum(Count);
        long furniture = recognized.Furniture.Sum(static piece => VisibleText.Count(piece.Text));
        long lost = recognized.Raw.Characters - inTables - inNarrative - furniture;
        return new Conservation(recognized.Raw.Characters, inTables, inNarrative, furniture, lost, recognized.Raw.Hidden);
    }

    /// <summary>The problem that a difference is; null for none.</summary>
    public static Problem? ProblemOf(Conservation count) => count.Lost == 0 ? null : new Problem
    {
        Code = "CONS-001",
        Severity = Severity.Error,
        Message = count.Lost > 0
            ? $"{count.Lost} of {count.Characters} characters of the source stand in no cell, paragraph or furniture. Compare the source with the tables and the narrative, and report the file."
            : $"The document holds {-count.Lost} characters more than the {count.Characters} of the source: some text was read twice. Report the file.",
    };

    private static long Count(Section section) =>
        VisibleText.Count(section.Heading) + section.Paragraphs.Sum(static paragraph => VisibleText.Count(paragraph.Text)) + section.Sections.Sum(Count);
}
