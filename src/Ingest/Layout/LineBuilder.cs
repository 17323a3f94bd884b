using System.Runtime.InteropServices;
using Ingest.Read;

namespace Ingest.Layout;

/// <summary>Gathers letters into lines. Letters come as the file draws them: runs along one baseline, which are then laid side by side.</summary>
internal static class LineBuilder
{
    // Open lines looked back at for each run: what lies farther up than this many lines is not on the same baseline.
    private const int LookBack = 64;

    /// <summary>The lines, from the top, each from left to right; lines of letters turned sideways stand where their box begins.</summary>
    public static List<TextLine> Build(IReadOnlyList<Glyph> glyphs)
    {
        if (!TurnedText.Any(glyphs))
            return Upright(glyphs);
        List<TextLine> lines = Upright(TurnedText.Of(glyphs, GlyphStyle.Upright));
        foreach (GlyphStyle direction in (ReadOnlySpan<GlyphStyle>)[GlyphStyle.Clockwise, GlyphStyle.Reversed, GlyphStyle.Anticlockwise])
        {
            foreach (TextLine line in Upright(TurnedText.Of(glyphs, direction)))
                lines.Add(TurnedText.Back(line, direction));
        }
        lines.Sort(ByPlace);
        return lines;
    }

    private static List<TextLine> Upright(IReadOnlyList<Glyph> glyphs)
    {
        List<LineRun> runs = LineRun.All(glyphs);
        runs.Sort(static (a, b) => a.Baseline != b.Baseline ? a.Baseline.CompareTo(b.Baseline) : a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.From.CompareTo(b.From));
        var open = new List<OpenLine>();
        foreach (LineRun run in CollectionsMarshal.AsSpan(runs))
        {
            OpenLine? home = null;
            for (int i = open.Count - 1; i >= Math.Max(0, open.Count - LookBack) && home is null; i--)
            {
                OpenLine line = open[i];
                if (line.Bottom < run.Top - run.Size)
                    break;
                if (line.Takes(run))
                    home = line;
            }
            if (home is null)
                open.Add(home = new OpenLine());
            home.Add(run);
        }
        var lines = new List<TextLine>(open.Count);
        bool spaced = LineText.AreSpaced(glyphs);
        foreach (OpenLine line in open)
        {
            if (line.Close(glyphs, spaced) is { } closed)
                lines.Add(closed);
        }
        lines.Sort(ByPlace);
        return lines;
    }

    private static int ByPlace(TextLine a, TextLine b) => a.Baseline != b.Baseline ? a.Baseline.CompareTo(b.Baseline) : a.Left.CompareTo(b.Left);
}
