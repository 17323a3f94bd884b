namespace Ingest.Normalize.Statements;

/// <summary>Finds the numbers of a text that have a unit. One pass, whatever the text.</summary>
internal static class Figures
{
    // Longer units first: 万元 before 万, 台（套） before 台.
    private static readonly (string Text, FigureKind Kind)[] Units =
    [
        ("百万元", FigureKind.Money), ("千万元", FigureKind.Money), ("万元", FigureKind.Money), ("亿元", FigureKind.Money), ("千元", FigureKind.Money), ("元", FigureKind.Money),
        ("万", FigureKind.Money), ("%", FigureKind.Percent), ("台（套）", FigureKind.Count), ("台(套)", FigureKind.Count), ("台套", FigureKind.Count), ("台", FigureKind.Count),
        ("套", FigureKind.Count), ("辆", FigureKind.Count), ("批次", FigureKind.Count), ("批", FigureKind.Count), ("人次", FigureKind.Count), ("人", FigureKind.Count), ("个", FigureKind.Count),
    ];

    // A threshold (单价100万元以上的设备) is part of a name.
    private static readonly string[] Thresholds = ["以上", "（含", "(含", "及以上", "以下", "及以下"];

    /// <summary>The figures, those in brackets (…) and in titles of laws 《…》 left out: they explain and state nothing of their own.</summary>
    /// <param name="text">Folded: no space beside CJK characters, digits narrowed.</param>
    public static List<Figure> In(string text)
    {
        var figures = new List<Figure>();
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            depth = Nesting.After(depth, c);
            if (!char.IsAsciiDigit(c))
                continue;
            int end = NumberEnd(text, i);
            if (depth == 0 && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])) && UnitAt(text, end) is { } unit && Numbers.Read(text[i..end]) is decimal value)
            {
                bool negative = i > 0 && text[i - 1] is '-' or '－';
                figures.Add(new Figure(negative ? i - 1 : i, unit.End, negative ? -value : value, unit.Text, unit.Kind));
                end = unit.End;
            }
            i = end - 1;
        }
        return figures;
    }

    private static int NumberEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        return end;
    }

    private static (string Text, FigureKind Kind, int End)? UnitAt(string text, int at)
    {
        if (at < text.Length && text[at] == ' ')
            at++;
        foreach ((string unit, FigureKind kind) in Units)
        {
            if (string.CompareOrdinal(text, at, unit, 0, unit.Length) != 0)
                continue;
            int end = at + unit.Length;
            bool isPart = end < text.Length && (text[end] == '/' || (unit == "万" && !IsBoundary(text[end])) || (unit is "人" or "个" && text[end] is '月' or '员' or '均'));
            bool isThreshold = kind == FigureKind.Money && Array.Exists(Thresholds, word => string.CompareOrdinal(text, end, word, 0, word.Length) == 0);
            return isPart || isThreshold ? null : (unit, kind, end);
        }
        return null;
    }

    // 1720.00万，其中…: 万 stands for 万元 only where nothing is counted.
    private static bool IsBoundary(char c) => c is '，' or '。' or '；' or '、' or '）' or ')' or ',' or ';' or '（' or '(' or ' ';
}
