using System.Globalization;
using Ingest.Model;

namespace Ingest.Certify.Html;

/// <summary>Whether all is there: the tables that were promised, and every character of the source.</summary>
internal static class WholenessSection
{
    /// <summary>The six states, never mixed, with what each says.</summary>
    private static readonly (string State, string Says)[] States =
    [
        ("present", "有数据"), ("stated-empty", "空表（文件已说明）"), ("blank", "空白（文件未说明）"), ("absent", "应有而未见"), ("failed", "未能读出"), ("scanned", "仅有图像"),
    ];

    /// <summary>Writes it.</summary>
    public static void Write(HtmlPage page, Certificate certificate)
    {
        page.Start("section");
        page.Heading("完整性", "completeness and conservation");
        Completeness(page, certificate);
        Conservation(page, certificate.Conservation);
        page.End();
    }

    private static void Completeness(HtmlPage page, Certificate certificate)
    {
        if (certificate.Completeness.Count == 0)
            return;
        page.Start("table", "states");
        page.TableHead("状态 state", "表 kinds of tables");
        page.Start("tbody");
        foreach ((string state, string says) in States)
        {
            CertifiedKind[] kinds = [.. certificate.Completeness.Where(one => one.State == state)];
            if (kinds.Length == 0)
                continue;
            page.Start("tr", state);
            page.Start("td", "word");
            page.Text(says);
            page.Element("small", null, state);
            page.End();
            page.Start("td");
            for (int i = 0; i < kinds.Length; i++)
            {
                page.Text(i == 0 ? "" : "，");
                page.Element("span", null, kinds[i].KindName);
                page.Element("small", null, string.Join(", ", new[] { kinds[i].Table }.Concat(kinds[i].PromisedBy.Select(static by => $"promised by {by}")).Where(static word => word is not null)));
            }
            page.End();
            page.End();
        }
        page.End();
        page.End();
    }

    private static void Conservation(HtmlPage page, Conservation kept) => page.Element("p", kept.Lost == 0 ? "kept" : "lost", string.Create(CultureInfo.InvariantCulture,
        $"原文可见字符 {kept.Characters:N0} 个：表格 {kept.InTables:N0}，正文 {kept.InNarrative:N0}，页眉页脚等 {kept.Furniture:N0}，丢失 {kept.Lost:N0}{(kept.Hidden > 0 ? $"（另有原文隐藏的 {kept.Hidden:N0} 个）" : "")}。"));
}
