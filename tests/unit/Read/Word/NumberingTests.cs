using Ingest.Read;
using static Ingest.UnitTests.Read.Word.Docx;

namespace Ingest.UnitTests.Read.Word;

public sealed class NumberingTests
{
    private const string Chinese = "<w:abstractNum w:abstractNumId=\"0\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%3.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"3\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%3.%4\"/></w:lvl>"
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

    [Fact]
    public void Numbers_are_printed_before_the_text_and_lower_levels_start_over()
    {
        RawDocument document = Of(Item(0, "职责") + Item(1, "机构") + Item(1, "人员") + Item(2, "在职") + Item(3, "细目") + Item(0, "预算") + Item(1, "收入") + Item(2, "拨款"))
            .WithNumbering(Chinese).Read();
        document.ShouldBeWhole();
        Assert.Equal(["一、职责", "（一）机构", "（二）人员", "1. 在职", "1.1.1 细目", "二、预算", "（一）收入", "1. 拨款"], document.Texts());
    }

    [Fact]
    public void A_label_is_printed_where_the_cell_or_paragraph_is_otherwise_empty()
    {
        RawDocument document = Of(Table(Row(Cell("<w:p>" + Properties(2) + "</w:p>"), Cell("<w:p>" + Properties(2) + "</w:p>"))) + "<w:p>" + Properties(2) + "</w:p>")
            .WithNumbering(Chinese).Read();
        document.ShouldBeWhole();
        Assert.Equal(["1.", "2."], document.Cells());
        Assert.Equal(["3."], document.Texts());
    }

    [Fact]
    public void Lists_made_from_one_definition_share_their_numbers_unless_one_says_where_to_start()
    {
        RawDocument document = Of(Item(2, "甲") + Item(2, "乙", list: 2) + Item(2, "丙", list: 3) + Item(2, "丁", list: 3))
            .WithNumbering(Chinese + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>"
                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"2\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>").Read();
        Assert.Equal(["1. 甲", "2. 乙", "7. 丙", "8. 丁"], document.Texts());
    }

    [Fact]
    public void A_list_may_replace_a_level_of_its_definition()
    {
        RawDocument document = Of(Item(0, "甲", list: 2)).WithNumbering(Chinese
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/>"
            + "<w:numFmt w:val=\"upperRoman\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1)\"/></w:lvl></w:lvlOverride></w:num>").Read();
        Assert.Equal(["III)甲"], document.Texts());
    }

    [Theory]
    [InlineData("", "3. 丙|1. 丁")]                            // any higher level restarts
    [InlineData("<w:lvlRestart w:val=\"0\"/>", "3. 丙|4. 丁")] // never
    [InlineData("<w:lvlRestart w:val=\"1\"/>", "3. 丙|4. 丁")] // only the first level restarts, and the second came between
    public void A_level_says_what_restarts_it(string restart, string expected)
    {
        string numbering = Chinese.Replace("<w:lvlText w:val=\"%3.\"/>", restart + "<w:lvlText w:val=\"%3.\"/>", StringComparison.Ordinal);
        RawDocument document = Of(Item(2, "甲") + Item(2, "乙") + Item(2, "丙") + Item(1, "间") + Item(2, "丁")).WithNumbering(numbering).Read();
        Assert.Equal(expected, string.Join('|', document.Texts()[2], document.Texts()[4]));
    }

    [Fact]
    public void A_style_brings_its_list_and_level_and_a_paragraph_can_leave_the_list()
    {
        const string styles = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:basedOn w:val=\"A\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"D\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        string numbering = Chinese.Replace("<w:lvl w:ilvl=\"2\">", "<w:lvl w:ilvl=\"2\"><w:pStyle w:val=\"D\"/>", StringComparison.Ordinal);
        RawDocument document = Of(Styled("A", "一级") + Styled("B", "同级") + Styled("C", "二级") + Styled("D", "三级")
            + P("无号", "<w:pStyle w:val=\"A\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")).WithStyles(styles).WithNumbering(numbering).Read();
        document.ShouldBeWhole();
        Assert.Equal(["一、一级", "二、同级", "（一）二级", "1. 三级", "无号"], document.Texts());
    }

    [Fact]
    public void A_definition_may_lie_behind_a_numbering_style()
    {
        const string numbering = Chinese + "<w:abstractNum w:abstractNumId=\"5\"><w:numStyleLink w:val=\"L\"/></w:abstractNum><w:num w:numId=\"9\"><w:abstractNumId w:val=\"5\"/></w:num>";
        RawDocument document = Of(Item(0, "甲", list: 9))
            .WithStyles("<w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>").WithNumbering(numbering).Read();
        Assert.Equal(["一、甲"], document.Texts());
    }

    [Fact]
    public void Bullets_of_symbol_fonts_become_Unicode()
    {
        RawDocument document = Of(Item(0, "项")).WithNumbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>"
            + "<w:lvlText w:val=\"&#xF0B7;\"/><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>").Read();
        Assert.Equal(["• 项"], document.Texts());
    }

    [Fact]
    public void An_unknown_format_counts_1_2_3_and_says_so()
    {
        RawDocument document = Of(Item(0, "项")).WithNumbering(Chinese.Replace("chineseCounting", "thaiLetters", StringComparison.Ordinal)).Read();
        Assert.Equal(["1、项"], document.Texts());
        Assert.Contains("thaiLetters", Assert.Single(document.Problems, problem => problem.Code == "WORD-012").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_whose_list_is_not_defined_has_no_label() =>
        Assert.Equal(["项"], Of(Item(0, "项", list: 77)).WithNumbering(Chinese).Read().Texts());

    private static string Item(int level, string text, int list = 1) => $"<w:p>{Properties(level, list)}{R(text)}</w:p>";

    private static string Properties(int level, int list = 1) =>
        $"<w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>";

    private static string Styled(string style, string text) => P(text, $"<w:pStyle w:val=\"{style}\"/>");
}
