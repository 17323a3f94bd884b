using System.Globalization;
using Ingest.Model;

namespace Ingest.Certify.Html;

/// <summary>An extract of a table, where there is no page to cut a picture from.</summary>
internal static class ExtractWriter
{
    /// <summary>Writes it; nothing where the table is too large for one.</summary>
    /// <param name="page">The page.</param>
    /// <param name="table">The table.</param>
    /// <param name="figures">Indexes of the cells to show.</param>
    /// <param name="left">Index of the left side's cell, where it is of this table.</param>
    public static void Write(HtmlPage page, Table table, IReadOnlyCollection<int> figures, int? left)
    {
        if (TableExtract.Of(table, figures, left) is not { } extract)
            return;
        page.Start("figure");
        page.Start("table", "extract");
        page.Start("tbody");
        foreach (IReadOnlyList<ExtractCell> line in extract.Lines)
            Line(page, line, extract.Columns);
        page.End();
        page.End();
        page.Element("figcaption", null, $"{table.Id} {table.Title}（节录）");
        page.End();
    }

    private static void Line(HtmlPage page, IReadOnlyList<ExtractCell> line, int columns)
    {
        page.Start("tr");
        if (line.Count == 0)
            Cell(page, new ExtractCell(0, "⋯", 1, columns, "gap", false));
        foreach (ExtractCell cell in line)
            Cell(page, cell);
        page.End();
    }

    private static void Cell(HtmlPage page, ExtractCell cell)
    {
        page.Start(cell.IsHeader ? "th" : "td", !cell.IsHeader && IsNumber(cell.Text) ? $"figure {cell.Mark}".TrimEnd() : cell.Mark);
        if (cell.RowSpan > 1)
            page.Writer.WriteAttributeString("rowspan", cell.RowSpan.ToString(CultureInfo.InvariantCulture));
        if (cell.ColumnSpan > 1)
            page.Writer.WriteAttributeString("colspan", cell.ColumnSpan.ToString(CultureInfo.InvariantCulture));
        page.Text(cell.Text);
        page.End();
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.AsSpan().IndexOfAnyExcept("0123456789.,-% ") < 0;
}
