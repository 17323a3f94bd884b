using Ingest.Layout.Flow;
using Ingest.Read;
using static Ingest.UnitTests.Layout.FlowPages;

namespace Ingest.UnitTests.Layout;

public sealed class FlowFurnitureTests
{
    [Theory]
    [InlineData("3", 3)]
    [InlineData("- 3 -", 3)]
    [InlineData("─ 12 ─", 12)]           // drawn with box characters
    [InlineData("第 3 页 共 29 页", 3)]
    [InlineData("3/29", 3)]
    [InlineData("Page 3 of 9", 3)]
    [InlineData("３", 3)]                // full-width
    [InlineData("iv", 4)]
    [InlineData("2024", null)]           // a year
    [InlineData("1.5", null)]            // a figure
    [InlineData("29/3", null)]           // no page behind the last
    [InlineData("表3", null)]
    [InlineData("第三部分", null)]
    [InlineData("12.30万元", null)]
    public void Page_numbers_are_read_and_figures_are_not(string text, int? number) => Assert.Equal(number, PageNumberText.Read(text)?.Number);

    [Fact]
    public void Bare_numbers_that_count_on_with_the_pages_are_page_numbers()
    {
        IReadOnlyList<string> furniture = Furniture([Full('甲', 60), new("7", 148, 385)], [Full('乙', 60), new("8", 148, 385)], [Full('丙', 60), new("9", 148, 385)]);

        Assert.Equal(["page-number 7", "page-number 8", "page-number 9"], furniture);
    }

    [Fact]
    public void One_page_has_its_number_alone_in_the_middle_of_its_foot() =>
        Assert.Equal(["page-number 1"], Furniture([Full('甲', 60), new("1", 148, 385)]));

    [Theory]
    [InlineData(16, true)]   // in the margin, nothing further out
    [InlineData(92, false)]  // in the text: some producers tag whole tables
    public void What_the_file_tags_as_no_content_is_believed_in_the_margin_only(float baseline, bool isFurniture)
    {
        PrintedPage plain = Page(1, [], Full('甲', 60), new("甲乙丙", 50, baseline));
        PrintedPage page = plain with { Glyphs = [.. plain.Glyphs.Select(glyph => glyph.Baseline == baseline ? glyph with { Style = GlyphStyle.Artifact } : glyph)] };

        Assert.Equal(isFurniture, Arrange(page).OfType<FurnitureBlock>().Any(static piece => piece is { Kind: "header", Text: "甲乙丙" }));
        Assert.DoesNotContain(Arrange(plain), static block => block is FurnitureBlock);
    }

    [Theory]
    [InlineData("2017", 140, 385)]   // a year
    [InlineData("5", 148, 92)]       // below the last line of the text
    [InlineData("5", 100, 385)]      // neither in the middle nor at a side
    public void A_lone_number_elsewhere_is_text(string text, float left, float baseline) =>
        Assert.Empty(Furniture([Full('甲', 60), Full('甲', 80), new(text, left, baseline)]));

    [Fact]
    public void Lines_that_repeat_in_the_margin_are_headers_and_footers()
    {
        Printed[] Page(char letter, string number) => [new("某某单位预算", 120, 20), Full(letter, 60), Full(letter, 80), new("公开说明第" + number + "页", 110, 390)];

        Assert.Equal(["header 某某单位预算", "footer 公开说明第1页", "header 某某单位预算", "footer 公开说明第2页", "header 某某单位预算", "footer 公开说明第3页"],
            Furniture(Page('甲', "1"), Page('乙', "2"), Page('丙', "3")));
    }

    [Fact]
    public void A_caption_that_stands_above_every_table_is_no_header()
    {
        PrintedPage[] pages = [.. Enumerable.Range(1, 4).Select(static i => Page(i, Table(60), new("单位：万元", 200, 55), new("项目", 60, 75), new($"{i}.50", 160, 75)))];

        Assert.Empty(Arrange(pages).OfType<FurnitureBlock>());
    }

    [Fact]
    public void Numbers_of_tables_on_pages_of_their_own_are_no_page_numbers() =>
        Assert.Empty(Furniture([new("公开01表", 50, 20), Full('甲', 80)], [new("公开02表", 50, 20), Full('乙', 80)], [new("公开03表", 50, 20), Full('丙', 80)]));

    private static Printed[][] Numbered(params Printed[] fourth) =>
    [
        [Full('甲', 60), new("1", 148, 385)], [Full('乙', 60), new("2", 148, 385)], [Full('丙', 60), new("3", 148, 385)],
        [Full('丁', 60), .. fourth], [Full('戊', 60), new("5", 148, 385)],
    ];

    [Fact]
    public void A_number_set_below_the_text_of_a_short_page_is_its_page_number_where_the_pages_around_prove_it() =>
        Assert.Contains("page-number 4", Furniture(Numbered(new Printed("4", 148, 90))));

    [Theory]
    [InlineData("6", 148, 10)]   // not between its neighbours
    [InlineData("4", 60, 10)]    // at another place than theirs
    [InlineData("4", 147, 14)]   // larger than theirs
    public void A_number_below_the_text_that_its_neighbours_do_not_prove_is_text(string text, float left, float size) =>
        Assert.DoesNotContain("page-number " + text, Furniture(Numbered(new Printed(text, left, 90, size))));

    [Fact]
    public void A_number_with_text_below_it_is_text() =>
        Assert.DoesNotContain("page-number 4", Furniture(Numbered(new Printed("4", 148, 90), Full('己', 120))));

    [Fact]
    public void Lines_that_alternate_between_left_and_right_pages_are_furniture()
    {
        Printed[] Left(char letter) => [Full(letter, 60), new("某某单位", 50, 390)];
        Printed[] Right(char letter) => [Full(letter, 60), new("预算公开", 210, 390)];

        Assert.Equal(["footer 某某单位", "footer 预算公开", "footer 某某单位", "footer 预算公开"], Furniture(Left('甲'), Right('乙'), Left('丙'), Right('丁')));
        Assert.Empty(Furniture(Left('甲'), Right('乙'), Left('丙')));             // nothing alternates yet
        Assert.Empty(Furniture(Left('甲'), Left('乙'), Right('丙'), Right('丁')));   // they do not alternate
    }
}
