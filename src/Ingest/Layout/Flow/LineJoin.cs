namespace Ingest.Layout.Flow;

/// <summary>Decides whether a line continues the paragraph above it.</summary>
/// <param name="margins">Margins of every column.</param>
internal sealed class LineJoin(ColumnMargins margins)
{
    // All in letter sizes. Lines of one left edge differ by less: printers squeeze lines to fit.
    private const float SameEdge = 0.75f;

    // An indent is two letters in CJK prose, one or more elsewhere.
    private const float LeastIndent = 1.2f, MostIndent = 4.5f;

    // A line is full where the next line's first word would not have fitted behind it, give or take this.
    private const float Slack = 0.4f;

    // In indented prose a line that begins at the margin continues; its last line may still end this share of the column early.
    private const float EndsEarly = 0.25f;

    // Lines of a paragraph stand this much further apart at most than its others do.
    private const float SamePitch = 1.35f;

    // Lines of prose hold more letters than this.
    private const float NarrowestProse = 8;

    // Columns of one text are of one width, give or take this share.
    private const float OtherWidth = 0.2f;

    // A part's heading is set towards the middle where it stands in by more than a paragraph does.
    private const float TowardsMiddle = 3f;

    // A cover's title is larger than the text by this factor.
    private const float CoverTitle = 1.5f;

    /// <summary>True where the line belongs to the open paragraph.</summary>
    /// <param name="open">The paragraph.</param>
    /// <param name="next">The line.</param>
    /// <param name="page">Index of its page.</param>
    /// <param name="column">Its column.</param>
    public bool Continues(OpenParagraph open, TextLine next, int page, int column)
    {
        TextLine last = open.Last;
        bool sameRun = open.LastPage == page && open.LastColumn == column && next.Baseline > last.Baseline;
        if (ListMarks.Of(next.Text) is var mark && mark == ListMark.Strong || ListMarks.IsContentsEntry(last.Text))
            return false;
        if (sameRun && page == margins.Sizes.Cover && IsCoverTitle(last, next))
            return true;
        if (!IsSameType(last, next))
            return false;
        Margins at = margins[open.LastPage, open.LastColumn], there = margins[page, column];
        if (sameRun && IsTitle(open, next, at))
            return TitleContinues(open, next);
        if (sameRun && !IsNear(open, next, at))
            return false;
        // From one column to the next of its width, not from a line above the columns into the first.
        if (open.LastPage == page && open.LastColumn != column && (open.LastColumn == 0 || Math.Abs(at.Right - at.Left - there.Right + there.Left) > OtherWidth * (at.Right - at.Left)))
            return false;
        float size = last.Size;
        // Short lines of one length are a list.
        if (at.Right - at.Left < NarrowestProse * size)
            return false;
        float room = at.Right - last.Right, lead = last.Left - at.Left, indent = next.Left - there.Left;
        bool full = room < WordWidth.First(next) + Slack * size;
        bool ended = ListMarks.EndsSentence(last.Text);
        bool flush = indent < SameEdge * size;
        // A line that begins far from the margin is a unit, a date, a signature; it fills nothing.
        if (lead > MostIndent * size && next.Left < last.Left - SameEdge * size)
            return false;
        if (!full && !(margins.Indents && flush && !ended && lead < MostIndent * size && room < EndsEarly * (at.Right - at.Left)))
            return false;
        if (mark == ListMark.Weak && (ended || open.BeginsWithMark || !flush))
            return false;
        if (!sameRun && (ended && !margins.Indents || open.Lines == 1 && lead < SameEdge * size && IsHeadingLike(open)))
            return false;
        // Compared by what is left of the margin: columns and odd and even pages stand at different places.
        float step = indent - lead;
        if (Math.Abs(step) <= SameEdge * size)
            return !(open.Lines == 1 && margins.Indents && lead > LeastIndent * size);
        if (step < 0)
            return open.Lines == 1;
        return step < LeastIndent * size || (open.Lines == 1 && open.BeginsWithMark && !margins.Indents && step < MostIndent * size);
    }

    /// <summary>True where a paragraph may go on behind a table: it breaks off in the middle of a sentence, in a full line.</summary>
    public bool MayCross(OpenParagraph open, TextLine next)
    {
        Margins at = margins[open.LastPage, open.LastColumn];
        return !ListMarks.EndsSentence(open.Last.Text) && open.Last.Width > 0.6f * (at.Right - at.Left) && open.Last.Right > at.Right - 2 * next.Size && next.Text.Length > 1;
    }

