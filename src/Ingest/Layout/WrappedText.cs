using System.Text;
using Ingest.Model;

namespace Ingest.Layout;

/// <summary>
/// Joins lines that a column's width has broken: CJK without a space, words with one, a number cut in two as one. Paragraphs inside a
/// cell keep their line feed.
/// </summary>
internal static class WrappedText
{
    // A line that ends this many sizes before it had to is the last of its paragraph: punctuation may move two letters to the next line.
    private const float Short = 2.2f;

    // A line begins a paragraph where it is set in by this many sizes.
    private const float Indent = 1.5f;

    // Free of text at both sides of a cell, in sizes.
    private const float Padding = 0.5f;

    /// <summary>The lines as one text.</summary>
    /// <param name="lines">From the top.</param>
    /// <param name="cell">The cell's area; without it a line may end anywhere.</param>
    public static string Of(IReadOnlyList<TextLine> lines, Box? cell = null)
    {
        if (lines.Count == 0)
            return "";
        if (lines.Count == 1)
            return lines[0].Text;
        var text = new StringBuilder(lines[0].Text);
        float left = float.MaxValue, right = cell is { } box ? (float)(box.Left + box.Width) : float.MinValue;
        foreach (TextLine line in lines)
            (left, right) = (Math.Min(left, line.Left), Math.Max(right, line.Right));
        for (int i = 1; i < lines.Count; i++)
        {
            if (cell is not null && EndsParagraph(lines[i - 1], lines[i], left, right))
                text.Append('\n').Append(lines[i].Text);
            else
                Append(text, lines[i].Text, cell is null || lines[i - 1].Right > right - Short * lines[i].Size, lines[i - 1].EndsInSpace);
        }
        return text.ToString();
    }

    /// <summary>Appends the line that continues a text.</summary>
    /// <param name="text">What stands so far.</param>
    /// <param name="next">The next line's text.</param>
    /// <param name="isFull">True where the line before may have been broken for want of space: only then can it have cut a number.</param>
    /// <param name="endsInSpace">
    /// True where the page draws a space at the end of the line before. Between a figure and its unit (<c>3000 元</c>) it is the author's; within
    /// CJK it is the producer's, and within words and numbers other rules decide.
    /// </param>
    public static void Append(StringBuilder text, string next, bool isFull = true, bool endsInSpace = false)
    {
        if (text.Length > 0 && next.Length > 0 && (NeedsSpace(text, next, isFull) || (endsInSpace && IsMixed(text[^1], next[0]))))
            text.Append(' ');
        text.Append(next);
    }

    private static bool IsMixed(char last, char next) => (char.IsAsciiLetterOrDigit(last) && IsHan(next)) || (IsHan(last) && char.IsAsciiLetterOrDigit(next));

    // No space is written beside full-width punctuation.
    private static bool IsHan(char c) => LineText.IsCjk(c) && char.IsLetter(c);

    // The line ends before it had to, and the next begins like an item, is set in, or follows the end of a sentence.
    private static bool EndsParagraph(TextLine last, TextLine next, float left, float right)
    {
        // A full stop before an item's number needs no room to tell.
        if (last.Text[^1] is '。' or '；' && ParagraphStart.IsItem(next.Text))
            return true;
        float size = next.Size, room = right - Padding * size - last.Right;
        if (room < Short * size || room < FirstToken(next) + size)
            return false;
        // Centred lines are headers, broken where it looks well.
        if (last.Left > left + Indent * size && next.Left < last.Left - 3 * size)
            return ParagraphStart.IsItem(next.Text);
        return ParagraphStart.IsItem(next.Text) || ((last.Text[^1] is '。' or '；' or '！' or '？' or ';') && last.Left <= left + 3 * size) || (next.Left >= left + Indent * size && last.Left <= left + 0.5f * size);
    }

    // The width of what must not be parted at the line's start: a word or number; nothing for CJK.
    private static float FirstToken(TextLine line)
    {
        float end = line.Left;
        foreach (var glyph in line.Glyphs)
        {
            if (glyph.IsSpace || LineText.IsCjk(glyph.Text[0]))
                break;
            end = glyph.Right;
        }
        return end - line.Left;
    }

    private static bool NeedsSpace(StringBuilder text, string next, bool isFull)
    {
        char last = text[^1], first = next[0];
        if (LineText.IsCjk(last) || LineText.IsCjk(first))
            return false;
        if (isFull && CutNumber.IsCode(text, next))
            return false;
        if (IsNumeral(last) && (IsNumeral(first) || first == '%'))
            return !(isFull && CutNumber.IsOne(text, next));
        // A hyphenated word keeps its hyphen; a dash between spaces is no hyphen.
        return !(last == '-' && text.Length > 1 && text[^2] != ' ');
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || c is '.' or ',';
}
