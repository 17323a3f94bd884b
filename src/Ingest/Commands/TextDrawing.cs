using Ingest.Model;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>The text around the tables, with its headings.</summary>
internal static class TextDrawing
{
    /// <summary>Draws it.</summary>
    public static void Draw(IAnsiConsole screen, IReadOnlyList<Section> sections)
    {
        foreach (Section section in sections)
        {
            if ((section.Heading ?? section.Title) is { } heading)
                screen.Write(new Text($"\n{Terminal.Clean(heading)}\n", new Style(decoration: Decoration.Bold)));
            foreach (Model.Paragraph paragraph in section.Paragraphs)
                screen.Write(new Text(Terminal.Clean(paragraph.Text) + "\n"));
            Draw(screen, section.Sections);
        }
    }
}
