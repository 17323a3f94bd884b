using System.Text;

namespace Ingest.Layout.Flow;

/// <summary>
/// Captions printed on one baseline above a table (the body on the left, the unit on the right) are lines of their own; where one of
/// them wraps, its second line is joined to it.
/// </summary>
internal static class CaptionLines
{
    // Captions stand this many letter sizes apart at least; letters of a spaced title do so too, but one by one.
    private const float Apart = 3f;

    // No more lines than these stand between a caption and its table.
    private const int MostLines = 4;

    // Two lines of one caption differ by no more than this many letter sizes.
    private const float NextLine = 2f;

    /// <summary>The items, with the captions above each table apart.</summary>
    public static List<PageItem> Split(List<PageItem> items)
    {
        List<PageItem>? split = null;
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is LineItem line && AboveTable(items, i) is { } table && Pieces(line.Line, table) is { } pieces)
            {
                split ??= [.. items.Take(i)];
                while (i + 1 < items.Count && items[i + 1] is LineItem below && Continues(pieces, below.Line))
                    i++;
                split.AddRange(pieces.Select(piece => new LineItem(piece) { Column = line.Column }));
            }
            else
            {
                split?.Add(items[i]);
            }
        }
        return split ?? items;
    }

    private static PageTable? AboveTable(List<PageItem> items, int index)
    {
        for (int i = index + 1; i < items.Count && i <= index + MostLines; i++)
        {
            if (items[i] is TableItem table)
                return table.Table;
        }
        return null;
    }

    private static List<TextLine>? Pieces(TextLine line, PageTable table)
    {
        double right = table.Box.Left + table.Box.Width;
        // A line of captions spans its table, or most of it.
        if (line.Right < table.Box.Left || line.Left > right || LineSplit.Gaps(line, Apart) is not { } gaps)
            return null;
        var pieces = new List<TextLine>();
        TextLine? rest = line;
        foreach ((float from, float to) in gaps)
        {
            (TextLine? left, rest) = LineSplit.At(rest, (from + to) / 2);
            if (left is null || rest is null || left.Text.Length < 2)
                return null;
            pieces.Add(left);
        }
        if (rest.Text.Length < 2)
            return null;
        pieces.Add(rest);
        return pieces;
    }

    private static bool Continues(List<TextLine> pieces, TextLine below)
    {
        for (int i = 0; i < pieces.Count; i++)
        {
            TextLine piece = pieces[i];
            float end = i + 1 < pieces.Count ? pieces[i + 1].Left : float.MaxValue;
            if (Math.Abs(piece.Left - below.Left) > 1 || below.Right > end || below.Baseline - piece.Baseline > NextLine * piece.Size || Math.Abs(piece.Size - below.Size) > 0.1f * piece.Size)
                continue;
            var text = new StringBuilder(piece.Text);
            WrappedText.Append(text, below.Text);
            pieces[i] = piece with { Text = text.ToString(), Right = Math.Max(piece.Right, below.Right), Bottom = below.Bottom, Baseline = below.Baseline, Glyphs = [] };
            return true;
        }
        return false;
    }
}
