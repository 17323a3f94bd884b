using System.Text;
using Ingest.Sinks.Json;

namespace Ingest.UnitTests.Sinks;

public sealed class ReadableNameTests
{
    [Theory]
    [InlineData("2031年预算公开.docx", "2031年预算公开.docx.json")] // Chinese stays
    [InlineData("a.b.docx", "a.b.docx.json")] // only the last ending goes
    [InlineData("../../etc/passwd", "passwd.docx.json")] // no way out of the folder
    [InlineData("..\\up.docx", "up.docx.json")] // nor with Windows' separator
    [InlineData("a:b*c?.docx", "a_b_c_.docx.json")] // forbidden on Windows
    [InlineData("CON.docx", "_CON.docx.json")] // a device on Windows, with any ending
    [InlineData("con.x.docx", "_con.x.docx.json")] // in any case, before the first dot
    [InlineData(".docx", "document.docx.json")] // nothing left
    [InlineData(" . .docx", "document.docx.json")] // only what Windows trims
    [InlineData("a\u202Egpj.docx", "a_gpj.docx.json")] // turns the text around
    [InlineData("a\nb\0.docx", "a_b_.docx.json")] // control characters
    [InlineData("e\u0301.docx", "\u00E9.docx.json")] // composed, as macOS would find it
    [InlineData("a~12.docx", "a_12.docx.json")] // ~ marks our hashes
    public void A_name_stays_legible_and_is_safe_everywhere(string fileName, string expected) =>
        Assert.Equal(expected, ReadableName.Of(fileName, "docx"));

    // Not a data row: an attribute's lone surrogate reaches no test, the compiler writes attributes as UTF-8.
    [Fact]
    public void A_lone_surrogate_which_cannot_be_written_is_replaced() =>
        Assert.Equal("a\uFFFD.docx.json", ReadableName.Of("a\uD800.docx", "docx"));

    [Theory]
    [InlineData("年")] // three bytes each
    [InlineData("𠮷")] // four bytes, two UTF-16 units
    [InlineData("a")] // one byte
    public void A_long_name_is_cut_between_characters_and_keeps_its_ending(string character)
    {
        string name = ReadableName.Of(string.Concat(Enumerable.Repeat(character, 400)) + ".docx", "docx", "0123abcd");

        Assert.InRange(Encoding.UTF8.GetByteCount(name), ReadableName.MaxBytes - 3, ReadableName.MaxBytes);
        Assert.EndsWith(character + "~0123abcd.docx.json", name, StringComparison.Ordinal);
    }
}
