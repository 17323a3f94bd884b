using Ingest.Read;

namespace Ingest.Layout.Ruled;

/// <summary>
/// Parts a run at the rules that it crosses. A number wider than its column overhangs the rule and stays whole; two texts that were
/// drawn without a gap on both sides of the rule are two.
/// </summary>
internal static class RunParting
{
    // A gap wider than this share of the size, at a rule, is the cell's padding and not letter spacing.
    private const float Padding = 0.12f;

    // Letters end at a rule, without a gap, where both meet it closer than this share of the size.
    private const float AtRule = 0.15f;

    /// <summary>Adds the run, whole or in pieces.</summary>
    public static void Add(Lattice lattice, in TextRun run, List<TextRun> pieces)
    {
        int row = lattice.RowOf(run.CenterY), first = lattice.ColumnOf(run.Left + 0.01f), last = lattice.ColumnOf(run.Right - 0.01f);
        int from = run.From;
        for (int column = first; column < last; column++)
        {
            int at = row * lattice.Columns + column;
            if (lattice.Owner[at] != lattice.Owner[at + 1] && Cut(lattice.Glyphs, from, run.To, lattice.X[column + 1]) is { } cut)
            {
                pieces.Add(TextRun.Of(lattice.Glyphs, from, cut));
                from = cut;
            }
        }
        pieces.Add(from == run.From ? run : TextRun.Of(lattice.Glyphs, from, run.To));
    }

    // The letter before which the text is cut at this rule; null where the text runs across it.
    private static int? Cut(IReadOnlyList<Glyph> glyphs, int from, int to, float rule)
    {
        int cut = from + 1;
        while (cut < to && glyphs[cut].CenterX < rule)
            cut++;
        if (cut >= to || glyphs[cut - 1].CenterX >= rule || glyphs[cut].IsSpace)
            return null;
        Glyph last = glyphs[cut - 1], next = glyphs[cut];
        float gap = next.Left - last.Right, size = next.Size;
        bool meets = last.Right <= rule + AtRule * size && next.Left >= rule - AtRule * size;
        if (!meets)
            return null;
        float usual = cut - 2 >= from ? glyphs[cut - 1].Left - glyphs[cut - 2].Right : cut + 1 < to ? glyphs[cut + 1].Left - next.Right : 0;
        if (gap > usual + Padding * size)
            return cut;
        // Without a gap a number runs on; a code beside its name, or two words that each fill their cell, do not.
        bool both = IsNumeral(last.Text[^1]) && IsNumeral(next.Text[0]);
        bool word = char.IsAsciiLetter(last.Text[^1]) && char.IsAsciiLetter(next.Text[0]);
        return both || word ? null : cut;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '%';
}
