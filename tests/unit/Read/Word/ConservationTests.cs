using System.Text;
using FsCheck;
using FsCheck.Fluent;
using static Ingest.UnitTests.Read.Word.Docx;

namespace Ingest.UnitTests.Read.Word;

public sealed class ConservationTests
{
    private static readonly string[] Merges = ["", "", "<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>", "<w:hMerge/>", "<w:cellDel/>"];
    private static readonly string[] RowKinds = ["", "", "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>", "<w:trPr><w:gridAfter w:val=\"2\"/></w:trPr>", "<w:trPr><w:del/></w:trPr>"];

    [Fact]
    public void Whatever_the_merges_each_position_is_covered_once_and_no_character_is_lost()
    {
        Gen<string> cell = Gen.Elements("", "甲", "乙二", "<w:p/>", P("三") + P("四"), "12.5").SelectMany(
            text => Gen.Elements(Merges), (text, merge) => (text, merge)).SelectMany(
            both => Gen.Choose(0, 3), (both, span) => Cell(both.text, both.merge + (span > 1 ? $"<w:gridSpan w:val=\"{span}\"/>" : "")));
        Gen<string> row = Gen.ListOf(cell).Resize(5).SelectMany(cells => Gen.Elements(RowKinds), (cells, kind) => $"<w:tr>{kind}{string.Concat(cells)}</w:tr>");
        Gen<string> table = Gen.ListOf(row).Resize(6).Select(rows => Table([.. rows]));
        Gen<string> nested = table.SelectMany(_ => table, (outer, inner) => outer.Replace(P("12.5"), P("12.5") + inner, StringComparison.Ordinal));
        Prop.ForAll(Arb.From(nested), body => Of(body + P("末")).Read().ShouldBeWhole()).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Text_longer_than_any_buffer_arrives_whole()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++)
            text.Append("款").Append("\U00020000").Append(i % 7 == 0 ? " " : "");
        string body = P(text.ToString());
        var document = Of(body + Table(Row(Cell(body)))).Read();
        document.ShouldBeWhole();
        Assert.Equal(80_000, document.Characters);
        Assert.Equal(text.ToString().TrimEnd(), document.Texts()[0]);
    }
}
