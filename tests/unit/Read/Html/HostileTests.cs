using System.Text;
using Ingest.Read;
using Ingest.Read.Html;

namespace Ingest.UnitTests.Read.Html;

public sealed class HostileTests
{
    [Theory]
    [InlineData("<div>", 100_000, "LIMIT-006")]                 // quadratic in the parser
    [InlineData("<span>", 100_000, "LIMIT-006")]
    [InlineData("<svg><title><div>", 50_000, "LIMIT-006")]      // a title in a drawing holds elements
    [InlineData("<span><div></span>", 100_000, "LIMIT-006")]    // an end tag that does not reach
    [InlineData("<!--><div>", 100_000, "LIMIT-006")]            // a comment that ends at once
    [InlineData("<b></b><i>", 100_000, "LIMIT-006")]            // equal formatting is nested all the same
    [InlineData("<x><div></x>", 100_000, "LIMIT-006")]          // an unknown element ends in its block only
    [InlineData("<form><div></form>", 100_000, "LIMIT-006")]    // a form's end leaves what is open in it
    [InlineData("<div></body>", 100_000, "LIMIT-006")]          // the page does not end where it says
    [InlineData("<table><tr><td>", 20_000, "LIMIT-006")]
    [InlineData("<td>", 10_000_000, "LIMIT-004")]               // ten million cells
    public void Pages_made_to_exhaust_a_parser_are_refused_before_it_sees_them(string piece, int times, string code)
    {
        var text = new StringBuilder("<p>甲", piece.Length * times + 10);
        for (int i = 0; i < times; i++)
            text.Append(piece);
        Assert.Equal(code, Assert.Throws<UnreadableException>(() => Pages.Read(text.ToString())).Code);
    }

    [Theory]
    [InlineData("<td>")]
    [InlineData("<tr><th><td>")]
    public void More_cells_than_the_limit_are_refused_before_one_is_built(string cell)
    {
        string html = "<table>" + string.Concat(Enumerable.Repeat(cell, 2_100_000));
        Assert.Equal("LIMIT-004", Assert.Throws<UnreadableException>(() => Pages.Read(html)).Code);
    }

    [Fact]
    public void Formatting_never_closed_that_a_parser_opens_again_in_each_paragraph_is_refused()
    {
        string fonts = string.Concat(Enumerable.Range(0, 400).Select(i => $"<font class=c{i}>"));
        string html = "<p>" + fonts + string.Concat(Enumerable.Repeat("<p>x", 20_000));
        Assert.Equal("LIMIT-007", Assert.Throws<UnreadableException>(() => Pages.Read(html)).Code);
    }

    [Fact]
    public void Careless_pages_are_not_taken_for_hostile_ones()
    {
        string html = string.Concat(Enumerable.Range(0, 3000).Select(i => $"<p><font size=3 color=red><b>第{i}行<li>甲<br>乙<a name=x{i}>"))
            + "<table>" + string.Concat(Enumerable.Repeat("<tr><td>1<td><p>2<p>3", 3000)) + "</table>" + string.Concat(Enumerable.Repeat("<tr><td>", 2000));
        var document = Pages.Read(html);
        Assert.Equal(Pages.InBlocks(document), document.Characters);
        Assert.Single(Pages.Tables(document));
    }

    [Fact]
    public void Tables_nested_deeper_than_the_limit_are_refused()
    {
        string html = string.Concat(Enumerable.Repeat("<table><tr><td>x<td>", 40));
        Assert.Equal("LIMIT-005", Assert.Throws<UnreadableException>(() => Pages.Read(html)).Code);
    }

    [Theory]
    [InlineData("<table border=1><tr><td rowspan=65534 colspan=1000>甲<td>乙</table>")]
    [InlineData("<table border=1><tr><td rowspan=999999999999 colspan=999999999999>甲<tr><td>乙</table>")]
    public void Huge_spans_cost_nothing(string html) => Assert.True(Pages.Tables(Pages.Read(html)).Sum(t => t.Grid.Cells.Count) < 5);

    [Fact]
    public void Many_rows_beside_one_wide_row_are_refused_before_the_gaps_are_filled()
    {
        string html = "<table border=1><tr>" + string.Concat(Enumerable.Repeat("<td>x", 2000)) + string.Concat(Enumerable.Repeat("<tr><td>y", 2000)) + "</table>";
        Assert.Equal("LIMIT-004", Assert.Throws<UnreadableException>(() => Pages.Read(html)).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body><img src=a.png></body></html>")]
    [InlineData("<p hidden>甲</p>")]
    [InlineData("\0\0\0\0")]
    public void A_page_without_a_visible_character_says_so(string html) =>
        Assert.Equal("HTML-001", Assert.Throws<UnreadableException>(() => Pages.Read(html)).Code);

    [Fact]
    public void Nul_bytes_and_garbage_end_in_a_document_or_in_a_reason()
    {
        Assert.Equal(["甲乙"], Pages.Texts(Pages.Read("<p>甲\0乙</p>")));
        var random = new Random(11);
        for (int i = 0; i < 200; i++)
        {
            byte[] bytes = new byte[i * 7];
            random.NextBytes(bytes);
            byte[] mutated = Encoding.UTF8.GetBytes("<table><tr><td>甲<td colspan=2>乙</table><ol><li>丙</ol><!-- x --><p style='display:none'>丁");
            for (int k = 0; k < 6; k++)
                mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
            foreach (byte[] input in new[] { bytes, mutated })
            {
                try
                {
                    var document = Pages.Read(input);
                    Assert.Equal(Pages.InBlocks(document), document.Characters);
                }
                catch (UnreadableException e)
                {
                    Assert.NotEmpty(e.Message);
                }
            }
        }
    }

    [Fact]
    public void A_binary_file_under_a_pages_name_is_refused()
    {
        byte[] bytes = new byte[4000];
        new Random(3).NextBytes(bytes);
        Assert.Equal("HTML-002", Assert.Throws<UnreadableException>(() => Pages.Read(bytes)).Code);
    }

    [Fact]
    public void A_cancelled_reading_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var file = new SourceFile("a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>甲", 10_000))));
        Assert.ThrowsAny<OperationCanceledException>(() => new HtmlReader().Read(file, new ReadLimits(), source.Token));
    }
}
