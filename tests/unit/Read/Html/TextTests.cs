using Ingest.Read;

namespace Ingest.UnitTests.Read.Html;

public sealed class TextTests
{
    [Theory]
    [InlineData("<p>收入</p><p>支出</p>", "收入|支出")]
    [InlineData("收入<p>支出</p>结余", "收入|支出|结余")]                       // text in the body is a paragraph
    [InlineData("<p>一、收入<br>二、支出<br/></p>", "一、收入|二、支出")]        // pages that write paragraphs as lines
    [InlineData("<p>项\n\t 目</p>", "项 目")]                                  // a wrapped source line is a space
    [InlineData("<p>项&nbsp;&nbsp;&#12288;目</p>", "项 目")]                   // printed spaces fold
    [InlineData("<p>&ge;90&#37; &lt;b&gt;</p>", "≥90% <b>")]                  // entities
    [InlineData("<p>12<sup>2</sup>H<sub>2</sub>O</p>", "122H2O")]             // runs on in the line
    [InlineData("<pre>收入  1\n支出  2</pre>", "收入 1|支出 2")]                // line ends count
    [InlineData("<div style='white-space:pre-wrap'>甲\n乙</div>", "甲|乙")]    // by style as well
    [InlineData("<span style='display:block'>甲</span><span>乙</span>", "甲|乙")]
    [InlineData("<div style='display:inline'>甲</div><div style='display:inline'>乙</div>", "甲乙")]
    [InlineData("<dl><dt>名词<dd>解释</dl>", "名词|解释")]                      // unclosed items
    [InlineData("<ruby>预<rt>yù</rt></ruby>", "预yù")]                        // printed above its character
    [InlineData("<img alt='图'><input value='x'><p>甲</p>", "甲")]             // not printed text
    [InlineData("<title>页名</title><p>甲</p>", "甲")]                          // shown in the browser's frame, not on the page
    [InlineData("<p>甲<script>乙</script><style>丙</style></p>", "甲")]
    public void Text_comes_out_in_lines_as_a_browser_shows_it(string html, string lines)
    {
        var document = Pages.Read(html);
        Assert.Equal(lines.Split('|'), Pages.Texts(document));
        Assert.Equal(Pages.InBlocks(document), document.Characters);
    }

    [Theory]
    [InlineData("<ol><li>甲<li>乙</ol>", "1. 甲|2. 乙")]
    [InlineData("<ol start=3><li>甲</li><li value=7>乙</li><li>丙</li></ol>", "3. 甲|7. 乙|8. 丙")]
    [InlineData("<ol reversed><li>甲<li>乙</ol>", "2. 甲|1. 乙")]
    [InlineData("<ol type=a><li>甲<li>乙</ol>", "a. 甲|b. 乙")]
    [InlineData("<ol type=I><li>甲<li>乙<li>丙<li>丁</ol>", "I. 甲|II. 乙|III. 丙|IV. 丁")]
    [InlineData("<ol style='list-style-type:simp-chinese-informal' start=9><li>甲<li>乙<li>丙</ol>", "九、 甲|十、 乙|十一、 丙")]
    [InlineData("<ol style='list-style:none'><li>一、甲</ol>", "一、甲")]      // the number is typed
    [InlineData("<ol><li><p>甲</p><p>乙</p></li></ol>", "1. 甲|乙")]           // the number stands in the first line
    [InlineData("<ol><li>甲<ol><li>乙</ol></ol>", "1. 甲|1. 乙")]
    [InlineData("<ol><li hidden>甲<li>乙</ol>", "1. 乙")]                      // what is not there is not counted
    [InlineData("<ul><li>甲</ul>", "甲")]                                      // a bullet is a mark, not text
    public void List_numbers_are_printed_text(string html, string lines)
    {
        var document = Pages.Read(html);
        Assert.Equal(lines.Split('|'), Pages.Texts(document));
        Assert.Equal(Pages.InBlocks(document), document.Characters);
    }

    [Theory]
    [InlineData("<p hidden>秘密</p>")]
    [InlineData("<p style='color:red; DISPLAY : none !important'>秘密</p>")]
    [InlineData("<p><span style='visibility:hidden'>秘密</span></p>")]
    [InlineData("<p><span style='display:none;mso-hide:all'>秘密</span></p>")]
    [InlineData("<p><span style='mso-hide:all'><b>秘</b>密</span></p>")]
    [InlineData("<select><option>秘密</option></select>")]
    [InlineData("<noscript>秘密</noscript>")]
    [InlineData("<table><tr style='display:none'><td>秘</td><td>密</td></tr></table>")]
    public void Hidden_text_is_left_out_and_counted(string hidden)
    {
        var document = Pages.Read($"<p>公开</p>{hidden}");
        Assert.Equal(["公开"], document.Blocks.Select(b => Assert.IsType<TextBlock>(b).Text));
        Assert.Equal((2, 2), (document.Characters, document.Hidden));
    }

    [Fact]
    public void What_is_hidden_from_screen_readers_only_is_printed() =>
        Assert.Equal(["公开"], Pages.Texts(Pages.Read("<p aria-hidden=true>公开</p>")));

    [Fact]
    public void Headings_carry_their_depth_from_tags_and_from_words_own_properties()
    {
        var document = Pages.Read("""
            <p class=MsoTitle>说明</p><h1>一、总体<br>情况</h1><h3>（一）收入</h3><p>正文</p>
            <p class=MsoNormal style='mso-outline-level:2'>（二）支出</p>
            """);
        Assert.Equal([("说明", 0), ("一、总体\n情况", 1), ("（一）收入", 3), ("正文", null), ("（二）支出", (int?)2)],
            document.Blocks.OfType<TextBlock>().Select(b => (b.Text, b.HeadingLevel)));
    }

    [Fact]
    public void A_page_saved_from_word_keeps_typed_numbers_and_drops_field_codes()
    {
        var document = Pages.Read("""
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
            <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>收入预算<o:p></o:p></p>
            <p class=MsoNormal>见第<!--[if supportFields]><span style='mso-element:field-begin'></span>PAGEREF _Toc1<span style='mso-element:field-separator'></span><![endif]-->3页<o:p>&nbsp;</o:p></p>
            </body></html>
            """);
        Assert.Equal(["1. 收入预算", "见第3页"], Pages.Texts(document));
        Assert.Equal(Pages.InBlocks(document), document.Characters);
    }
}
