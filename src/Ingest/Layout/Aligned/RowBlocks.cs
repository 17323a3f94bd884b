using Ingest.Layout.Ruled;
using Ingest.Read;

namespace Ingest.Layout.Aligned;

/// <summary>Finds runs of rows that stand in chunks side by side: the candidates for tables.</summary>
internal static class RowBlocks
{
    // Rows of one block stand closer than this, in shares of the size; rows with numbers may leave a line free.
    private const float LeastFree = 1.6f, NumberFree = 2.6f;

    // Between rows of cells so many lines of one chunk may stand: a stub in several lines, a heading for a group.
    private const int MostLoose = 3;

    // Headings of sections differ from the rows by more than this share in size.
    private const float OtherSize = 1.35f;

    // A line that fills this share of the text's width with so many words is running text.
    private const float FullShare = 0.7f;
    private const int FullWords = 9;

    // So many words of CJK text so far apart, in shares of the size, are heads of columns.
    private const int FewestHeads = 4;
    private const float HeadGap = 0.6f;

    // A rule between two rows ties them over this width of white.
    private const float RuledFree = 3.5f;

    public static List<(int From, int To)> Of(List<PrintedRow> rows, RuleSet rules)
    {
        var blocks = new List<(int From, int To)>();
        if (rows.Count == 0)
            return blocks;
        float width = rows.Max(static row => row.Right) - rows.Min(static row => row.Left);
        int from = -1, last = -1;
        for (int i = 0; i < rows.Count; i++)
        {
            if (from >= 0 && !Follows(rows, last, i, width, rules))
            {
                Close();
            }
            if (!rows[i].IsTabular || IsRunning(rows[i], width) || TableWords.IsCaption(rows[i].Chunks[0].Text))
                continue;
            from = from < 0 ? i : from;
            last = i;
        }
        if (from >= 0)
            Close();
        return blocks;

        void Close()
        {
            if (last > from)
                blocks.Add((from, last + 1));
            from = last = -1;
        }
    }

    /// <summary>True for a line of running text.</summary>
    public static bool IsRunning(PrintedRow row, float width)
    {
        foreach (Chunk chunk in row.Chunks)
        {
            if (chunk.Kind == WordKind.Text && chunk.Width > FullShare * width && !chunk.HasLeader && (chunk.Words.Count >= FullWords || chunk.Words[0].IsCjk)
                && !IsParted(chunk, row.Size))
                return true;
        }
        return false;
    }

    // Heads close beside each other: CJK text is not parted by white within a sentence, and not everywhere alike.
    private static bool IsParted(Chunk chunk, float size)
    {
        if (chunk.Words.Count < FewestHeads)
            return false;
        for (int i = 0; i < chunk.Words.Count; i++)
        {
            if (!chunk.Words[i].IsCjk || (i > 0 && chunk.Words[i].Left - chunk.Words[i - 1].Right < HeadGap * size))
                return false;
        }
        return true;
    }

    private static bool Follows(List<PrintedRow> rows, int last, int i, float width, RuleSet rules)
    {
        if (i - last > MostLoose + 1)
            return false;
        PrintedRow above = rows[i - 1], row = rows[i];
        float size = Math.Min(above.Size, row.Size);
        float free = row.Top - above.Bottom;
        bool isNumbers = row.HasNumber && rows[last].HasNumber && row.IsTabular;
        if ((free > (isNumbers ? NumberFree : LeastFree) * size && !IsTied(rows[last], above, row, rules)) || Math.Max(above.Size, row.Size) > OtherSize * size)
            return false;
        return !IsRunning(row, width);
    }

    // Rows of one shape with a rule between that runs over both.
    private static bool IsTied(PrintedRow last, PrintedRow above, PrintedRow row, RuleSet rules)
    {
        if (last.Chunks.Count != row.Chunks.Count || MathF.Abs(last.Left - row.Left) > row.Size || row.Top - above.Bottom > RuledFree * row.Size)
            return false;
        foreach (Rule rule in rules.Horizontal)
        {
            if (rule.Position > row.Top)
                return false;
            if (rule.Position > above.Baseline && rule.From < row.Left + row.Size && rule.To > Math.Max(last.Right, row.Right) - row.Size)
                return true;
        }
        return false;
    }
}
