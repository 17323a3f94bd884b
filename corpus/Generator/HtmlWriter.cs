using System.Text;

namespace Ingest.Corpus;

/// <summary>Writes the article as HTML; <see cref="HtmlPages"/> puts the page of a flavour around it.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();

    private readonly bool _word;

    // An office program writes heading elements; a site's editor writes bold paragraphs.
    private readonly bool _headings;

    private HtmlWriter(string flavour) => (_word, _headings) = (flavour == "word", flavour is "word" or "plain");

    public static string Write(SourceDocument source, HtmlOptions options)
    {
        var writer = new HtmlWriter(options.Flavour);
        foreach (SourceBlock block in source.Blocks)
            writer.WriteBlock(block);
        string title = source.Blocks.FirstOrDefault(block => block.Title is not null)?.Title ?? "";
        return HtmlPages.Wrap(options, Inline(title), writer._html.ToString());
    }

    private void WriteBlock(SourceBlock block)
    {
        if (block.Table is { } rows)
        {
            if (block.Caption is { } caption)
                WriteHeading(2, caption);
            foreach (string line in block.Above)
                WriteLine("p", "align=\"right\"", line);
            WriteTable(TableLayout.Parse(rows, block.Irregular), block);
            foreach (string line in block.Below)
                WriteLine("p", "", line);
        }
        else if (block.Blank)
            _html.Append(_word ? "<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n" : "<p>&nbsp;</p>\n");
        else if (block.Title is { } title)
            WriteLine("p", "align=\"center\"", title, strong: true);
        else if (block.Heading is { } heading)
            WriteHeading(block.Level, heading);
        else
            WriteLine("p", "", block.Paragraph ?? block.Footnote ?? "");
    }

    private void WriteHeading(int level, string text) => WriteLine(_headings ? $"h{level}" : "p", "", text, strong: !_headings);

    private void WriteLine(string tag, string attributes, string text, bool strong = false)
    {
        string space = attributes.Length > 0 ? " " : "";
        if (_word)
            _html.Append($"<{tag} class=MsoNormal{space}{attributes} style='margin-top:0cm;mso-pagination:none'>{WordRun(text)}</{tag}>\n");
        else
            _html.Append($"<{tag}{space}{attributes}>{(strong ? $"<strong>{Inline(text)}</strong>" : Inline(text))}</{tag}>\n");
    }

    private void WriteTable(TableLayout layout, SourceBlock block)
    {
        _html.Append(_word
            ? "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n"
            : "<table border=\"1\" cellspacing=\"0\">\n");
        if (block.HeaderRows > 0)
            _html.Append("<thead>\n");
        for (int row = 0; row < layout.Rows; row++)
        {
            if (block.HeaderRows > 0 && row == block.HeaderRows)
                _html.Append("</thead>\n<tbody>\n");
            _html.Append(_word ? $"<tr style='mso-yfti-irow:{row}'>\n" : "<tr>\n");
            if (layout.Before.TryGetValue(row, out int before))
                _html.Append($"<td colspan=\"{before}\"></td>\n");
            foreach (PlacedCell cell in layout.Cells.Where(cell => cell.Row == row))
                WriteCell(cell, block);
            _html.Append("</tr>\n");
        }
        if (block.HeaderRows > 0)
            _html.Append("</tbody>\n");
        _html.Append("</table>\n");
    }

    private void WriteCell(PlacedCell cell, SourceBlock block)
    {
        string columns = cell.ColumnSpan > 1 ? $" colspan=\"{cell.ColumnSpan}\"" : "";
        string rows = cell.RowSpan > 1 ? $" rowspan=\"{cell.RowSpan}\"" : "";
        _html.Append("<td").Append(columns).Append(rows).Append(_word ? " style='border:solid 1.0pt'>" : ">");
        if (_word)
            _html.Append("<p class=MsoNormal>").Append(cell.Text.Length > 0 ? WordRun(cell.Text) : "<o:p>&nbsp;</o:p>").Append("</p>");
        else
            _html.Append(Inline(cell.Text));
        if (cell.Nested is { } nested)
            WriteTable(TableLayout.Parse(block.Nested[nested]), block with { HeaderRows = 0 });
        _html.Append("</td>\n");
    }

    // Word ends a run with an empty o:p in a span of its own.
    private static string WordRun(string text) =>
        $"<span style='font-family:宋体'>{Inline(text)}<span lang=EN-US><o:p></o:p></span></span>";

    /// <summary>Text with its marks, encoded.</summary>
    public static string Inline(string text)
    {
        var html = new StringBuilder();
        foreach (InlineRun run in InlineText.Runs(text))
        {
            string encoded = Layout(Encode(run.Text));
            html.Append(run.Kind switch
            {
                RunKind.Deleted => "",
                RunKind.Hidden => $"<span style=\"display:none\">{encoded}</span>",
                _ => encoded,
            });
        }
        return html.ToString();
    }

    // Only what HTML demands: WebUtility would write every symbol above U+00A0 as a number.
    private static string Encode(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    // Layout spaces are printed in Word; HTML keeps them only as no-break spaces.
    private static string Layout(string html) => html.Replace("  ", "&nbsp;&nbsp;", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);
}
