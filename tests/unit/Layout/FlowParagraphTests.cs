using Ingest.Read;
using static Ingest.UnitTests.Layout.FlowPages;

namespace Ingest.UnitTests.Layout;

public sealed class FlowParagraphTests
{
    private static readonly string Start = new('甲', 18), More = new('乙', 20);

    [Theory]
    [InlineData(77, false)] // set in as a paragraph is: the title of the table below is another line
    [InlineData(94, true)]  // set towards the middle, and broken there
    public void A_parts_heading_goes_on_below_only_where_it_is_set_towards_the_middle(float left, bool isOne)
    {
        IReadOnlyList<string> texts = Texts(
            [Full('甲', 40), Full('乙', 54), Full('丙', 68), Full('丁', 82), new("第二部分部门预算", left, 120, 14), new("收支总表", 160, 145, 14), new("单位：万元", 190, 165), .. Enumerable.Range(0, 6).Select(i => Full('戊', 190 + i * 14))]);
        Assert.Equal(isOne, texts.Contains("第二部分部门预算收支总表"));
        Assert.Equal(!isOne, texts.Contains("第二部分部门预算"));
    }

    [Fact]
    public void Lines_that_fill_the_column_are_one_paragraph_and_an_indent_begins_the_next()
    {
        IReadOnlyList<string> texts = Texts([First('甲', 60), Full('乙', 80), new("丙丙。", 50, 100), First('甲', 120), Full('乙', 140), new("丁。", 50, 160)]);

        Assert.Equal([Start + More + "丙丙。", Start + More + "丁。"], texts);
    }

    [Fact]
    public void A_paragraph_cut_by_the_page_break_is_one_on_the_page_where_it_begins()
    {
        IReadOnlyList<Block> blocks = Blocks(
            [First('甲', 60), Full('乙', 80), new("丙。", 50, 100), First('甲', 320), Full('乙', 340), new("— 1 —", 140, 385)],
            [Full('乙', 60), new("丁。", 50, 80), First('甲', 100), Full('乙', 120), new("— 2 —", 140, 385)]);

        Assert.Equal([Start + More + "丙。", Start + More + More + "丁。", Start + More], TextsOf(blocks));
        Assert.Equal([1, 1, 2], blocks.OfType<TextBlock>().Select(static block => block.Page));
        Assert.Equal(["— 1 —", "— 2 —"], blocks.OfType<FurnitureBlock>().Select(static piece => piece.Text));
    }

    [Fact]
    public void A_paragraph_that_ended_with_the_page_does_not_take_the_next_indented_line()
    {
        IReadOnlyList<string> texts = Texts([First('甲', 60), Full('乙', 80), First('甲', 100), Full('乙', 120)], [First('甲', 60), Full('乙', 80), First('甲', 100), Full('乙', 120)]);

        Assert.Equal(4, texts.Count);
    }

    [Theory]
    [InlineData("一、丁丁丁")]     // a numbered heading
    [InlineData("（二）丁丁丁")]
    [InlineData("第三部分丁丁")]
    [InlineData("注：丁丁丁")]     // a note keeps to itself, whatever it stands below
    public void A_heading_or_note_begins_a_paragraph_even_below_a_full_line(string heading)
    {
        IReadOnlyList<string> texts = Texts([First('甲', 60), Full('乙', 80), new(heading, 50, 100), First('甲', 120), Full('乙', 140)]);

        Assert.Equal([Start + More, heading, Start + More], texts);
    }

    [Fact]
    public void A_number_cut_by_the_line_end_is_one_number()
    {
        IReadOnlyList<string> texts = Texts([First('甲', 60), new(new string('乙', 17) + "18,976", 50, 80), new(".76万元。", 50, 100), First('甲', 120), Full('乙', 140), new("丁。", 50, 160), First('甲', 180), Full('乙', 200)]);

        Assert.Equal(Start + new string('乙', 17) + "18,976.76万元。", texts[0]);
    }

    [Fact]
    public void One_wrapped_paragraph_shows_the_margin_to_the_short_ones_below_it()
    {
        IReadOnlyList<string> texts = Texts([First('甲', 60), new(new string('乙', 13) + "。", 50, 80), new(new string('丙', 13) + "。", 70, 100), new(new string('丁', 14), 70, 120), new(new string('戊', 13) + "。", 70, 140)]);

        Assert.Equal(4, texts.Count);
    }

    [Fact]
    public void Captions_that_stand_closer_do_not_tell_how_far_apart_lines_of_text_are()
    {
        Printed[] captions = [.. Enumerable.Range(0, 8).Select(static i => new Printed("公开某表", 200, 40 + i * 12))];

        Assert.Equal(Start + More + More + "丙。", Texts([.. captions, First('甲', 160), Full('乙', 184), Full('乙', 208), new("丙。", 50, 232)])[^1]);
    }

    [Fact]
    public void A_title_over_two_lines_is_one_and_stands_apart_from_the_text()
    {
        IReadOnlyList<Block> blocks = Blocks([new("某某省某某办公厅", 80, 60, 18), new("2017年度部门预算", 76, 90, 18), First('甲', 130), Full('乙', 150), new("丙。", 50, 170), First('甲', 190), Full('乙', 210), First('甲', 230), Full('乙', 250)]);

        var title = Assert.IsType<TextBlock>(blocks[0]);
        Assert.Equal("某某省某某办公厅2017年度部门预算", title.Text);
        Assert.Equal(0, title.HeadingLevel);
        Assert.All(blocks.Skip(1).OfType<TextBlock>(), static block => Assert.Null(block.HeadingLevel));
    }

    [Fact]
    public void A_title_of_the_texts_own_size_goes_on_below_the_middle_of_its_full_line()
    {
        IReadOnlyList<string> texts = Texts([Full('题', 60), new("说明", 140, 80), First('甲', 110), Full('乙', 130), new("丙。", 50, 150), First('甲', 170), Full('乙', 190)]);

        Assert.Equal(new string('题', 20) + "说明", texts[0]);
    }

    [Fact]
    public void Entries_of_a_table_of_contents_stay_apart_though_they_fill_their_lines()
    {
        IReadOnlyList<string> texts = Texts([new Printed("一、丁丁……………………………………………………1", 50, 60), new Printed("丁丁丁丁……………………………………………………2", 50, 80), new Printed("丁丁丁丁……………………………………………………3", 50, 100), new Printed("丁丁丁丁……………………………………………………4", 50, 120)]);

        Assert.Equal(4, texts.Count);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other_below_a_title_across_them()
    {
        var lines = new List<Printed> { new("通栏标题通栏标题通栏标题", 90, 40) };
        for (int i = 0; i < 6; i++)
        {
            lines.Add(new Printed(new string('左', 11), 20, 80 + 15 * i));
            lines.Add(new Printed(new string('右', 11), 160, 80 + 15 * i));
        }

        IReadOnlyList<string> texts = Texts([.. lines]);

        Assert.Equal("通栏标题通栏标题通栏标题", texts[0]);
        Assert.Equal(new string('左', 66) + new string('右', 66), string.Concat(texts.Skip(1)));
    }

    [Fact]
    public void Labels_beside_values_are_no_columns()
    {
        IReadOnlyList<string> texts = Texts([.. Enumerable.Range(0, 6).Select(static i => new Printed("标签    值", 50, 60 + 20 * i))]);

        Assert.All(texts, static text => Assert.Equal("标签 值", text));
    }
}
