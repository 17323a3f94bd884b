using Ingest.Read;

namespace Ingest.UnitTests.Read;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("项  目", "项 目")]              // a spread word keeps one space: the label folds it
    [InlineData("  a\t b ", "a b")]
    [InlineData("\u3000\u3000其中：", "其中：")]  // ideographic indentation is layout
    [InlineData("a \n b", "a\nb")]               // a line break outlasts the spaces around it
    [InlineData("a\n\n\nb\n", "a\nb")]
    [InlineData("co\u00adoperation", "cooperation")] // soft hyphen
    [InlineData("a\u00a0b", "a b")]
    [InlineData("", "")]
    public void Layout_spaces_are_folded(string printed, string folded)
    {
        Assert.Equal(folded, VisibleText.Fold(printed));
        Assert.Equal(folded, VisibleText.Fold(VisibleText.Fold(printed)));
    }

    [Theory]
    [InlineData("a b\n\t\u3000", 2)]
    [InlineData("元\u200b", 1)]      // zero width space
    [InlineData("𠀀", 1)]            // a surrogate pair is one character
    [InlineData("\u0001\u007f", 0)]
    public void Visible_characters_are_counted(string text, long count) => Assert.Equal(count, VisibleText.Count(text));

    [Fact]
    public void Folding_keeps_every_visible_character()
    {
        var random = new Random(7);
        for (int i = 0; i < 2000; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(1, 0x3100))]);
            Assert.Equal(VisibleText.Count(text), VisibleText.Count(VisibleText.Fold(text)));
        }
    }
}
