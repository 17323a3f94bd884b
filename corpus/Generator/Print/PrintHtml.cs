using System.Text;

namespace Ingest.Corpus.Print;

/// <summary>The page that browsers and style-sheet printers print: the same blocks as the HTML rendering, dressed for paper.</summary>
internal sealed class PrintHtml
{
    private readonly StringBuilder _html = new();

    private readonly PrintOptions _print;

    private PrintHtml(PrintOptions print) => _print = print;

    public static string Write(SourceDocument source, PrintOptions print)
    {
        var page = new PrintHtml(print);
        string title = source.Blocks.FirstOrDefault(block => block.Title is not null)?.Title ?? "";
        page._html.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>").Append(HtmlWriter.Inline(title))
            .Append("</title>\n<style>\n").Append(PrintStyleSheet.Of(print)).Append("</style></head>\n<body>\n");
        bool isAcross = false;
        foreach (SourceBlock block in source.Blocks)
        {
            bool across = block.Print?.Landscape ?? false;
            if (across != isAcross)
                page._html.Append(across ? "<div class=\"across\">\n" : "</div>\n");
            isAcross = across;
            page.WriteBlock(block);
        }
        page._html.Append(isAcross ? "</div>\n" : "").Append("</body>\n</html>\n");
        return page._html.ToString();
    }

    private void WriteBlock(SourceBlock block)
    {
        string top = block.Print?.NewPage == true ? " top" : "";
        if (block.Table is { } rows)
        {
            _html.Append($"<div class=\"table{top}\">\n");
            if (block.Caption is { } caption)
                Line("p class=\"caption\"", caption);
            WriteAbove(block.Above);
            WriteTable(TableLayout.Parse(rows, block.Irregular), block);
            foreach (string line in block.Below)
                Line("p class=\"below\"", line);
            _html.Append("</div>\n");
        }
        else if (block.Title is { } title)
            Line($"p class=\"title{top}\"", title);
        else if (block.Heading is { } heading)
            Line($"h{block.Level} class=\"{top.Trim()}\"", heading);
        else if (block.Footnote is { } note)
            Line("p class=\"footnote\"", note);
        else
            Line($"p class=\"{top.Trim()}\"", block.Paragraph ?? "");
    }

    private void WriteAbove(IReadOnlyList<string> lines)
    {
        bool isPaired = _print.PairedLines && lines.Count > 1;
        foreach (string line in isPaired ? lines.SkipLast(2) : lines)
            Line("p class=\"above\"", line);
        if (isPaired)
            _html.Append($"<p class=\"pair\"><span>{HtmlWriter.Inline(lines[^1])}</span>{HtmlWriter.Inline(lines[^2])}</p>\n");
    }

    private void WriteTable(TableLayout layout, SourceBlock block)
    {
        double width = Paper.TextWidth(_print.Landscape || block.Print?.Landscape == true);
        _html.Append("<table>\n<colgroup>");
        foreach (double column in TableDress.Widths(layout, width, _print.Size, block.Print?.Widths))
            _html.Append($"<col style=\"width:{TableDress.Points(column)}\">");
        _html.Append("</colgroup>\n").Append(block.HeaderRows > 0 ? "<thead>\n" : "<tbody>\n");
        for (int row = 0; row < layout.Rows; row++)
        {
            if (block.HeaderRows > 0 && row == block.HeaderRows)
                _html.Append("</thead>\n<tbody>\n");
            _html.Append("<tr>");
            if (layout.Before.TryGetValue(row, out int before))
                _html.Append($"<td colspan=\"{before}\"></td>");
            foreach (PlacedCell cell in layout.Cells.Where(cell => cell.Row == row))
                WriteCell(cell, block);
            _html.Append("</tr>\n");
        }
        _html.Append("</tbody>\n</table>\n");
    }

    private void WriteCell(PlacedCell cell, SourceBlock block)
    {
        string columns = cell.ColumnSpan > 1 ? $" colspan=\"{cell.ColumnSpan}\"" : "";
        string rows = cell.RowSpan > 1 ? $" rowspan=\"{cell.RowSpan}\"" : "";
        string place = TableDress.Of(cell, block.HeaderRows) switch { Alignment.Left => "", Alignment.Right => " class=\"r\"", _ => " class=\"c\"" };
        // Not every font and printer can write downwards: the letters are stacked, as many published tables have them.
        string text = HtmlWriter.Inline(cell.IsVertical ? string.Join('\n', cell.Text.EnumerateRunes()) : cell.Text);
        _html.Append($"<td{columns}{rows}{place}>{text}</td>");
    }

    private void Line(string start, string text) => _html.Append($"<{start}>{HtmlWriter.Inline(text)}</{start.Split(' ')[0]}>\n");
}
