using Ingest.Read;
using static Ingest.UnitTests.Read.Word.Docx;

namespace Ingest.UnitTests.Read.Word;

public sealed class ParagraphTests
{
    private const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 2\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"cn\"><w:name w:val=\"标题 3\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"Title\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"红头\"/><w:basedOn w:val=\"1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"heir\"><w:name w:val=\"子\"/><w:basedOn w:val=\"own\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"body\"><w:name w:val=\"正文样式\"/><w:basedOn w:val=\"1\"/><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"loop\"><w:name w:val=\"环\"/><w:basedOn w:val=\"loop2\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"loop2\"><w:name w:val=\"环二\"/><w:basedOn w:val=\"loop\"/></w:style>";

    [Theory]
    [InlineData("1", 2)]
    [InlineData("cn", 3)]      // WPS writes style names in Chinese
    [InlineData("t", 0)]
    [InlineData("own", 1)]     // its own outline level beats the style it is based on
    [InlineData("heir", 1)]
    [InlineData("body", null)] // outline level 9 is body text
    [InlineData("loop", null)] // styles based on each other
    [InlineData("none", null)]
    public void The_style_says_how_deep_a_heading_is(string style, int? level) =>
        Assert.Equal(level, Assert.IsType<TextBlock>(Assert.Single(Of(P("标题", $"<w:pStyle w:val=\"{style}\"/>")).WithStyles(Styles).Read().Blocks)).HeadingLevel);

    [Fact]
    public void A_paragraph_may_state_its_own_outline_level() =>
        Assert.Equal(4, Assert.IsType<TextBlock>(Of(P("标题", "<w:outlineLvl w:val=\"3\"/>")).Read().Blocks[0]).HeadingLevel);

    [Fact]
    public void Empty_paragraphs_give_no_block_and_are_counted_in_addresses()
    {
        RawDocument document = Of("<w:p/>" + P("  ") + P("一句")).Read();
        Assert.Equal(new TextBlock("一句", "paragraph 3"), Assert.Single(document.Blocks));
    }

    [Fact]
    public void Runs_links_controls_and_unknown_wrappers_are_one_text()
    {
        RawDocument document = Of("<w:p>" + R("本") + "<w:hyperlink r:id=\"x\">" + R("单位") + "</w:hyperlink><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + R("收入")
            + "</w:sdtContent></w:sdt><w:smartTag><w:smartTagPr/>" + R("合计") + "</w:smartTag><odd:wrap>" + R("12.50") + "</odd:wrap><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>").Read();
        document.ShouldBeWhole();
        Assert.Equal("本单位收入合计12.50x", Assert.Single(document.Texts()));
    }

    [Fact]
    public void Hyphens_symbols_tabs_and_breaks_are_printed()
    {
        RawDocument document = Of("<w:p><w:r><w:t>8</w:t><w:noBreakHyphen/><w:t>9月</w:t><w:softHyphen/><w:t>底</w:t><w:tab/><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>5</w:t>"
            + "<w:br/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:font=\"Wingdings\" w:char=\"6F\"/></w:r></w:p>").Read();
        document.ShouldBeWhole();
        Assert.Equal("8-9月底 ≥5\n☑□", Assert.Single(document.Texts()));
    }

    [Fact]
    public void Tab_stops_are_not_tabs() =>
        Assert.Equal(["数"], Of("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"400\"/></w:tabs></w:pPr>" + R("数") + "</w:p>").Read().Texts());

    [Fact]
    public void Hidden_text_is_left_out_and_counted()
    {
        RawDocument document = Of("<w:p>" + R("见") + R("隐藏", "<w:vanish/>") + R("显示", "<w:vanish w:val=\"0\"/>") + R("样式藏", "<w:rStyle w:val=\"h\"/>") + R("末") + "</w:p>")
            .WithStyles("<w:style w:type=\"character\" w:styleId=\"base\"><w:rPr><w:vanish/></w:rPr></w:style>"
                + "<w:style w:type=\"character\" w:styleId=\"h\"><w:basedOn w:val=\"base\"/></w:style>").Read();
        document.ShouldBeWhole();
        Assert.Equal(["见显示末"], document.Texts());
        Assert.Equal(5, document.Hidden);
    }

    [Fact]
    public void A_former_format_hides_nothing() =>
        Assert.Equal(["见"], Of("<w:p>" + R("见", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>") + "</w:p>").Read().Texts());

    [Fact]
    public void Text_outside_any_paragraph_is_not_lost()
    {
        RawDocument document = Of(R("游离") + P("段落") + R("尾")).Read();
        document.ShouldBeWhole();
        Assert.Equal("游离段落尾", string.Concat(document.Texts()));
    }

    [Fact]
    public void Strict_documents_are_read_alike()
    {
        RawDocument document = Strict(P("严格") + Table(Row(Cell("一", "<w:vMerge w:val=\"restart\"/>")), Row(Cell("", "<w:vMerge/>")))).Read();
        document.ShouldBeWhole();
        Assert.Equal(["严格"], document.Texts());
        Assert.Equal(2, Assert.Single(document.Table().Grid.Cells).RowSpan);
    }
}
