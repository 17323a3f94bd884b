using System.Text;
using Ingest.Read;
using Ingest.Read.Html;

namespace Ingest.UnitTests.Read.Html;

public sealed class ArchiveAndClaimTests
{
    static ArchiveAndClaimTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static byte[] Archive()
    {
        string first = Convert.ToBase64String(Encoding.GetEncoding("gb18030").GetBytes("<html><body><p>青石镇部门预算公开说明</p></body></html>"));
        return Encoding.ASCII.GetBytes(string.Join("\r\n",
            "From: <Saved by a browser>", "MIME-Version: 1.0", "Content-Type: multipart/related; boundary=\"b1\"; type=\"text/html\"", "",
            "--b1", "Content-Type: text/html; charset=\"gb2312\"", "Content-Transfer-Encoding: base64", "Content-Location: file:///a.htm", "", first,
            "--b1", "Content-Type: image/png", "Content-Transfer-Encoding: base64", "", "AAAA",
            "--b1", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
            "<table border=3D1><tr><td>=E6=94=B6=\r\n=E5=85=A5<td>1<tr><td>x<td>2</table>",
            "--b1--", ""));
    }

    [Fact]
    public void The_pages_of_an_archive_follow_each_other_each_in_its_own_charset()
    {
        var document = Pages.Read(Archive(), "saved.mht");
        Assert.Equal("青石镇部门预算公开说明", Assert.IsType<TextBlock>(document.Blocks[0]).Text);
        Assert.Equal("收入|1\nx|2", Pages.Draw(Assert.IsType<TableBlock>(document.Blocks[1]).Grid));
        Assert.Equal(Pages.InBlocks(document), document.Characters);
    }

    [Fact]
    public void An_archive_without_a_page_says_so() =>
        Assert.Equal("HTML-003", Assert.Throws<UnreadableException>(() => Pages.Read("MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx")).Code);

    [Theory]
    [InlineData("gb2312", "<meta charset=gb2312>")]
    [InlineData("gb2312", "<meta http-equiv='Content-Type' content='text/html; charset=utf-8'>")] // contradicted by the bytes
    [InlineData("big5", "<meta charset=\"big5\">")]
    [InlineData("utf-8", "<!-- <meta charset=big5> --><meta charset='utf-8'>")]
    [InlineData("utf-16", "<meta charset=gb2312>")]
    [InlineData("gb18030", "")]
    public void A_page_is_read_in_the_charset_it_is_written_in(string charset, string meta)
    {
        byte[] bytes = Encoding.GetEncoding(charset).GetBytes($"<html><head>{meta}</head><body><p>中文收支表中文收支表</p></body></html>");
        var document = Pages.Read(bytes);
        Assert.Equal(["中文收支表中文收支表"], Pages.Texts(document));
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void Bytes_that_mean_nothing_are_reported()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<meta charset=utf-8><p>部门预算公开说明收入支出"), 0xff, .. Encoding.UTF8.GetBytes("总表</p>")];
        Assert.Equal("CHAR-001", Assert.Single(Pages.Read(bytes).Problems).Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><p>", "a.bin", Certainty.Signature)]
    [InlineData("\ufeff\n<!-- saved -->\n<?xml version='1.0'?><HTML xmlns:o='x'>", "a.txt", Certainty.Signature)]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n", "a.doc", Certainty.Signature)]
    [InlineData("<table><tr><td>1", "a.xls", Certainty.Content)]        // what some systems name .xls
    [InlineData("部门预算", "a.htm", Certainty.Extension)]
    [InlineData("部门预算", "a.txt", Certainty.None)]
    [InlineData("说明：<table 的用法", "a.txt", Certainty.None)]          // a text about markup
    [InlineData("PK\u0003\u0004", "a.html", Certainty.None)]            // a .docx under a wrong name
    [InlineData("%PDF-1.7", "a.html", Certainty.None)]
    [InlineData("", "a.txt", Certainty.None)]
    public void A_page_is_known_by_its_first_bytes_before_its_name(string start, string name, Certainty certainty) =>
        Assert.Equal(certainty, new HtmlReader().Claim(new SourceFile(name, Encoding.UTF8.GetBytes(start))));

    [Fact]
    public void A_page_in_utf16_is_known() =>
        Assert.Equal(Certainty.Signature, new HtmlReader().Claim(new SourceFile("a", Encoding.Unicode.GetBytes("<html><body>甲"))));
}
