namespace Ingest.Layout.Aligned;

/// <summary>Tells a table of contents from a table: titles, and page numbers that never fall.</summary>
internal static class ContentsList
{
    // Pages of a document; a larger number is no page.
    private const int MostPages = 3000;

    // This share of the page numbers must not fall, to allow for one misread.
    private const float RisingShare = 0.9f;

    public static bool Is(List<PrintedRow> rows, Columns columns)
    {
        if (columns.Count > 3)
            return false;
        int numbers = 0, rising = 0, last = 0, roman = 0, leaders = 0, others = 0;
        foreach (PrintedRow row in rows)
        {
            if (!row.IsTabular)
                continue;
            Chunk end = row.Chunks[^1];
            leaders += row.Chunks.Any(static chunk => chunk.HasLeader) ? 1 : 0;
            string text = end.Text.Trim('-', '–', ' ', '(', ')', '.', '…', '·', '（', '）');
            if (text.Length is > 0 and <= 4 && text.All(char.IsAsciiDigit) && int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is > 0 and < MostPages and var page)
            {
                numbers++;
                rising += page >= last ? 1 : 0;
                last = page;
            }
            else if (text.Length is > 0 and <= 6 && text.All(static c => c is 'i' or 'v' or 'x' or 'I' or 'V' or 'X' or 'l' or 'L'))
            {
                roman++;
            }
            else
            {
                others++;
            }
        }
        if (numbers + roman < 2 || others > (numbers + roman) / 3)
            return false;
        bool isRising = rising >= RisingShare * numbers;
        return isRising && (columns.Count == 2 || leaders * 2 > numbers || IsSection(rows));
    }

    // 1.2  Title  7: the first column numbers the sections.
    private static bool IsSection(List<PrintedRow> rows) =>
        rows.Count(static row => row.Chunks.Count >= 3 && row.Chunks[0].Text.Length <= 8 && row.Chunks[1].Kind == WordKind.Text) * 2 >= rows.Count;
}
