using System.Text;
using System.Xml.Linq;
using Ingest.Certify;
using Ingest.Certify.Html;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Certify;

public sealed class HtmlCertificateTests
{
    private const string Hostile = "<script>alert(1)</script>\"'&]]>-->\u202e\u0007\ud800";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Nothing_of_a_hostile_document_becomes_markup_or_steers_the_page()
    {
        string html = Html(Samples.Document(text: Hostile, isStated: true), Samples.Page("<"));
        XElement page = XElement.Parse(html);
        Assert.DoesNotContain(page.Descendants(), static element => element.Name.LocalName is "script" or "img" or "iframe" or "link" or "object");
        Assert.DoesNotContain(page.DescendantsAndSelf().Attributes(), static attribute => attribute.Value.Contains("alert", StringComparison.Ordinal) || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(html, static c => c is '\u202e' or '\u0007' || char.IsSurrogate(c));
        Assert.Contains("支出总表<script>alert(1)</script>\"'&]]>-->\ufffd\ufffd\ufffd", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_document_without_pages_becomes_no_markup_either() =>
        Assert.DoesNotContain(XElement.Parse(Html(Samples.Document(text: Hostile, hasPages: false, isStated: true))).Descendants(), static element => element.Name.LocalName == "script");

    [Fact]
    public void It_loads_nothing_and_runs_nothing()
    {
        string html = Html(Samples.Document(), Samples.Page());
        XElement page = XElement.Parse(html);
        Assert.StartsWith("<!DOCTYPE html", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Descendants("meta").Attributes("content").Last().Value, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotContain(page.DescendantsAndSelf().Attributes(), static attribute => attribute.Name.LocalName is "src" or "href");
    }

    [Fact]
    public void A_broken_identity_shows_both_sides_every_figure_and_the_picture_of_the_place()
    {
        XElement page = XElement.Parse(Html(Samples.Document(), Samples.Page()));
        XElement block = Assert.Single(page.Descendants("article"));
        Assert.Equal(["10.00", "≠", "9.00"], Assert.Single(block.Elements("p")).Elements().Take(3).Select(static element => element.Value));
        Assert.Equal(["10.00", "4.00", "5.00"], block.Descendants("td").Where(static cell => (string?)cell.Attribute("class") == "number").Select(static cell => cell.Value));
        Assert.Equal(["mark left", "mark right", "mark right"], block.Descendants(Svg + "rect").Attributes("class").Select(static kind => kind.Value));
        Assert.NotEmpty(block.Descendants(Svg + "text"));
    }

    [Fact]
    public void A_sentence_is_quoted_and_pictured()
    {
        XElement block = Assert.Single(XElement.Parse(Html(Samples.Document(isStated: true), Samples.Page())).Descendants("article"));
        Assert.Equal("支出9.00万元", Assert.Single(block.Descendants("blockquote")).Value);
        Assert.Contains("mark sentence", block.Descendants(Svg + "rect").Attributes("class").Select(static kind => kind.Value));
    }

    [Fact]
    public void Without_pages_an_extract_of_the_table_stands_in_the_pictures_place()
    {
        XElement block = Assert.Single(XElement.Parse(Html(Samples.Document(hasPages: false))).Descendants("article"));
        XElement extract = Assert.Single(block.Descendants("table"), static table => (string?)table.Attribute("class") == "extract");
        Assert.Equal(["项目", "预算数", "合计", "10.00", "教育支出", "4.00", "卫生支出", "5.00"], extract.Descendants().Where(static cell => cell.Name.LocalName is "td" or "th").Select(static cell => cell.Value));
        Assert.Equal("figure left", Assert.Single(extract.Descendants("td"), static cell => cell.Value == "10.00").Attribute("class")!.Value);
        Assert.Contains("table 1, row 2, cell 2", block.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_fine_is_quiet()
    {
        XElement page = XElement.Parse(Html(Samples.Document(Verdict.Exact)));
        Assert.Empty(page.Descendants("article"));
        Assert.Single(page.Descendants("details"), static details => details.Attribute("open") is null);
        Assert.Contains("The one identity holds", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void States_of_completeness_are_not_mixed()
    {
        string[] states = [.. XElement.Parse(Html(Samples.Document())).Descendants("tr").Attributes("class").Select(static kind => kind.Value).Where(static kind => kind is "present" or "absent")];
        Assert.Equal(["present", "absent"], states);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(Html(Samples.Document(), Samples.Page()), Html(Samples.Document(), Samples.Page()));

    [Fact]
    public void An_index_links_each_certificate_by_an_encoded_name_and_says_what_was_not_read()
    {
        using var stream = new MemoryStream();
        Certificate certificate = Certifier.Certify(Samples.Document(), Samples.Names);
        HtmlIndex.Write([new IndexLine("a \"b.pdf", "a \"b.pdf.html", certificate, null, null), new IndexLine("<c>.pdf", null, null, "PDF-001", "damaged")], certificate.Counts, stream);
        XElement page = XElement.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal("a%20%22b.pdf.html", Assert.Single(page.Descendants("a")).Attribute("href")!.Value);
        Assert.Contains("PDF-001 damaged", page.Value, StringComparison.Ordinal);
    }

    private static string Html(Document document, PrintedPage? page = null)
    {
        using var stream = new MemoryStream();
        HtmlCertificate.Write(Certifier.Certify(document, Samples.Names), document, page is null ? new Dictionary<int, PrintedPage>() : new Dictionary<int, PrintedPage> { [1] = page }, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
