using Ingest.Normalize.Classification;

namespace Ingest.UnitTests.Normalize;

public sealed class ClassificationTests
{
    private static readonly string[][] Lines = [.. ((string[])["functional.tsv", "economic.tsv"])
        .SelectMany(static file => File.ReadLines(Path.Combine(RepositoryPath.Root, "src", "Ingest", "Normalize", "Classification", file))).Select(static line => line.Split('\t'))];

    [Fact]
    public void Every_line_has_a_code_a_name_and_perhaps_years() => Assert.All(Lines, static line =>
    {
        Assert.InRange(line.Length, 2, 3);
        Assert.Matches(@"^[2-5]\d{2}(\d{2}){0,2}$", line[0]);
        Assert.Matches(@"^[\u4e00-\u9fff“”（），、]{2,40}$", line[1]);
        Assert.All(line.Skip(2), static years => Assert.Matches(@"^(20\d\d)?-(20\d\d)?$", years));
    });

    [Fact]
    public void No_name_is_given_twice_to_one_code() =>
        Assert.Equal(Lines.Length, Lines.Select(static line => (line[0], line[1])).Distinct().Count());

    [Fact]
    public void Every_code_stands_below_one_that_is_known() =>
        Assert.DoesNotContain(Lines, static line => line[0].Length > 3 && ClassificationCodes.NamesOf(line[0][..^2]).Count == 0);

    [Fact]
    public void The_present_name_of_a_code_comes_first_where_it_drifted() =>
        Assert.Equal(["行政事业单位养老支出 (2020-)", "行政事业单位离退休 (-2019)"], ClassificationCodes.NamesOf("20805").Select(static name => name.ToString()));

    [Fact]
    public void A_name_of_several_codes_has_them_all() =>
        Assert.Equal(["2210201", "30113", "30311", "50103"], ClassificationCodes.CodesOf(ClassificationCodes.Key("住房公积金")).Order());

    [Theory]
    [InlineData("农林水支出", "农林水事务", 0.5)]
    [InlineData("教育支出", "教育支出", 1)]
    [InlineData("抚恤", "电费", 0)]
    public void Likeness_counts_common_pairs(string one, string other, double alike) =>
        Assert.Equal(alike, NameLikeness.Of(one, other), 2);
}
