using System.Text;

namespace Ingest.Endurance.Hostile.HandMade;

/// <summary>Files whose names say what they are not, or that names were not made for.</summary>
internal static class LyingFiles
{
    private const string Page = "<html><body><p>2024年部门预算</p><table><tr><td>合计</td><td>1.00</td></tr></table><!-- {0} --></body></html>";

    /// <summary>All of them.</summary>
    public static IEnumerable<HostileFile> All =>
    [
        HostileFile.Of("a-word-file.pdf", ZipWriter.Word("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>"u8.ToArray()).Bytes()),
        HostileFile.Of("a-pdf.docx", new PdfWriter().Bytes()),
        HostileFile.Of("a-picture.html", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[1000]]),
        HostileFile.Of("a-program.txt", [0x7F, 0x45, 0x4C, 0x46, .. new byte[1000]]),
        HostileFile.Of("an-archive.docx", ZipWriter.Archive([("a.txt", "x"u8.ToArray())])),
        HostileFile.Of("nothing.pdf", []),
        HostileFile.Of("nothing.docx", []),
        HostileFile.Of("one-byte.html", [0x3C]),
        HostileFile.Of("only-a-header.pdf", "%PDF-1.7"u8.ToArray()),
        HostileFile.Of("both.html", [.. "<html><!--"u8, .. new PdfWriter().Bytes(), .. "--><p>x"u8]),
        Named("turned\u202Efdp.html"),
        Named("line\nfeed.html"),
        Named("quote\"'`$(touch x);.html"),
        Named("-option.html"),
        Named("..%2f..%2fetc%2fpasswd.html"),
        Named("con.html"),
        Named(" spaces .html "),
        Named("😀e\u0301.html"),
        Named("\u001b[2Jescape.html"),
        Named("reason.html.reason.json.html"),
        // 255 bytes, the most that Linux takes.
        Named(new string('长', 83) + "x.html"),
        Named(new string('n', 250) + ".html"),
        Named("no-ending"),
        Named("two.endings.pdf.html"),
        Named("UPPER.HTML"),
    ];

    // Each has bytes of its own: the same content under two names is one document.
    private static HostileFile Named(string name) =>
        HostileFile.Of(name, Encoding.UTF8.GetBytes(Page.Replace("{0}", Convert.ToHexString(Encoding.UTF8.GetBytes(name)), StringComparison.Ordinal)));
}
