using System.Text;

namespace Ingest.Layout;

/// <summary>Joins lines that a column's width has broken: CJK without a space, words with one, a number cut in two as one.</summary>
internal static class WrappedText
{
    /// <summary>The lines as one text.</summary>
    public static string Of(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count == 0)
            return "";
        if (lines.Count == 1)
            return lines[0].Text;
        var text = new StringBuilder(lines[0].Text);
        for (int i = 1; i < lines.Count; i++)
            Append(text, lines[i].Text);
        return text.ToString();
    }

    /// <summary>Appends the line that continues a text.</summary>
    public static void Append(StringBuilder text, string next)
    {
        if (text.Length > 0 && next.Length > 0 && NeedsSpace(text[^1], next[0]))
            text.Append(' ');
        text.Append(next);
    }

    private static bool NeedsSpace(char last, char next)
    {
        if (LineText.IsCjk(last) || LineText.IsCjk(next))
            return false;
        // 18,976. | 76 was one number.
        return !((char.IsDigit(last) || last is '.' or ',') && (char.IsDigit(next) || next is '.' or ',' or '%')) && last != '-';
    }
}