    private static bool IsSameType(TextLine last, TextLine next) => Math.Abs(last.Size - next.Size) <= 0.12f * Math.Max(last.Size, next.Size);

    private static bool IsNear(OpenParagraph open, TextLine next, Margins at)
    {
        float pitch = open.Pitch > 0 ? open.Pitch : at.Pitch > 0 ? Math.Max(at.Pitch, 1.2f * next.Size) : 2 * next.Size;
        return next.Baseline - open.Last.Baseline <= SamePitch * pitch;
    }

    /// <summary>True where both lines are set as one title: on one middle, larger or bold, or the second below the middle of a full line.</summary>
    private bool IsTitle(OpenParagraph open, TextLine next, Margins at)
    {
        TextLine last = open.Last;
        if (ListMarks.EndsSentence(last.Text))
            return false;
        bool large = margins.Sizes.IsLarge(next.Size);
        float off = Math.Abs(last.Left + last.Right - next.Left - next.Right) / 2, indent = next.Left - at.Left;
        if (large || (last.IsBold && next.IsBold))
            return indent > LeastIndent * next.Size && (off < next.Size || (large && open.Lines == 1 && last.Text[0] == '第' && open.BeginsWithMark && last.Left - at.Left > TowardsMiddle * last.Size
                && !IsInTheMiddle(next, at)));
        return off < 0.5f * next.Size && indent > MostIndent * next.Size && last.Width > 0.85f * (at.Right - at.Left);
    }

    // A heading that begins at the indent goes on below itself; in the column's middle stands a title of its own, such as a table's.
    private static bool IsInTheMiddle(TextLine line, Margins at) =>
        Math.Abs(line.Left + line.Right - at.Left - at.Right) < line.Size && line.Left - at.Left > 2 * MostIndent * line.Size;

    // On a cover the lines of the title stand far apart, and in more than one size.
    private bool IsCoverTitle(TextLine last, TextLine next)
    {
        float smaller = Math.Min(last.Size, next.Size);
        return smaller >= CoverTitle * margins.Sizes.Body && smaller >= 0.69f * Math.Max(last.Size, next.Size)
            && (last.Text + next.Text).AsSpan().IndexOfAny('：', ':') < 0 && next.Text[^1] is not ('月' or '日') && !ListMarks.IsContentsTitle(last.Text) && !ListMarks.IsContentsTitle(next.Text);
    }

    // A title's second line stands close below the first: its baseline is no further than two sizes and a half.
    private static bool TitleContinues(OpenParagraph open, TextLine next) =>
        next.Baseline - open.Last.Baseline < 2.5f * next.Size && next.Text.Length > 1 && !ListMarks.IsContentsTitle(open.Last.Text) && !ListMarks.IsContentsTitle(next.Text) && ListMarks.Of(next.Text) == ListMark.None;

    private static bool IsHeadingLike(OpenParagraph open) => open.First.IsBold;
}

/// <summary>How wide the first word of a line is, as far as a line break cannot part it.</summary>
internal static class WordWidth
{
    /// <summary>In points.</summary>
    public static float First(TextLine line)
    {
        string text = line.Text;
        int cjk = 0, other = 0, at = 0;
        while (at < text.Length && "“‘（《〈「『【〔(".Contains(text[at]))
            (cjk, at) = (cjk + 1, at + 1);
        if (at < text.Length && LineText.IsCjk(text[at]))
        {
            (cjk, at) = (cjk + 1, at + 1);
        }
        else
        {
            for (; at < text.Length && text[at] != ' ' && !LineText.IsCjk(text[at]) && text[at] is not ('“' or '‘'); at++)
                other++;
        }
        // Closing marks do not begin a line: they would have had to fit too.
        while (at < text.Length && "。，、；：！？”’）》〉」』】〕)%％".Contains(text[at]))
            (cjk, at) = (cjk + 1, at + 1);
        float letter = text.Length > 0 && cjk == 0 ? Math.Min(0.6f * line.Size, line.Width / text.Length) : 0.5f * line.Size;
        return cjk * line.Size + other * letter;
    }
}
