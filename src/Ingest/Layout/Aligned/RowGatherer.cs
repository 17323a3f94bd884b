using Ingest.Read;

namespace Ingest.Layout.Aligned;

/// <summary>Lays the lines of a page on their baselines, parted into words.</summary>
internal static class RowGatherer
{
    // Lines on one baseline differ by less than this share of the smaller size.
    private const float BaselineShare = 0.35f;

    // Wider than the space of a justified line, as a share of the size.
    private const float WideGap = 1.2f;

    // Two rows side by side in cells are no table yet; three are what the rest of the room looks at.
    private const int LeastRows = 2;

    /// <summary>Does the page hold rows with something side by side? One pass over the letters, and nothing is made.</summary>
    public static bool MayHoldTables(IReadOnlyList<TextLine> lines)
    {
        int rows = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if ((i > 0 && IsBeside(lines[i - 1], lines[i])) || HasGap(lines[i]))
                rows++;
        }
        return rows >= LeastRows;
    }

    /// <summary>The rows of upright lines, from the top.</summary>
    public static List<PrintedRow> Of(IReadOnlyList<TextLine> lines)
    {
        var rows = new List<PrintedRow>();
        var words = new List<Word>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (i > 0 && !IsBeside(lines[i - 1], lines[i]))
                Close();
            if (lines[i].Glyphs.Count > 0 && (lines[i].Glyphs[0].Style & GlyphStyle.Direction) == GlyphStyle.Upright)
                words.AddRange(WordBuilder.Of(lines[i]));
        }
        Close();
        return rows;

        void Close()
        {
            if (PrintedRow.Of(words) is { } row)
                rows.Add(row);
            words.Clear();
        }
    }

    private static bool IsBeside(TextLine last, TextLine next) =>
        next.Baseline - last.Baseline < BaselineShare * Math.Min(last.Size, next.Size) && (next.Left > last.Right || last.Left > next.Right);

    private static bool HasGap(TextLine line)
    {
        IReadOnlyList<Glyph> glyphs = line.Glyphs;
        float right = float.MaxValue;
        bool isAfterDigit = false;
        for (int i = 0; i < glyphs.Count; i++)
        {
            Glyph glyph = glyphs[i];
            if (glyph.IsSpace)
                continue;
            float gap = glyph.Left - right;
            if (gap > WideGap * line.Size || (isAfterDigit && gap > 0.5f * line.Size && char.IsAsciiDigit(glyph.Text[0])))
                return true;
            right = glyph.Right;
            isAfterDigit = char.IsAsciiDigit(glyph.Text[^1]) || glyph.Text[^1] is '.' or '%' or ')';
        }
        return false;
    }
}
