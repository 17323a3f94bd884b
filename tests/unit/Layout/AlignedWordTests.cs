using Ingest.Layout;
using Ingest.Layout.Aligned;

namespace Ingest.UnitTests.Layout;

public sealed class AlignedWordTests
{
    [Theory]
    [InlineData("1,234.5", nameof(WordKind.Number))]
    [InlineData("-0.01", nameof(WordKind.Number))]
    [InlineData("(12)", nameof(WordKind.Number))]
    [InlineData("17.4%", nameof(WordKind.Number))]
    [InlineData("12r", nameof(WordKind.Number))]         // revised
    [InlineData("–", nameof(WordKind.NoNumber))]
    [InlineData("n/a", nameof(WordKind.NoNumber))]
    [InlineData("(X)", nameof(WordKind.NoNumber))]       // not applicable, in US statistics
    [InlineData("$", nameof(WordKind.Currency))]
    [InlineData("......", nameof(WordKind.Leader))]
    [InlineData("...", nameof(WordKind.NoNumber))]       // three dots stand for a missing number
    [InlineData("Q2", nameof(WordKind.Text))]
    [InlineData("2019年", nameof(WordKind.Number))]      // a year with its word
    [InlineData("25mm²", nameof(WordKind.Text))]
    public void Words_are_told_apart(string text, string kind)
    {
        AlignedPage page = new AlignedPage().Text(50, 100, text);
        TextLine line = Assert.Single(LineBuilder.Build(page.Printed.Glyphs));
        Assert.Equal(kind, Assert.Single(WordBuilder.Of(line)).Kind.ToString());
    }

    [Theory]
    [InlineData("Table 3. Sums", true)]
    [InlineData("Table IV Sums", true)]
    [InlineData("表3 支出", true)]
    [InlineData("Table salt", false)]
    [InlineData("Tables", false)]
    public void Captions_name_a_number(string text, bool isCaption) => Assert.Equal(isCaption, TableWords.IsCaption(text));
}
