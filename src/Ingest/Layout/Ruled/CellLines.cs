using System.Runtime.InteropServices;
using Ingest.Read;

namespace Ingest.Layout.Ruled;

/// <summary>A line of one cell, seen from afar: where it stands, and whether it is a number.</summary>
/// <param name="Baseline">y of the baseline.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Bottom">Bottom edge.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="IsNumber">True where all of it is one number, or the dash that stands for none.</param>
/// <param name="HasLeader">True where dots lead on from its end: it does not go on in the next line.</param>
/// <param name="Pieces">Number of texts parted by wide gaps.</param>
internal readonly record struct CellLine(float Baseline, float Top, float Bottom, float Left, float Right, bool IsNumber, bool HasLeader, int Pieces);

/// <summary>Gathers the runs of one cell into lines, without building their text.</summary>
internal static class CellLines
{
    // Runs whose baselines differ by less than this share of the size stand on one line.
    private const float SameLine = 0.35f;

    // A gap wider than this, in sizes, parts texts that are no words of one sentence.
    private const float Apart = 1.5f;

    // Three dots are an ellipsis, four lead the eye.
    private const int LeaderDots = 4;

    /// <summary>The lines, from the top.</summary>
    public static List<CellLine> Of(Lattice lattice, List<int> runs)
    {
        var own = new List<TextRun>(runs.Count);
        foreach (int index in runs)
        {
            if (lattice.Runs[index] is var run && !lattice.Glyphs[run.From].IsSpace)
                own.Add(run);
        }
        own.Sort(static (a, b) => a.Baseline.CompareTo(b.Baseline));
        var lines = new List<CellLine>();
        for (int i = 0; i < own.Count;)
        {
            int end = i + 1;
            while (end < own.Count && own[end].Baseline - own[i].Baseline <= SameLine * Math.Min(own[end].Size, own[i].Size))
                end++;
            lines.Add(Line(lattice.Glyphs, CollectionsMarshal.AsSpan(own)[i..end]));
            i = end;
        }
        return lines;
    }

    /// <summary>True where the run is a number in full: digits with their separators, sign, brackets or percent, or a dash.</summary>
    public static bool IsNumber(IReadOnlyList<Glyph> glyphs, in TextRun run)
    {
        for (int i = run.From; i < run.To; i++)
        {
            foreach (char c in glyphs[i].Text)
            {
                if (!char.IsAsciiDigit(c) && !char.IsWhiteSpace(c) && c is not ('.' or ',' or '-' or '+' or '%' or '(' or ')' or '–' or '—' or '−' or '/' or '*' or '$' or '€' or '£' or '¥' or '￥'))
                    return false;
            }
        }
        return true;
    }

    private static CellLine Line(IReadOnlyList<Glyph> glyphs, Span<TextRun> runs)
    {
        runs.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        TextRun first = runs[0];
        bool number = true, hasLeader = false;
        int pieces = 1;
        float right = first.Left, top = first.Top, bottom = first.Bottom;
        foreach (TextRun run in runs)
        {
            top = Math.Min(top, run.Top);
            bottom = Math.Max(bottom, run.Bottom);
            if (IsLeader(glyphs, run))
            {
                hasLeader = true;
                continue;
            }
            number &= IsNumber(glyphs, run);
            pieces += run.Left - right > Apart * run.Size ? 1 : 0;
            right = Math.Max(right, run.Right);
        }
        return new CellLine(first.Baseline, top, bottom, first.Left, right, number && pieces == 1, hasLeader, pieces);
    }

    private static bool IsLeader(IReadOnlyList<Glyph> glyphs, in TextRun run)
    {
        int dots = 0;
        for (int i = run.From; i < run.To; i++)
        {
            if (glyphs[i].IsSpace)
                continue;
            if (glyphs[i].Text[0] is not ('.' or '…' or '·'))
                return false;
            dots += glyphs[i].Text[0] == '…' ? 3 : 1;
        }
        return dots >= LeaderDots;
    }
}
