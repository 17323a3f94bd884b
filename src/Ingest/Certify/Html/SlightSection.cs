using Ingest.Model;

namespace Ingest.Certify.Html;

/// <summary>Findings that accuse nobody, one a line.</summary>
internal static class SlightSection
{
    /// <summary>Writes those of one verdict; nothing where there is none.</summary>
    public static void Write(HtmlPage page, Certificate certificate, Verdict verdict, string chinese, string english)
    {
        Finding[] findings = [.. certificate.Findings.Where(finding => finding.Verdict == verdict)];
        if (findings.Length == 0)
            return;
        page.Start("section");
        page.Heading(chinese, english);
        page.Start("table", "slight");
        page.TableHead("勾稽关系 identity", "表", "行 row", "位置 place", ">所印 left", ">应为 right", ">差额 residual", ">限度 tolerance");
        page.Start("tbody");
        foreach (Finding finding in findings)
            Line(page, finding);
        page.End();
        page.End();
        page.End();
    }

    /// <summary>One finding on one line.</summary>
    public static void Line(HtmlPage page, Finding finding)
    {
        Figure? first = finding.Figures.Count > 0 ? finding.Figures[0] : null;
        page.Start("tr");
        page.Element("td", null, finding.Says);
        page.Element("td", "code", first is null ? "" : first.Table ?? "正文");
        page.Element("td", null, first is null ? "" : $"{Words.Row(first)} {first.MeasureName}".Trim());
        page.Element("td", "place", first?.Place);
        page.Number(finding.Left);
        page.Number(finding.Right);
        page.Element("td", "number", Words.Signed(finding.Difference));
        page.Number(finding.Tolerance);
        page.End();
    }
}
