using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout;

/// <summary>
/// Turns a page whose text runs sideways (a wide table printed on an upright page) so that it reads from left to right, and turns the
/// places of what was found on it back.
/// </summary>
internal static class Upright
{
    // Sideways margin notes and stamps on an upright page stay below this share of its letters.
    private const double MostLetters = 0.6;

    /// <summary>A page that was turned.</summary>
    /// <param name="Direction">How its text runs on the page as shown.</param>
    /// <param name="Width">Of the page as shown.</param>
    /// <param name="Height">Of the page as shown.</param>
    public readonly record struct Turn(GlyphStyle Direction, double Width, double Height);

    /// <summary>The page with its text upright, and how it was turned; null where it stands upright as it is.</summary>
    public static PrintedPage Of(PrintedPage page, out Turn? turn)
    {
        GlyphStyle direction = DirectionOf(page.Glyphs);
        turn = direction == GlyphStyle.Upright ? null : new Turn(direction, page.Width, page.Height);
        if (turn is not { } turned)
            return page;
        bool swaps = direction != GlyphStyle.Reversed;
        var glyphs = new Glyph[page.Glyphs.Count];
        for (int i = 0; i < glyphs.Length; i++)
            glyphs[i] = Of(page.Glyphs[i], turned);
        var rules = new Rule[page.Rules.Count];
        for (int i = 0; i < rules.Length; i++)
            rules[i] = Of(page.Rules[i], turned);
        return page with
        {
            Width = swaps ? page.Height : page.Width,
            Height = swaps ? page.Width : page.Height,
            Glyphs = glyphs,
            Rules = rules,
            Fills = [.. page.Fills.Select(box => Of(box, turned))],
            Images = [.. page.Images.Select(box => Of(box, turned))],
            Slanted = [.. page.Slanted.Select(text => text with { Box = Of(text.Box, turned) })],
        };
    }

    /// <summary>The blocks with every place as on the page as shown.</summary>
    /// <param name="blocks">Found on pages of which some were turned.</param>
    /// <param name="turns">By page number.</param>
    public static IReadOnlyList<Block> Back(IReadOnlyList<Block> blocks, IReadOnlyDictionary<int, Turn> turns)
    {
        if (turns.Count == 0)
            return blocks;
        return [.. blocks.Select(Back)];

        Block Back(Block block) => block switch
        {
            TextBlock { Page: { } page, Box: { } box } text => text with { Box = At(page, box) },
            FurnitureBlock { Page: { } page, Box: { } box } piece => piece with { Box = At(page, box) },
            TableBlock table => table with
            {
                Box = table is { Page: { } page, Box: { } box } ? At(page, box) : table.Box,
                Parts = [.. table.Parts.Select(part => (part.Page, At(part.Page, part.Box)))],
                Grid = table.Grid with { Cells = [.. table.Grid.Cells.Select(cell => cell is { Page: { } page, Box: { } box } ? cell with { Box = At(page, box) } : cell)] },
            },
            _ => block,
        };

        Box At(int page, Box box) => turns.TryGetValue(page, out Turn turn) ? Original(box, turn) : box;
    }

    private static GlyphStyle DirectionOf(IReadOnlyList<Glyph> glyphs)
    {
        Span<int> counts = stackalloc int[4];
        int all = 0;
        for (int i = 0; i < glyphs.Count; i++)
        {
            Glyph glyph = glyphs[i];
            if (glyph.IsSpace)
                continue;
            counts[(int)(glyph.Style & GlyphStyle.Direction)]++;
            all++;
        }
        for (int direction = 1; direction < 4; direction++)
        {
            if (counts[direction] > MostLetters * all)
                return (GlyphStyle)direction;
        }
        return GlyphStyle.Upright;
    }

    private static (double X, double Y) Of(double x, double y, in Turn turn) => turn.Direction switch
    {
        GlyphStyle.Clockwise => (y, turn.Width - x),
        GlyphStyle.Anticlockwise => (turn.Height - y, x),
        _ => (turn.Width - x, turn.Height - y),
    };

    /// <summary>A place on the page as shown, on the page turned upright.</summary>
    public static Box Of(Box box, in Turn turn)
    {
        (double x0, double y0) = Of(box.Left, box.Top, turn);
        (double x1, double y1) = Of(box.Left + box.Width, box.Top + box.Height, turn);
        return new Box(Math.Min(x0, x1), Math.Min(y0, y1), Math.Abs(x1 - x0), Math.Abs(y1 - y0));
    }

    private static Box Original(Box box, in Turn turn)
    {
        // The turn that undoes this one, on the page that it gave.
        Turn undo = turn.Direction switch
        {
            GlyphStyle.Clockwise => new Turn(GlyphStyle.Anticlockwise, turn.Height, turn.Width),
            GlyphStyle.Anticlockwise => new Turn(GlyphStyle.Clockwise, turn.Height, turn.Width),
            _ => turn,
        };
        return Of(box, undo);
    }

    private static Glyph Of(in Glyph glyph, in Turn turn)
    {
        (double x0, double y0) = Of(glyph.Left, glyph.Top, turn);
        (double x1, double y1) = Of(glyph.Right, glyph.Bottom, turn);
        int direction = (int)(glyph.Style & GlyphStyle.Direction), turned = (direction - (int)turn.Direction + 4) % 4;
        // A baseline is a y for text that stands or hangs, an x for text that lies.
        (double bx, double by) = direction % 2 == 0 ? Of(0, glyph.Baseline, turn) : Of(glyph.Baseline, 0, turn);
        return glyph with
        {
            Left = (float)Math.Min(x0, x1),
            Top = (float)Math.Min(y0, y1),
            Right = (float)Math.Max(x0, x1),
            Bottom = (float)Math.Max(y0, y1),
            Baseline = (float)(turned % 2 == 0 ? by : bx),
            Style = (glyph.Style & ~GlyphStyle.Direction) | (GlyphStyle)turned,
        };
    }

    private static Rule Of(in Rule rule, in Turn turn)
    {
        (double x0, double y0) = rule.IsHorizontal ? Of(rule.From, rule.Position, turn) : Of(rule.Position, rule.From, turn);
        (double x1, double y1) = rule.IsHorizontal ? Of(rule.To, rule.Position, turn) : Of(rule.Position, rule.To, turn);
        bool isHorizontal = turn.Direction == GlyphStyle.Reversed ? rule.IsHorizontal : !rule.IsHorizontal;
        return isHorizontal
            ? new Rule(true, (float)y0, (float)Math.Min(x0, x1), (float)Math.Max(x0, x1), rule.Thickness)
            : new Rule(false, (float)x0, (float)Math.Min(y0, y1), (float)Math.Max(y0, y1), rule.Thickness);
    }
}
