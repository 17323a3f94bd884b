using Ingest.Recognize.Vocabularies;

namespace Ingest.UnitTests.Recognize;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("基本支出", "2031年基本支出表", true)]
    [InlineData("基本支出", "基本的支出", false)]
    [InlineData("^合计$", "合计", true)]
    [InlineData("^合计$", "收入合计", false)]
    [InlineData("^合计", "合计数", true)]
    [InlineData("支出$", "项目支出", true)]
    [InlineData("支出$", "支出表", false)]
    [InlineData("收入[预算|决算]?表", "收入决算表", true)]
    [InlineData("收入[预算|决算]?表", "收入表", true)]
    [InlineData("收入[预算|决算]?表", "收入预算决算表", false)] // one or none
    [InlineData("收入[预算|决算]*表", "收入预算决算表", true)]  // any number
    [InlineData("收入[预算|决算]表", "收入表", false)]
    [InlineData("财政拨款…基本支出", "财政拨款的基本支出", true)]
    [InlineData("财政拨款…基本支出", "财政拨款基本支出", true)] // anything between is nothing too
    [InlineData("财政拨款…基本支出", "基本支出由财政拨款", false)]
    [InlineData("项目（按…）", "项目(按用途)", true)]           // any width of brackets
    [InlineData("[预|预算]算表", "预算算表", true)]             // the longer choice is not lost where the shorter one fits
    public void A_phrase_is_found_where_its_words_stand(string phrase, string key, bool found)
    {
        Phrase read = Phrase.Parse(phrase, out string? mistake)!;
        Assert.Null(mistake);
        Assert.Equal(found, read.IsIn(key));
    }

    [Theory]
    [InlineData("收入[预算", "'[' without its ']'")]
    [InlineData("收入[预算|]", "empty or nested choice")]
    [InlineData("收入|支出", "belongs to nothing")]
    [InlineData("收入*", "belongs to nothing")]
    [InlineData("[预算]?", "no words that must be there")]
    [InlineData("", "no words that must be there")]
    public void What_is_no_phrase_is_named(string phrase, string mistake)
    {
        Assert.Null(Phrase.Parse(phrase, out string? said));
        Assert.Contains(mistake, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_phrases_and_texts_take_no_time_to_speak_of()
    {
        Phrase phrase = Phrase.Parse("甲[甲|甲甲]*[甲|甲甲]*[甲|甲甲]*…[甲|甲甲]*乙$", out _)!;
        Assert.False(phrase.IsIn(new string('甲', Phrase.LongestText - 1) + "丙"));
        Assert.False(phrase.IsIn(new string('甲', 5_000_000)));
        Assert.True(phrase.IsIn(new string('甲', Phrase.LongestText - 1) + "乙"));
    }
}
