using System.Globalization;
using System.Text;

namespace Ingest.Corpus;

/// <summary>A web page in a single file (MHTML, RFC 2557): the page quoted-printable, with a part that is not the page beside it.</summary>
internal static class MhtmlWriter
{
    private const string Boundary = "----=_NextPart_01DA0000.00000000";

    public static byte[] Write(string html) => Encoding.ASCII.GetBytes(string.Join("\r\n",
        "MIME-Version: 1.0",
        $"Content-Type: multipart/related; type=\"text/html\"; boundary=\"{Boundary}\"",
        "",
        "--" + Boundary,
        "Content-Location: file:///C:/page.htm",
        "Content-Transfer-Encoding: quoted-printable",
        "Content-Type: text/html; charset=\"utf-8\"",
        "",
        QuotedPrintable(html),
        "--" + Boundary,
        "Content-Location: file:///C:/style.css",
        "Content-Transfer-Encoding: 7bit",
        "Content-Type: text/css",
        "",
        "td { border: solid 1px }",
        "--" + Boundary + "--",
        ""));

    // RFC 2045 §6.7: lines of at most 76 characters, soft breaks written as a lone '='.
    private static string QuotedPrintable(string html)
    {
        var encoded = new StringBuilder();
        foreach (string line in html.Split('\n'))
        {
            int length = 0;
            foreach (byte b in Encoding.UTF8.GetBytes(line))
            {
                string piece = b is >= 32 and < 127 and not (byte)'=' ? ((char)b).ToString() : "=" + b.ToString("X2", CultureInfo.InvariantCulture);
                if (length + piece.Length > 75)
                {
                    encoded.Append("=\r\n");
                    length = 0;
                }
                encoded.Append(piece);
                length += piece.Length;
            }
            encoded.Append("\r\n");
        }
        return encoded.ToString();
    }
}
