using Ingest.Model;
using Ingest.Read;

namespace Ingest.Certify.Html;

/// <summary>A certificate as one HTML file that stands alone, on a screen and on paper.</summary>
internal static class HtmlCertificate
{
    /// <summary>Writes it: what is wrong first, what is fine last.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="document">What it was made of: its grids give the extracts.</param>
    /// <param name="pages">Pages as shown, by number, to cut pictures from; where one is missing, an extract stands in its place.</param>
    /// <param name="to">Where to.</param>
    public static void Write(Certificate certificate, Document document, IReadOnlyDictionary<int, PrintedPage> pages, Stream to)
    {
        using HtmlPage page = HtmlPage.Begin(to, $"{certificate.Disclosure.Body?.Name ?? certificate.Source.FileName} · 勾稽核对证明");
        HeadSection.Write(page, certificate);
        BrokenSection.Write(page, certificate, document, pages);
        ProblemSection.Write(page, certificate.Problems);
        TableSection.Write(page, certificate.Tables);
        SlightSection.Write(page, certificate, Verdict.Rounding, "四舍五入可以解释的差额", "differences that rounding explains");
        SlightSection.Write(page, certificate, Verdict.Unknown, "缺少数据、无法核对", "not checked: a figure is missing");
        WholenessSection.Write(page, certificate);
        IdentitySection.Write(page, certificate);
        FootSection.Write(page, certificate);
    }

    /// <summary>The pages that pictures would be cut from.</summary>
    public static IReadOnlySet<int> PagesOf(Certificate certificate) => certificate.Findings
        .Where(static finding => finding.Verdict == Verdict.Broken).Take(BrokenSection.MostPictures)
        .SelectMany(static finding => finding.Figures).Where(static figure => figure.Box is not null).Select(static figure => figure.Page).OfType<int>().ToHashSet();
}
