using System.Text;

namespace Ingest.Corpus;

/// <summary>
/// The form in which Apache Tika's text output writes Word tables: each cell a line that begins with a tab, an empty line after
/// each row, another after the table. There are no spans: a position that is merged away still is an empty cell line.
/// </summary>
internal static class PlainTextWriter
{
    public static string Write(SourceDocument source)
    {
        var text = new StringBuilder();
        foreach (SourceBlock block in source.Blocks)
        {
            if (block.Table is not { } rows)
            {
                text.Append(InlineText.Visible(block.Title ?? block.Heading ?? block.Paragraph ?? block.Footnote ?? "")).Append('\n');
                continue;
            }
            foreach (string line in Lines(block.Caption, block.Above))
                text.Append(line).Append('\n');
            WriteGrid(text, TableLayout.Parse(rows, block.Irregular), block.CutOff);
            foreach (string line in block.Below)
                text.Append(line).Append('\n');
        }
        return text.ToString();
    }

    private static IEnumerable<string> Lines(string? caption, IReadOnlyList<string> above) => caption is null ? above : [caption, .. above];

    private static void WriteGrid(StringBuilder text, TableLayout layout, bool cutOff)
    {
        for (int row = 0; row < layout.Rows; row++)
        {
            bool last = cutOff && row == layout.Rows - 1;
            int columns = last ? LastFilled(layout, row) + 1 : layout.Columns;
            for (int column = 0; column < columns; column++)
            {
                PlacedCell? cell = layout.At(row, column);
                bool own = cell is not null && cell.Row == row && cell.Column == column;
                text.Append('\t').Append(own ? InlineText.Visible(cell!.Text) : "").Append('\n');
            }
            text.Append(last ? "" : "\n");
        }
        text.Append(cutOff ? "" : "\n");
    }

    private static int LastFilled(TableLayout layout, int row) =>
        layout.Cells.Where(cell => cell.Row == row && cell.Text.Length > 0).Max(cell => cell.Column);
}
