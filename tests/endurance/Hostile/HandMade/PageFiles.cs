using System.Text;

namespace Ingest.Endurance.Hostile.HandMade;

/// <summary>HTML, MHTML and text that is deep, wide, long, or not what it says.</summary>
internal static class PageFiles
{
    private const int Deep = 100_000;

    /// <summary>All of them.</summary>
    public static IEnumerable<HostileFile> All =>
    [
        // Nesting.
        Of("deep-divisions.html", Repeated("<div>", Deep) + "x"),
        Of("deep-tables.html", Repeated("<table><tr><td>", Deep) + "x"),
        Of("deep-lists.html", Repeated("<ol><li>", Deep) + "x"),
        Of("deep-fonts.html", Repeated("<b><i><font color=red>", Deep) + "x"),
        Of("deep-in-a-picture.html", "<svg>" + Repeated("<g>", Deep) + "<text>x"),
        Of("deep-templates.html", Repeated("<template>", Deep) + "x"),
        Of("deep-selects.html", Repeated("<select><option>", Deep) + "x"),
        // What browsers mend at great cost: links within links, fonts left open at every paragraph.
        Of("links-in-links.html", Repeated("<a><p>", 20_000) + "x"),
        Of("fonts-left-open.html", Repeated("<p><font size=1><font size=2>", 20_000) + "x"),
        Of("tables-left-open.html", Repeated("<table><b>x", 20_000)),
        // Width.
        Of("spans-that-multiply.html", "<table>" + Repeated("<tr><td rowspan=65534 colspan=1000>1</td></tr>", 2_000) + "</table>"),
        Of("spans-to-the-end.html", "<table>" + Repeated("<tr>" + Repeated("<td rowspan=0>1</td>", 50) + "</tr>", 2_000) + "</table>"),
        Of("cells-without-end.html", "<table>" + Repeated("<tr><td>1<td>2<td>3</tr>", 400_000) + "</table>"),
        Of("row-without-end.html", "<table><tr>" + Repeated("<td>1", 1_000_000) + "</table>"),
        Of("attributes-without-end.html", "<p " + string.Concat(Enumerable.Range(0, Deep).Select(static i => $"a{i} ")) + ">x"),
        Of("one-attribute-of-ten-megabytes.html", $"<p title=\"{new string('t', 10_000_000)}\">x"),
        Of("styles-without-end.html", "<p style=\"" + Repeated("display:none;", Deep) + "\">x"),
        Of("comment-without-end.html", "<p>x<!--" + new string('-', 10_000_000)),
        Of("tag-without-end.html", "<p>x<" + new string('a', 10_000_000)),
        Of("references-without-end.html", "<p>" + Repeated("&#x10FFFF;&NotEqualTilde;&#0;", 300_000)),
        new("cell-of-200-megabytes.html", static file => Long(file, "<html><body><p>部门预算</p><table><tr><td>", "合计 12.34 ", 200_000_000, "</td></tr></table>"), IsHeavy: true),
        new("word-of-200-megabytes.html", static file => Long(file, "<html><body><p>", "a", 200_000_000, "</p>"), IsHeavy: true),
        new("line-of-100-megabytes.txt", static file => Long(file, "部门预算\n", "合计 12.34 ", 100_000_000, "\n"), IsHeavy: true),
        new("lines-of-nothing.txt", static file => Long(file, "x", "\n", 100_000_000, "x"), IsHeavy: true),
        Of("tabs-without-end.txt", "合计\t1\n" + Repeated("\t", 10_000_000) + "\n"),
        Of("table-without-end.txt", Repeated("合计\t1\t2\n", 500_000)),
        Of("numbers-without-end.txt", string.Concat(Enumerable.Range(0, 200).Select(static i => $"收入合计{new string('9', 100 * i)}.{new string('9', 100 * i)}万元，比上年增加{new string('0', 100 * i)}%。\n"))),
        Of("brackets-without-end.txt", Repeated("（", Deep) + Repeated("其中：", Deep) + Repeated("）", Deep)),
        // Parts within parts.
        Of("deep-parts.mhtml", "MIME-Version: 1.0\n" + string.Concat(Enumerable.Range(0, 10_000).Select(static i => $"Content-Type: multipart/related; boundary=\"b{i}\"\n\n--b{i}\n")) + "Content-Type: text/html\n\n<p>x"),
        Of("messages-in-messages.mhtml", "MIME-Version: 1.0\n" + Repeated("Content-Type: message/rfc822\n\n", Deep) + "Content-Type: text/html\n\n<p>x"),
        Of("parts-without-end.mhtml", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" + Repeated("--b\nContent-Type: text/html\n\n<p>x\n", Deep) + "--b--"),
        Of("headers-without-end.mhtml", "MIME-Version: 1.0\n" + Repeated("X-A: b\n", Deep) + "Content-Type: text/html\n\n<p>x"),
        Of("header-of-ten-megabytes.mhtml", "MIME-Version: 1.0\nContent-Type: text/html; charset=" + new string('x', 10_000_000) + "\n\n<p>x"),
        // Not what it says.
        HostileFile.Of("utf-16-said-to-be-gbk.html", Encoding.Unicode.GetBytes("<meta charset=gbk><p>合计")),
        HostileFile.Of("zeros.html", new byte[1_000_000]),
        HostileFile.Of("zeros.txt", new byte[1_000_000]),
        HostileFile.Of("half-characters.txt", [.. Enumerable.Repeat((byte)0xE5, 1_000_000)]),
        HostileFile.Of("halves-of-pairs.txt", [0xFF, 0xFE, .. Enumerable.Range(0, 500_000).SelectMany(static _ => new byte[] { 0x00, 0xD8 })]),
    ];

    private static HostileFile Of(string name, string text) => new(name, file => file.Write(Encoding.UTF8.GetBytes(text)));

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static void Long(Stream file, string start, string again, int bytes, string end)
    {
        file.Write(Encoding.UTF8.GetBytes(start));
        byte[] piece = Encoding.UTF8.GetBytes(Repeated(again, Math.Max(1, 100_000 / again.Length)));
        for (int written = 0; written < bytes; written += piece.Length)
            file.Write(piece);
        file.Write(Encoding.UTF8.GetBytes(end));
    }
}
