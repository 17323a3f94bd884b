using Ingest.Read;
using static Ingest.UnitTests.Read.Word.Docx;

namespace Ingest.UnitTests.Read.Word;

public sealed class ChangeAndFieldTests
{
    private const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    [Fact]
    public void Insertions_and_moves_to_here_are_kept_and_deletions_and_moves_from_here_dropped()
    {
        RawDocument document = Of("<w:p>" + R("预算") + "<w:del w:id=\"1\"><w:r><w:delText>旧数</w:delText></w:r></w:del><w:ins w:id=\"2\">" + R("新数") + "</w:ins>"
            + "<w:moveFrom w:id=\"3\">" + R("移走") + "</w:moveFrom><w:moveTo w:id=\"4\">" + R("移来") + "</w:moveTo></w:p>").Read();
        document.ShouldBeWhole();
        Assert.Equal(["预算新数移来"], document.Texts());
        Assert.Equal(4, document.Hidden);
    }

    [Fact]
    public void An_insertion_that_was_deleted_again_is_dropped()
    {
        RawDocument document = Of("<w:p><w:ins w:id=\"1\"><w:del w:id=\"2\"><w:r><w:delText>来去</w:delText></w:r></w:del>" + R("留") + "</w:ins></w:p>").Read();
        Assert.Equal(["留"], document.Texts());
    }

    [Fact]
    public void A_paragraph_whose_mark_was_deleted_runs_on_into_the_next()
    {
        RawDocument document = Of(P("前半", "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + P("后半") + P("独立")).Read();
        document.ShouldBeWhole();
        Assert.Equal(["前半后半", "独立"], document.Texts());
    }

    [Fact]
    public void A_field_gives_its_result_and_not_its_instruction()
    {
        RawDocument document = Of("<w:p>" + R("共") + Begin + "<w:r><w:instrText>= 1 + 2</w:instrText></w:r>" + Separate + R("3") + End + R("项")
            + "<w:fldSimple w:instr=\"DATE\">" + R("2031年") + "</w:fldSimple></w:p>").Read();
        document.ShouldBeWhole();
        Assert.Equal(["共3项2031年"], document.Texts());
    }

    [Fact]
    public void A_field_within_an_instruction_prints_nothing_and_one_within_a_result_does()
    {
        RawDocument document = Of("<w:p>" + Begin + Begin + Separate + R("内令") + End + Separate + R("外") + Begin + Separate + R("内") + End + R("果") + End + R("后") + "</w:p>").Read();
        document.ShouldBeWhole();
        Assert.Equal(["外内果后"], document.Texts());
        Assert.Equal(2, document.Hidden);
    }

    [Fact]
    public void A_field_may_run_over_paragraphs()
    {
        RawDocument document = Of("<w:p>" + Begin + "<w:r><w:instrText>TOC</w:instrText></w:r>" + Separate + R("目录一") + "</w:p>" + P("目录二") + "<w:p>" + End + "</w:p>" + P("正文")).Read();
        Assert.Equal(["目录一", "目录二", "正文"], document.Texts());
    }

    [Fact]
    public void A_field_without_end_is_reported_with_what_it_hides()
    {
        RawDocument document = Of("<w:p>" + Begin + R("藏住") + "</w:p>").Read();
        Assert.Equal(2, document.Hidden);
        Assert.Equal("WORD-013", Assert.Single(document.Problems).Code);
    }
}
