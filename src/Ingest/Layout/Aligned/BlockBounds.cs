namespace Ingest.Layout.Aligned;

/// <summary>Moves a block's ends to where the table's are: out to the heads and the frame, in from captions and notes.</summary>
internal static class BlockBounds
{
    // Heads have few lines.
    private const int MostHeadRows = 7;

    // The baseline's line may be drawn this far into the letters' height, as a share of the size.
    private const float Into = 0.4f;

    // A head without a rule above it stands as close as this to what it heads.
    private const float HeadFree = 1.1f;

    public static (int From, int To) Of(List<PrintedRow> rows, int from, int to, Columns columns, Frame frame, float size)
    {
        (from, to) = Trim(rows, from, to, columns, frame, size);
        return (Up(rows, from, columns, frame, size), Down(rows, to, columns, frame, size));
    }

    private static (int From, int To) Trim(List<PrintedRow> rows, int from, int to, Columns columns, Frame frame, float size)
    {
        while (to - from > 1 && (IsOutside(rows[from], columns, size) || IsAboveFrame(rows, from, columns, frame)))
            from++;
        while (to - from > 1 && (TableWords.IsNote(rows[to - 1].Chunks[0].Text) || !rows[to - 1].IsTabular || IsBelowFrame(rows, from, to - 1, frame)))
            to--;
        // Notes have lines of their own below the word: cut all of it.
        for (int i = from + 1; i < to; i++)
        {
            if (TableWords.IsNote(rows[i].Chunks[0].Text) && !rows[i].HasNumber)
                to = i;
        }
        return (from, to);
    }

    // A line of text that runs across the columns, or a caption.
    private static bool IsOutside(PrintedRow row, Columns columns, float size)
    {
        if (TableWords.IsCaption(row.Chunks[0].Text))
            return true;
        foreach (Chunk chunk in row.Chunks)
        {
            if (chunk.Kind == WordKind.Text && chunk.Width > 12 * size && columns.Covered(chunk) is var (first, last) && last - first >= 2 && first == 0)
                return true;
        }
        return false;
    }

    // Above the first full rule stand the unit and the title; heads there stand over half of the columns at least.
    private static bool IsAboveFrame(List<PrintedRow> rows, int from, Columns columns, Frame frame)
    {
        PrintedRow row = rows[from];
        return frame.Full.Count >= 2 && frame.Full[0] > row.Baseline - 0.1f * row.Size && frame.Full[0] < row.Bottom + 4 * row.Size && row.Chunks.Count * 2 < columns.Count && !row.HasNumber;
    }

    // Below the last full rule only rows of numbers are rows.
    private static bool IsBelowFrame(List<PrintedRow> rows, int from, int last, Frame frame)
    {
        PrintedRow row = rows[last];
        return frame.Full.Count >= 2 && frame.Full[^1] > rows[from].Bottom && frame.Full[^1] < row.Top + Into * row.Size && !row.HasNumber;
    }

    private static int Up(List<PrintedRow> rows, int from, Columns columns, Frame frame, float size)
    {
        int start = from;
        for (int i = from - 1; i >= 0 && from - i <= MostHeadRows; i--)
        {
            PrintedRow row = rows[i], below = rows[i + 1];
            float free = below.Top - row.Bottom;
            if (free > 3 * size || TableWords.IsCaption(row.Chunks[0].Text) || row.Size > 1.35f * size || IsOutside(row, columns, size)
                || row.Right < columns.Left || row.Left > columns.Right || row.Right > columns.Right + 4 * size || row.Left < columns.Left - 3 * size)
                break;
            bool isUnderRule = frame.HasBetween(row.Top - 3 * size, row.Top + Into * size);
            bool isAboveRule = frame.HasBetween(row.Bottom - Into * size, below.Top + Into * size);
            if (isUnderRule && RuleReaches(frame, row, rows, i, size))
                start = i;
            else if (isAboveRule ? row.Chunks.Count * 2 < columns.Count || !IsHead(row, columns, size, 2) : !(free <= HeadFree * size && IsHead(row, columns, size, 1)) && !frame.HasBetween(row.Top - 6 * size, row.Top))
                break;
            else if (isAboveRule || (free <= HeadFree * size && IsHead(row, columns, size, 1)))
                start = i;
        }
        return start;
    }

    // The rule above a row is the table's where no text of another kind stands between them.
    private static bool RuleReaches(Frame frame, PrintedRow row, List<PrintedRow> rows, int i, float size)
    {
        float rule = float.MinValue;
        foreach (float position in frame.Full)
        {
            if (position <= row.Top + Into * size)
                rule = position;
        }
        return i == 0 || rows[i - 1].Baseline < rule + Into * size || rows[i - 1].IsTabular || rows[i - 1].Width < row.Width * 2;
    }

    // Stands over columns beside the stub, and is not the table's own title in the middle.
    private static bool IsHead(PrintedRow row, Columns columns, float size, int least)
    {
        if (row.Chunks.Count < least)
            return row.Chunks.Count == 1 && row.Left > columns.Edges[1] - size && row.Width < 0.6f * (columns.Right - columns.Left)
                && MathF.Abs((row.Left + row.Right) / 2 - (columns.Left + columns.Right) / 2) > 1.5f * size;
        foreach (Chunk chunk in row.Chunks)
        {
            if (chunk.Width > 0.6f * (columns.Right - columns.Left))
                return false;
        }
        return row.Chunks.Count > 1 || (row.Left > columns.Edges[1] - size && MathF.Abs((row.Left + row.Right) / 2 - (columns.Left + columns.Right) / 2) > 1.5f * size);
    }

    // Rows down to the frame's last rule belong to the table where no running text stands between.
    private static int Down(List<PrintedRow> rows, int to, Columns columns, Frame frame, float size)
    {
        int end = to;
        for (int i = to; i < rows.Count && i - to < MostHeadRows; i++)
        {
            PrintedRow row = rows[i];
            if (row.Top - rows[i - 1].Bottom > 2.5f * size || TableWords.IsNote(row.Chunks[0].Text) || row.Size > 1.35f * size || row.Width > 0.8f * (columns.Right - columns.Left)
                || !frame.HasBetween(row.Baseline, row.Bottom + 12 * size) || frame.HasBetween(rows[i - 1].Bottom - Into * size, row.Top + Into * size))
                break;
            end = i + 1;
        }
        return frame.HasBetween(rows[end - 1].Baseline, rows[end - 1].Bottom + 1.5f * size) ? end : to;
    }
}
