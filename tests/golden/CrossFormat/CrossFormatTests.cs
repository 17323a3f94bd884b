using Ingest.GoldenTests.Approval;
using Ingest.Model;

namespace Ingest.GoldenTests.CrossFormat;

public sealed class CrossFormatTests
{
    [Theory]
    [ClassData(typeof(EveryPair))]
    public void Two_renderings_of_one_disclosure_say_the_same_of_it(string left, string right) => RequireEqual(left, right, Projection.Disclosure);

    [Theory]
    [ClassData(typeof(EveryPair))]
    public void Two_renderings_of_one_disclosure_give_equal_facts(string left, string right) => RequireEqual(left, right, Projection.Facts);

    [Theory]
    [ClassData(typeof(EveryPair))]
    public void Two_renderings_of_one_disclosure_give_equal_performance(string left, string right) => RequireEqual(left, right, Projection.Performance);

    [Theory]
    [ClassData(typeof(EveryPair))]
    public void Two_renderings_of_one_disclosure_give_equal_narrative(string left, string right) => RequireEqual(left, right, Projection.Narrative);

    [Theory]
    [ClassData(typeof(EveryPair))]
    public void Two_renderings_of_one_disclosure_give_equal_statements(string left, string right) => RequireEqual(left, right, Projection.Statements);

    private static void RequireEqual(string left, string right, Func<Document, IReadOnlyList<string>> lines)
    {
        string? difference = LineDiff.First(lines(Reading.Of(left)), lines(Reading.Of(right)), left, right);
        Assert.True(difference is null, difference);
    }
}
