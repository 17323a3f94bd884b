using Ingest.Model;

namespace Ingest.Certify.Html;

/// <summary>Every identity that applies, counted; closed, for what is fine needs no paper.</summary>
internal static class IdentitySection
{
    /// <summary>Writes it; nothing where no identity applies.</summary>
    public static void Write(HtmlPage page, Certificate certificate)
    {
        if (certificate.Identities.Count == 0)
            return;
        page.Start("details");
        page.Element("summary", null, $"全部 {certificate.Identities.Count} 类、{certificate.Counts.Total} 项勾稽关系");
        page.Start("table", "slight");
        page.TableHead("勾稽关系 identity", "id", ">相符", ">舍入", ">不符", ">缺数");
        page.Start("tbody");
        foreach (CertifiedIdentity identity in certificate.Identities)
        {
            page.Start("tr");
            page.Element("td", null, identity.Says);
            page.Element("td", "code", identity.Id);
            TableSection.Counts(page, identity.Counts);
            page.End();
        }
        page.End();
        page.End();
        page.End();
        SlightSection.Write(page, certificate, Verdict.Exact, "完全相符", "exact");
    }
}
