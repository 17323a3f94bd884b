using Ingest.Model;

namespace Ingest.GoldenTests.Expected;

public sealed class ExpectedTests
{
    [Theory]
    [ClassData(typeof(EveryRendering))]
    public void A_reading_contains_what_a_person_sees_in_the_document(string fileName)
    {
        Expectation expected = Expectation.Load(Repository.DisclosureOf(fileName));

        // The text form has no spans: an empty cell may belong to its neighbour.
        IReadOnlyList<string> missing = ExpectationCheck.Missing(Reading.Of(fileName), expected, hasSpans: !fileName.EndsWith(".txt", StringComparison.Ordinal));

        Assert.True(missing.Count == 0, $"{fileName}:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void A_table_printed_long_and_its_twin_printed_wide_hold_the_same_amounts()
    {
        decimal?[] Amounts(string name) => [.. Reading.Of(name).Tables.Single(t => t.Kind == "three-public-expenditure").Rows.SelectMany(r => r.Values).Select(v => v.Yuan).Order()];

        Assert.Equal(Amounts("three-public-long.docx"), Amounts("three-public-wide.docx"));
        Assert.Equal([25000m, 50000m, 80000m, 120000m, 200000m, 275000m], Amounts("three-public-wide.docx"));
    }

    [Theory]
    [InlineData("three-public-counts-long.docx", "120")] // guests, in a row of a column in 万元
    [InlineData("three-public-counts-long.html", "18")] // receptions
    [InlineData("three-public-counts-wide.docx", "120")] // guests, in a column of a table in 万元
    [InlineData("three-public-counts-wide.txt", "18")]
    public void A_count_among_amounts_is_no_money(string fileName, string count)
    {
        Amount[] printed = [.. Reading.Of(fileName).Tables.Single().Rows.SelectMany(row => row.Values).Where(amount => amount.Text == count)];

        Assert.NotEmpty(printed);
        Assert.All(printed, amount => Assert.Equal((decimal.Parse(count, System.Globalization.CultureInfo.InvariantCulture), null), (amount.Value, amount.Yuan)));
    }

    [Theory]
    [InlineData("county-government-budget.docx")]
    [InlineData("county-government-budget.libreoffice.pdf")]
    public void A_sentence_about_a_whole_county_gives_its_budget_no_other_body(string fileName) =>
        Assert.StartsWith("嘉禾岭县", Reading.Of(fileName).Disclosure.Body?.Name ?? "嘉禾岭县", StringComparison.Ordinal);

    [Theory]
    [InlineData("新闻中心")] // the menu above
    [InlineData("当前位置")] // the breadcrumb
    [InlineData("打印本页")] // the tools below
    [InlineData("ICP备")] // the footer's last line
    public void The_page_around_an_article_is_furniture(string text)
    {
        Document document = Reading.Of("gbk-site-page.html");

        Assert.Contains(document.Furniture, f => f.Text.Contains(text, StringComparison.Ordinal));
        Assert.DoesNotContain(CrossFormat.Projection.Narrative(document), line => line.Contains(text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tracked-changes.docx", "318.20")] // struck
    [InlineData("word-structures.docx", "内部批注")] // hidden
    [InlineData("gbk-site-page.html", "相关链接")] // not displayed
    public void What_no_reader_of_the_paper_sees_is_nowhere_in_the_reading(string fileName, string hidden) =>
        Assert.DoesNotContain(hidden, Schema.PublishedSchema.Json(Reading.Of(fileName)));

    [Fact]
    public void What_is_cut_off_is_said()
    {
        Document document = Reading.Of("cut-off-table.txt");

        Assert.Contains(document.Problems, p => p.Code.StartsWith("PERF-", StringComparison.Ordinal) && p.Severity != Severity.Info);
    }
}
