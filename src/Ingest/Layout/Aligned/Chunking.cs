namespace Ingest.Layout.Aligned;

/// <summary>Gathers the words of a row into chunks. Widths are shares of the row's size.</summary>
internal static class Chunking
{
    // Justified lines stretch their spaces to about an em; cells stand further apart. CJK text indents and pads by whole ems.
    private const float CellGap = 1.4f, CjkCellGap = 2.1f;

    // Two numbers side by side are two cells from half an em on: a space within a number is a third of one.
    private const float NumberGap = 0.5f;

    // Where a column edge runs through a gap, it parts words from this width on.
    private const float EdgeGap = 0.36f;

    // Narrower gaps are spaces too: a long stub reaches into the white behind its column and is not parted there.
    private const float ClearGap = 0.8f;

    // A currency sign stands at the left of its column, the number at the right.
    private const float CurrencyGap = 9f;

    public static List<Chunk> Of(List<Word> words, float size, Columns? columns = null)
    {
        var chunks = new List<Chunk>();
        if (words.Count == 0)
            return chunks;
        var open = new List<Word> { words[0] };
        for (int i = 1; i < words.Count; i++)
        {
            if (Parts(words[i - 1], words[i], size, columns))
            {
                chunks.Add(new Chunk(open));
                open = [];
            }
            open.Add(words[i]);
        }
        chunks.Add(new Chunk(open));
        if (columns is null && chunks.Count == 2 && IsItemMark(chunks[0].Text) && chunks[1].Kind == WordKind.Text)
            return [new Chunk([.. words])];
        return chunks;
    }

    private static bool Parts(in Word last, in Word next, float size, Columns? columns)
    {
        float gap = next.Left - last.Right;
        if (last.Kind == WordKind.Currency && next.Kind is WordKind.Number or WordKind.NoNumber && gap < CurrencyGap * size)
            return columns is not null && columns.IsBetweenWide(last.Right, next.Left, size);
        if (next.Kind == WordKind.Leader)
            return gap > CellGap * 2 * size;
        if (last.Kind == WordKind.Leader)
            return true;
        if (gap >= (last.IsCjk || next.IsCjk ? CjkCellGap : CellGap) * size)
            return columns is null || columns.IsBetween(last.Right, next.Left) || gap > 4 * size;
        bool areNumbers = last.Kind is WordKind.Number or WordKind.NoNumber && next.Kind is WordKind.Number or WordKind.NoNumber or WordKind.Currency;
        if (columns is not null)
            return gap >= EdgeGap * size && (areNumbers || gap >= ClearGap * size ? columns.IsBetween(last.Right, next.Left) : columns.IsAtEdge(last.Right, next.Left));
        return gap >= NumberGap * size && areNumbers;
    }

    // A list's bullet or number before its text makes no table.
    private static bool IsItemMark(string text)
    {
        if (text.Length > 6)
            return false;
        if (text.Length == 1 && !char.IsLetterOrDigit(text[0]))
            return true;
        char last = text[^1];
        return last is '.' or ')' or '、' or '）' or '．' || text is "o" or "ü" or "Ø" or "l" or "n" || text.All(static c => char.IsAsciiDigit(c) || c == '.');
    }
}
