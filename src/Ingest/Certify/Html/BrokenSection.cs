using System.Globalization;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.Certify.Html;

/// <summary>Every broken identity: its sides, its figures, and the place of each.</summary>
internal static class BrokenSection
{
    /// <summary>A document with more broken identities than this was misread or is hostile; the rest goes without pictures.</summary>
    public const int MostPictures = 60;

    /// <summary>Writes it.</summary>
    public static void Write(HtmlPage page, Certificate certificate, Document document, IReadOnlyDictionary<int, PrintedPage> pages)
    {
        Finding[] broken = [.. certificate.Findings.Where(static finding => finding.Verdict == Verdict.Broken)];
        if (broken.Length == 0)
            return;
        page.Start("section");
        page.Heading("不成立的勾稽关系", "identities that are broken");
        page.Start("p", "key");
        page.Text("每项先列原文所印一方（");
        page.Element("span", "swatch left", "红框");
        page.Text("），再列应与之相符的各数（");
        page.Element("span", "swatch right", "蓝框");
        page.Text("）。公布的数字一律原样保留，未作任何更正。");
        page.End();
        for (int i = 0; i < broken.Length; i++)
            Block(page, broken[i], i, document, pages);
        page.End();
    }

    private static void Block(HtmlPage page, Finding finding, int index, Document document, IReadOnlyDictionary<int, PrintedPage> pages)
    {
        page.Start("article");
        page.Start("h3");
        page.Element("span", "ordinal", (index + 1).ToString(CultureInfo.InvariantCulture));
        page.Text(finding.Says);
        page.Element("small", null, finding.Id);
        page.End();
        Equation(page, finding);
        if (index < MostPictures)
            Places(page, finding, document, pages);
        FigureTable.Write(page, finding);
        page.End();
    }

    private static void Equation(HtmlPage page, Finding finding)
    {
        page.Start("p", "equation");
        page.Element("b", "left", Number(finding.Left));
        page.Element("span", "sign", finding.Sign);
        page.Element("b", "right", Number(finding.Right));
        page.Element("span", "unit", finding.Unit);
        page.Element("span", "off", $"相差 {Words.Signed(finding.Difference)}");
        page.Element("span", "tolerance", finding.Tolerance is 0 or null ? "舍入不能解释" : $"舍入至多解释 ±{Number(finding.Tolerance)}");
        page.End();
    }

    private static void Places(HtmlPage page, Finding finding, Document document, IReadOnlyDictionary<int, PrintedPage> pages)
    {
        var pictured = new HashSet<string>(StringComparer.Ordinal);
        foreach (PictureFrame frame in PictureFrame.Of(finding, document, pages))
        {
            PictureWriter.Write(page, frame);
            if (frame.Table is { } table)
                pictured.Add(table);
        }
        foreach (IGrouping<string, Figure> figures in finding.Figures.Where(figure => figure is { Table: not null, Cell: not null } && !pictured.Contains(figure.Table)).GroupBy(static figure => figure.Table!))
        {
            if (document.Tables.FirstOrDefault(table => table.Id == figures.Key) is { } table)
                ExtractWriter.Write(page, table, [.. figures.Select(static figure => figure.Cell!.Value)], finding.Figures[0].Table == table.Id ? finding.Figures[0].Cell : null);
        }
    }

    private static string? Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
