using System.Globalization;
using Ingest.Model;

namespace Ingest.Certify.Html;

/// <summary>One document on an index.</summary>
/// <param name="FileName">Name of the document.</param>
/// <param name="Link">Name of its certificate in the same folder; null where there is none.</param>
/// <param name="Certificate">Null where it could not be read.</param>
/// <param name="Code">Why it could not be read: a stable code.</param>
/// <param name="Message">The same in words.</param>
internal sealed record IndexLine(string FileName, string? Link, Certificate? Certificate, string? Code, string? Message);

/// <summary>Certificates of several documents on one page, each a line.</summary>
internal static class HtmlIndex
{
    /// <summary>Writes it.</summary>
    public static void Write(IReadOnlyList<IndexLine> lines, VerdictCounts total, Stream to)
    {
        using HtmlPage page = HtmlPage.Begin(to, "勾稽核对一览");
        page.Start("header");
        page.Start("p", "kind");
        page.Text("勾稽核对一览");
        page.Element("small", null, "reconciliation certificates");
        page.End();
        page.Element("h1", null, string.Create(CultureInfo.InvariantCulture, $"{lines.Count} 份文件，{total.Total:N0} 项勾稽关系，{total.Broken:N0} 项不成立"));
        page.End();
        page.Start("section");
        page.Start("table", "index");
        page.TableHead("单位 body", "年度 year", "文件 file", ">表", ">相符", ">舍入", ">不符", ">缺数", ">提示");
        page.Start("tbody");
        foreach (IndexLine line in lines)
            Line(page, line);
        page.End();
        page.End();
        page.End();
    }

    private static void Line(HtmlPage page, IndexLine line)
    {
        page.Start("tr");
        if (line.Certificate is { } certificate)
        {
            page.Element("td", null, certificate.Disclosure.Body?.Name);
            page.Element("td", "place", Words.ChineseSubject(certificate.Disclosure));
            File(page, line);
            page.Count(certificate.Tables.Count);
            TableSection.Counts(page, certificate.Counts);
            page.Count(certificate.Problems.Count(static problem => problem.Severity != Severity.Info), "number rounding");
        }
        else
        {
            page.Element("td", null, null);
            page.Element("td", null, null);
            page.Element("td", null, line.FileName);
            page.Start("td", "broken");
            page.Writer.WriteAttributeString("colspan", "6");
            page.Text($"{line.Code} {line.Message}");
            page.End();
        }
        page.End();
    }

    private static void File(HtmlPage page, IndexLine line)
    {
        page.Start("td");
        if (line.Link is { } link)
        {
            page.Start("a");
            // Percent-encoded: a name may hold anything, and an address nothing but letters, digits and a few signs.
            page.Writer.WriteAttributeString("href", Uri.EscapeDataString(link));
            page.Text(line.FileName);
            page.End();
        }
        else
            page.Text(line.FileName);
        page.End();
    }
}
