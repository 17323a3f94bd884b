namespace Ingest.Certify.Html;

/// <summary>The figures of a finding, one a line: what is printed, of what, and where.</summary>
internal static class FigureTable
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlPage page, Finding finding)
    {
        page.Start("table", "figures");
        page.TableHead(">数字 figure", "行 row", "列 column", "表 table", "位置 place");
        page.Start("tbody");
        for (int i = 0; i < finding.Figures.Count; i++)
            Line(page, finding.Figures[i], i == 0 ? "left" : "right");
        page.End();
        page.End();
        foreach (string sentence in finding.Sentences)
            page.Element("blockquote", null, sentence);
    }

    private static void Line(HtmlPage page, Figure figure, string side)
    {
        page.Start("tr", side);
        page.Element("td", "number", figure.Text.Length > 0 ? figure.Text : "（空）");
        page.Element("td", null, Words.Row(figure));
        page.Element("td", null, figure.MeasureName);
        page.Element("td", null, figure.Table ?? "正文");
        page.Element("td", "place", figure.Place);
        page.End();
    }
}
