using Ingest.Read;
using static Ingest.UnitTests.Read.Word.Docx;

namespace Ingest.UnitTests.Read.Word;

public sealed class AnchoredTests
{
    [Fact]
    public void A_text_box_written_for_new_and_old_programs_is_read_once()
    {
        RawDocument document = Of("<w:p>" + R("前") + Box("框中") + R("后") + "</w:p>" + P("下段")).Read();
        document.ShouldBeWhole();
        Assert.Equal(["前后", "框中", "下段"], document.Texts());
        Assert.Equal("text box 1, paragraph 1", document.Blocks[1].At);
    }

    [Fact]
    public void A_choice_that_another_maker_requires_is_left_to_the_fallback()
    {
        RawDocument document = Of("<w:p><mc:AlternateContent><mc:Choice Requires=\"odd\">" + R("别家") + "</mc:Choice><mc:Fallback>" + R("通用") + "</mc:Fallback></mc:AlternateContent></w:p>").Read();
        document.ShouldBeWhole();
        Assert.Equal(["通用"], document.Texts());
    }

    [Fact]
    public void A_text_box_in_a_cell_is_more_text_of_the_cell_and_its_table_is_nested()
    {
        RawDocument document = Of(Table(Row(Cell("<w:p>" + R("格") + Box("框", Table(Row(Cell("框表")))) + "</w:p>"), Cell("旁")))).Read();
        document.ShouldBeWhole();
        Assert.Equal(["格\n框", "旁"], document.Cells());
        Assert.Equal(["框表"], document.Cells(1));
        Assert.Equal((0, 0), document.Table(1).Parent);
    }

    [Fact]
    public void A_table_in_a_text_box_follows_the_paragraph()
    {
        RawDocument document = Of("<w:p>" + R("段") + Box("框", Table(Row(Cell("框表")))) + "</w:p>").Read();
        document.ShouldBeWhole();
        Assert.IsType<TableBlock>(document.Blocks[^1]);
        Assert.Equal(["段", "框"], document.Texts());
    }

    [Fact]
    public void Word_art_is_text()
    {
        RawDocument document = Of("<w:p><w:r><w:pict><v:shape><v:textpath string=\"样稿\"/></v:shape></w:pict></w:r></w:p>").Read();
        document.ShouldBeWhole();
        Assert.Equal(["样稿"], document.Texts());
    }

    [Fact]
    public void Notes_follow_the_paragraph_or_table_that_refers_to_them()
    {
        RawDocument document = Of(
                "<w:p>" + R("正文") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
                + Table(Row(Cell("<w:p>" + R("格") + "<w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>"))) + P("末段"))
            .WithNotes("footnotes", "<w:footnote w:type=\"separator\" w:id=\"0\">" + P("线") + "</w:footnote><w:footnote w:id=\"2\">" + P("脚注") + "</w:footnote><w:footnote w:id=\"3\">" + P("无人引用") + "</w:footnote>")
            .WithNotes("endnotes", "<w:endnote w:id=\"1\">" + P("尾注") + "</w:endnote>").Read();
        document.ShouldBeWhole();
        Assert.Equal(["正文", "脚注", "尾注", "末段"], document.Texts());
        Assert.IsType<TableBlock>(document.Blocks[2]);
        Assert.Equal("footnote 2, paragraph 1", document.Blocks[1].At);
        Assert.Equal(4, document.Hidden);
    }

    [Fact]
    public void Headers_and_footers_are_furniture_and_each_part_comes_once()
    {
        const string references = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/><w:footerReference w:type=\"default\" r:id=\"f\"/></w:sectPr>";
        RawDocument document = Of("<w:p><w:pPr>" + references + "</w:pPr>" + R("一") + "</w:p>" + P("二") + references)
            .With("h", "header", "header1.xml", $"<w:hdr xmlns:w=\"{Main}\">{P("内部资料")}{Table(Row(Cell("左"), Cell("")))}</w:hdr>")
            .With("f", "footer", "footer1.xml", $"<w:ftr xmlns:w=\"{Main}\">{P("- 3 -")}</w:ftr>").Read();
        document.ShouldBeWhole();
        Assert.Equal(["一", "二"], document.Texts());
        Assert.Equal([("header", "内部资料"), ("header", "左"), ("footer", "- 3 -")], document.Blocks.OfType<FurnitureBlock>().Select(block => (block.Kind, block.Text)));
    }

    [Fact]
    public void Pictures_are_mentioned()
    {
        RawDocument document = Of("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>").Read();
        Assert.Equal("WORD-014", Assert.Single(document.Problems).Code);
    }

    private static string Box(string text, string more = "")
    {
        string content = $"<w:txbxContent>{P(text)}{more}</w:txbxContent>";
        return $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    }
}
