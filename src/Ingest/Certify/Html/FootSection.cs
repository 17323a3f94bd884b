namespace Ingest.Certify.Html;

/// <summary>What the words mean, and what made the certificate.</summary>
internal static class FootSection
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlPage page, Certificate certificate)
    {
        page.Start("footer");
        page.Element("p", null, "相符：两边相等。舍入：差额不超过各数四舍五入所能解释的限度（以最精确一数的末位半个单位计，每一加数计一次，合计计一次）。不符：差额超过限度。缺数：有一数未印出。"
            + "勾稽关系不符说明公布的数字彼此矛盾，也可能是读取有误；请对照原件所示位置。");
        page.Element("p", null, $"{certificate.Program} · model {certificate.SchemaVersion} · {certificate.DocumentId}");
        page.End();
    }
}
