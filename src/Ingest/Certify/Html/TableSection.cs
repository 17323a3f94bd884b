using System.Globalization;

namespace Ingest.Certify.Html;

/// <summary>One line for each table: what it is, where, in what unit, and how its identities come out.</summary>
internal static class TableSection
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlPage page, IReadOnlyList<CertifiedTable> tables)
    {
        page.Start("section");
        page.Heading("各表", "tables");
        page.Start("table", "tables");
        page.TableHead("表", "类别 kind", "标题 title", "位置 place", "单位 unit", ">行 rows", ">相符", ">舍入", ">不符", ">缺数");
        page.Start("tbody");
        foreach (CertifiedTable table in tables)
        {
            page.Start("tr");
            page.Element("td", "code", table.Id);
            page.Element("td", null, table.KindName);
            page.Element("td", null, table.StatedEmpty ? $"{table.Title}（空表）" : table.Title);
            page.Element("td", "place", Words.Place(table));
            page.Start("td", "unit");
            page.Text(table.Unit?.Text);
            page.Element("small", null, table.Unit?.From);
            page.End();
            page.Element("td", "number", table.Rows.ToString(CultureInfo.InvariantCulture));
            Counts(page, table.Counts);
            page.End();
        }
        page.End();
        page.End();
        page.Element("p", "note", "涉及两张表的勾稽关系在两张表中各计一次。单位依据：caption 表旁单位行，header 表头，document 全文，assumed 推定。");
        page.End();
    }

    /// <summary>Four cells of counts.</summary>
    public static void Counts(HtmlPage page, VerdictCounts counts)
    {
        page.Count(counts.Exact);
        page.Count(counts.Rounding, "number rounding");
        page.Count(counts.Broken, "number broken");
        page.Count(counts.Unknown, "number unknown");
    }
}
