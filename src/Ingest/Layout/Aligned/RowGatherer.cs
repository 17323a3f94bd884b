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

    // A footnote's mark is smaller than this share of its row's size, and stands in its height with this share of its own.
    private const float MarkSize = 0.85f, MarkShare = 0.4f;

    /// <summary>Does the page hold rows with something side by side? One pass over the letters, and nothing is made.</summary>
    public static bool MayHoldTables(IReadOnlyList<TextLine> lines)
    {
        int rows = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (HasCells(lines, i))
                rows++;
        }
        return rows >= LeastRows;
    }

    /// <summary>Does a line stand beside the one before, or have a gap like one between cells?</summary>
    public static bool HasCells(IReadOnlyList<TextLine> lines, int at) => (at > 0 && IsBeside(lines[at - 1], lines[at])) || HasGap(lines[at]);

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
                Add(rows, row);
            words.Clear();
        }
    }

    // Raised and lowered marks have a baseline of their own: they belong to the row into whose height they reach.
    private static void Add(List<PrintedRow> rows, PrintedRow row)
    {
        if (rows.Count > 0 && rows[^1] is var above && Shared(above, row) > MarkShare * Math.Min(above.Bottom - above.Top, row.Bottom - row.Top)
            && (IsMark(above, row) || IsMark(row, above)))
            rows[^1] = PrintedRow.Of([.. above.Words(), .. row.Words()])!;
        else
            rows.Add(row);
    }

    private static bool IsMark(PrintedRow mark, PrintedRow row) => mark.Size < MarkSize * row.Size && mark.Chunks.TrueForAll(chunk => chunk.Width < 4 * row.Size);

    private static float Shared(PrintedRow above, PrintedRow row) => Math.Min(above.Bottom, row.Bottom) - Math.Max(above.Top, row.Top);

    private static bool IsBeside(TextLine last, TextLine next) =>
        next.Baseline - last.Baseline < BaselineShare * Math.Min(last.Size, next.Size) && (next.Left > last.Right || last.Left > next.Right);

    /// <summary>Does a gap in the line look like one between cells?</summary>
    public static bool HasGap(TextLine line)
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
