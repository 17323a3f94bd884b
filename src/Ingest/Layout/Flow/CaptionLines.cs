using System.Text;

namespace Ingest.Layout.Flow;

/// <summary>
/// Captions printed on one baseline above a table (the body on the left, the unit on the right) are lines of their own; where one of
/// them wraps, its second line is joined to it.
/// </summary>
internal static class CaptionLines
{
    // All in letter sizes. Captions stand this far apart; one that begins with a label (单位：) may stand closer.
    private const float Apart = 3f, BeforeLabel = 1.2f;

    // Two lines of one caption differ by no more than this.
    private const float NextLine = 2f;

    // No more lines than these stand between a caption and its table.
    private const int MostLines = 4;

    private const int LongestLabel = 8;

    /// <summary>The items, with the captions above each table apart.</summary>
    public static List<PageItem> Split(List<PageItem> items)
    {
        var split = new List<PageItem>(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is not LineItem line || !IsAboveTable(items, i))
            {
                split.Add(items[i]);
                continue;
            }
            // A caption in two lines, centred against those beside it: its lines stand above and below theirs.
            if (Around(items, i) is { } whole)
            {
                items[i + 2] = items[i + 1];
                split.Add(line with { Line = whole });
                i++;
                continue;
            }
            List<TextLine> pieces = Pieces(line.Line);
            while (pieces.Count > 1 && i + 1 < items.Count && items[i + 1] is LineItem below && Takes(pieces, below.Line))
                i++;
            split.AddRange(pieces.Select(piece => new LineItem(piece) { Column = line.Column }));
        }
        return split;
    }

    private static bool IsAboveTable(List<PageItem> items, int index)
    {
        for (int i = index + 1; i < items.Count && i <= index + MostLines; i++)
        {
            if (items[i] is TableItem)
                return true;
        }
        return false;
    }

    private static List<TextLine> Pieces(TextLine line)
    {
        if (LineSplit.Gaps(line, BeforeLabel) is not { } gaps)
            return [line];
        var pieces = new List<TextLine>();
        TextLine rest = line;
        foreach ((float from, float to) in gaps)
        {
            (TextLine? left, TextLine? right) = LineSplit.At(rest, (from + to) / 2);
            // One letter is no caption but part of a spaced title; a label belongs to what stands behind it.
            if (left is null || right is null || left.Text.Length < 2 || right.Text.Length < 2 || IsColon(left.Text[^1]))
                continue;
            if (to - from < Apart * line.Size && !BeginsWithLabel(right.Text) || ListMarks.Of(left.Text + " ") != ListMark.None && left.Text.Length < 6)
                continue;
            pieces.Add(left);
            rest = right;
        }
        pieces.Add(rest);
        return pieces;
    }

    private static bool BeginsWithLabel(string text) => text.AsSpan(0, Math.Min(LongestLabel, text.Length)).IndexOfAny('：', ':') > 0;

    private static bool IsColon(char c) => c is '：' or ':';

    private static TextLine? Around(List<PageItem> items, int index)
    {
        if (index + 2 >= items.Count || items[index + 1] is not LineItem { Line: var beside } || items[index + 2] is not LineItem { Line: var below })
            return null;
        TextLine above = ((LineItem)items[index]).Line;
        bool between = beside.Baseline > above.Baseline && below.Baseline > beside.Baseline;
        bool apart = (beside.Left > above.Right && beside.Left > below.Right) || (beside.Right < above.Left && beside.Right < below.Left);
        return between && apart && Continues(above, below) ? Joined(above, below) : null;
    }

    private static bool Takes(List<TextLine> pieces, TextLine below)
    {
        for (int i = 0; i < pieces.Count; i++)
        {
            if (!Continues(pieces[i], below) || (i + 1 < pieces.Count && below.Right > pieces[i + 1].Left))
                continue;
            pieces[i] = Joined(pieces[i], below);
            return true;
        }
        return false;
    }

    private static bool Continues(TextLine above, TextLine below) =>
        Math.Abs(above.Left - below.Left) <= 1 && below.Baseline - above.Baseline <= NextLine * above.Size && Math.Abs(above.Size - below.Size) <= 0.1f * above.Size;

    private static TextLine Joined(TextLine above, TextLine below)
    {
        var text = new StringBuilder(above.Text);
        WrappedText.Append(text, below.Text);
        return above with { Text = text.ToString(), Right = Math.Max(above.Right, below.Right), Bottom = below.Bottom, Baseline = below.Baseline, Glyphs = [] };
    }
}
