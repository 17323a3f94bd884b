using Ingest.Layout;
using Ingest.Read;

namespace Ingest.UnitTests.Layout;

/// <summary>Small pages of hand-made lines, arranged through the room's door.</summary>
internal static class FlowPages
{
    /// <summary>A line to print.</summary>
    /// <param name="Text">CJK letters are as wide as their size, others half of it.</param>
    /// <param name="Left">In points.</param>
    /// <param name="Baseline">In points from the page's top.</param>
    /// <param name="Size">In points.</param>
    public readonly record struct Printed(string Text, float Left, float Baseline, float Size = 10);

    /// <summary>The blocks of pages 300 points wide and 400 high, each given as its lines.</summary>
    public static IReadOnlyList<Block> Blocks(params Printed[][] pages) =>
        Arrange([.. pages.Select(static (lines, i) => Page(i + 1, [], lines))]);

    /// <summary>The blocks of pages already made.</summary>
    public static IReadOnlyList<Block> Arrange(params PrintedPage[] pages) => Arranger.Arrange(new RawDocument
    {
        Format = "pdf", Reader = "test", Pages = pages.Length, Blocks = [], Characters = 0, PrintedPages = pages,
    }, new ReadLimits()).Blocks;

    public static IReadOnlyList<string> Texts(params Printed[][] pages) => TextsOf(Blocks(pages));

    public static IReadOnlyList<string> TextsOf(IReadOnlyList<Block> blocks) => [.. blocks.OfType<TextBlock>().Select(static block => block.Text)];

    public static IReadOnlyList<string> Furniture(params Printed[][] pages) =>
        [.. Blocks(pages).OfType<FurnitureBlock>().Select(static piece => $"{piece.Kind} {piece.Text}")];

    public static PrintedPage Page(int number, IReadOnlyList<Rule> rules, params Printed[] lines)
    {
        var glyphs = new List<Glyph>();
        foreach (Printed line in lines)
        {
            float at = line.Left;
            foreach (char c in line.Text)
            {
                float width = c >= '\u2e80' || c == '…' ? line.Size : line.Size / 2;
                if (c != ' ')
                    glyphs.Add(new Glyph(c.ToString(), at, line.Baseline - 0.86f * line.Size, at + width, line.Baseline + 0.14f * line.Size, line.Baseline, line.Size, GlyphStyle.Upright));
                at += width;
            }
        }
        return new PrintedPage { Number = number, Width = 300, Height = 400, Glyphs = glyphs, Rules = rules, Characters = 0 };
    }

    /// <summary>The rules of a table of two columns and two rows, from the left margin to the right.</summary>
    public static IReadOnlyList<Rule> Table(float top) =>
    [
        .. new[] { top, top + 20, top + 40 }.Select(static y => new Rule(true, y, 50, 250, 0.5f)),
        .. new[] { 50f, 150f, 250f }.Select(x => new Rule(false, x, top, top + 40, 0.5f)),
    ];

    /// <summary>A full line: twenty letters from x 50 to 250.</summary>
    public static Printed Full(char letter, float baseline) => new(new string(letter, 20), 50, baseline);

    /// <summary>The first line of a paragraph: indented by two letters, full.</summary>
    public static Printed First(char letter, float baseline) => new(new string(letter, 18), 70, baseline);
}
