using Ingest.Normalize;

namespace Ingest.UnitTests.Normalize;

public sealed class CodesTests
{
    [Theory]
    [InlineData(new[] { "2080505" }, null, "2080505")]
    [InlineData(new[] { "208", "05", "05" }, null, "2080505")]
    [InlineData(new[] { "208", "05", "" }, null, "20805")]
    [InlineData(new[] { "", "05", "" }, "20801", "20805")]     // 类 left blank: it goes on from the row above
    [InlineData(new[] { "208", "20805", "2080505" }, null, "2080505")] // some print the whole code in each column
    [InlineData(new[] { "合计", "", "" }, null, null)]
    [InlineData(new[] { "", "", "" }, "208", null)]
    public void Codes_are_joined_over_columns(string[] printed, string? previous, string? code) => Assert.Equal(code, Codes.Join(printed, previous));

    [Fact]
    public void A_code_printed_with_its_name_is_split() => Assert.Equal(("201", "一般公共服务支出"), Codes.Split("201一般公共服务支出"));

    [Fact]
    public void A_year_is_no_code() => Assert.Equal((null, "2024年结余"), Codes.Split("2024年结余"));
}
