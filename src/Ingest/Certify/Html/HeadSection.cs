using System.Globalization;
using Ingest.Model;

namespace Ingest.Certify.Html;

/// <summary>Whose document, and the certificate in one sentence.</summary>
internal static class HeadSection
{
    private const double BarWidth = 1000;

    /// <summary>Writes it.</summary>
    public static void Write(HtmlPage page, Certificate certificate)
    {
        page.Start("header");
        page.Start("p", "kind");
        page.Text("勾稽核对证明");
        page.Element("small", null, "reconciliation certificate");
        page.End();
        page.Element("h1", null, certificate.Disclosure.Body?.Name ?? certificate.Disclosure.Title ?? certificate.Source.FileName);
        page.Start("p", "subject");
        page.Text(Words.ChineseSubject(certificate.Disclosure));
        page.Element("small", null, Words.Subject(certificate.Disclosure));
        page.End();
        page.Start("dl");
        Fact(page, "文件", certificate.Source.FileName);
        Fact(page, "格式", certificate.Source.Pages is int pages
            ? string.Create(CultureInfo.InvariantCulture, $"{certificate.Source.Format}, {pages} 页, {certificate.Source.Bytes:N0} 字节")
            : string.Create(CultureInfo.InvariantCulture, $"{certificate.Source.Format}, {certificate.Source.Bytes:N0} 字节"));
        Fact(page, "代码", certificate.Disclosure.Body?.Code);
        Fact(page, "地区", certificate.Disclosure.Region is { } region ? $"{region.Code} {region.Name}" : null);
        Fact(page, "标题", certificate.Disclosure.Title);
        Fact(page, "SHA-256", certificate.DocumentId.Split(':')[^1]);
        page.End();
        page.End();
        Verdict(page, certificate);
    }

    private static void Verdict(HtmlPage page, Certificate certificate)
    {
        page.Start("section", $"verdict {certificate.Conclusion.ToString().ToLowerInvariant()}");
        page.Start("p", "says");
        page.Text(Words.Chinese(certificate));
        page.Element("small", null, Words.Of(certificate));
        page.End();
        Bar(page, certificate.Counts);
        page.Start("ul", "tiles");
        Tile(page, "exact", certificate.Counts.Exact, "相符", "exact");
        Tile(page, "rounding", certificate.Counts.Rounding, "舍入", "rounding");
        Tile(page, "broken", certificate.Counts.Broken, "不符", "broken");
        Tile(page, "unknown", certificate.Counts.Unknown, "缺数", "unknown");
        Tile(page, "", certificate.Tables.Count, "表", "tables");
        Tile(page, "", certificate.Problems.Count, "提示", "remarks");
        Tile(page, certificate.Conservation.Lost == 0 ? "" : "broken", certificate.Conservation.Lost, "丢失字符", "characters lost");
        page.End();
        page.End();
    }

    private static void Fact(HtmlPage page, string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        page.Element("dt", null, name);
        page.Element("dd", null, value);
    }

    private static void Bar(HtmlPage page, VerdictCounts counts)
    {
        if (counts.Total == 0)
            return;
        page.Writer.WriteStartElement("svg", PrintedInk.Svg);
        page.Writer.WriteAttributeString("class", "bar");
        page.Writer.WriteAttributeString("viewBox", $"0 0 {PrintedInk.Number(BarWidth)} 10");
        page.Writer.WriteAttributeString("preserveAspectRatio", "none");
        double at = 0;
        foreach ((string kind, int count) in new[] { ("broken", counts.Broken), ("rounding", counts.Rounding), ("exact", counts.Exact), ("unknown", counts.Unknown) })
        {
            double width = BarWidth * count / counts.Total;
            if (count > 0)
                page.Ink.Area(kind, new Box(at, 0, width, 10), null);
            at += width;
        }
        page.Writer.WriteEndElement();
    }

    private static void Tile(HtmlPage page, string kind, long count, string chinese, string english)
    {
        page.Start("li", count == 0 ? "none" : kind);
        page.Element("b", null, count.ToString("N0", CultureInfo.InvariantCulture));
        page.Text(chinese);
        page.Element("small", null, english);
        page.End();
    }
}
