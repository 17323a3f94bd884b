using System.Buffers;
using System.Text;

namespace Ingest.Recognize;

/// <summary>Folds printed text into the form it is understood in. The grid keeps the text as printed; labels, titles and targets are folded.</summary>
internal static class Folded
{
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create("“”\"„‟「」『』‘’'（）【】〔〕﹝﹞[]" + Traditional.Characters);

    /// <summary>
    /// A label: full-width letters and digits narrowed, radicals made characters, and every white space dropped that touches
    /// a CJK character or a bracket, since it only spreads a word over its cell (<c>项  目</c>).
    /// </summary>
    public static string Label(string printed)
    {
        if (IsPlain(printed))
            return printed;
        var folded = new StringBuilder(printed.Length);
        for (int i = 0; i < printed.Length; i++)
        {
            char c = Character(printed[i]);
            if (!char.IsWhiteSpace(c))
                folded.Append(c);
            else if (folded.Length > 0 && i + 1 < printed.Length && !IsWide(folded[^1]) && !IsWide(printed[i + 1]) && !char.IsWhiteSpace(folded[^1]))
                folded.Append(' ');
        }
        return folded.Length > 0 && folded[^1] == ' ' ? folded.ToString(0, folded.Length - 1) : folded.ToString();
    }

    /// <summary>Prose: wrapped lines joined (without a space beside CJK, with one between Latin words), radicals folded, all else as printed.</summary>
    public static string Prose(string printed)
    {
        bool plain = true;
        foreach (char c in printed)
            plain &= c != '\n' && (c is < '\u2e80' or > '\u2fd5');
        if (plain)
            return printed;
        var folded = new StringBuilder(printed.Length);
        for (int i = 0; i < printed.Length; i++)
        {
            char c = printed[i];
            if (c != '\n')
                folded.Append(c is >= '\u2e80' and <= '\u2fd5' ? Character(c) : c);
            else if (folded.Length > 0 && i + 1 < printed.Length && !IsWide(folded[^1]) && !IsWide(printed[i + 1]))
                folded.Append(' ');
        }
        return folded.ToString();
    }

    /// <summary>A key to compare titles and headers by: a label without quotation marks and brackets' width, in simplified characters.</summary>
    public static string Key(string printed)
    {
        string label = Label(printed);
        if (label.AsSpan().IndexOfAny(NotInKeys) < 0)
            return label;
        var key = new StringBuilder(label.Length);
        foreach (char c in label)
        {
            switch (c)
            {
                case '“' or '”' or '"' or '„' or '‟' or '「' or '」' or '『' or '』' or '‘' or '’' or '\'': break;
                case '（' or '【' or '〔' or '﹝' or '[': key.Append('('); break;
                case '）' or '】' or '〕' or '﹞' or ']': key.Append(')'); break;
                default: key.Append(Traditional.Simplify(c)); break;
            }
        }
        return key.ToString();
    }

    /// <summary>One character: full-width ASCII narrowed (letters, digits, <c>．，％＋－＝＜＞</c>), radicals made characters.</summary>
    public static char Character(char c)
    {
        if (c is >= '\u2e80' and <= '\u2fd5')
            return Radicals.Fold(c);
        return c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') or '％' or '＋' or '－' or '＝' or '＜' or '＞' or '．' or '／'
            ? (char)(c - 0xfee0)
            : c;
    }

    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c <= ' ' || c == '\u3000' || c is (>= '\u2e80' and <= '\u2fd5') or (>= '\uff01' and <= '\uff5e' and not ('（' or '）' or '：' or '，' or '；' or '！' or '？')))
                return false;
        }
        return true;
    }

    /// <summary>True for CJK characters, their punctuation and full-width forms: no space is printed beside them.</summary>
    private static bool IsWide(char c) => c is >= '\u2e80' or '“' or '”' or '‘' or '’' or '—' or '…' or '《' or '》' or '≥' or '≤' or '\n';
}
