namespace Ingest.UnitTests.Sinks.Conformance;

/// <summary>The suite itself: a sink that is right passes, and one that is wrong in one thing is caught by the law that it breaks.</summary>
public sealed class WrongSinkTests
{
    public static TheoryData<string> Laws => [.. SinkConformance.Laws];

    [Theory, MemberData(nameof(Laws))]
    public Task A_small_sink_that_is_right_keeps_the_law(string law) => new SinkConformance(new PlainSinkUnderTest()).CheckAsync(law);

    [Theory]
    [InlineData(Fault.AddsInsteadOfReplacing, "delivering again changes nothing")]
    [InlineData(Fault.AddsInsteadOfReplacing, "a document is replaced whole")]
    [InlineData(Fault.KeepsTheFirst, "a document is replaced whole")]
    [InlineData(Fault.CountsDeliveries, "the order does not matter")]
    [InlineData(Fault.LeavesOutTheLastOfMany, "many at once are what one by one is")]
    [InlineData(Fault.HasOnePlaceForAll, "two names stand side by side")]
    [InlineData(Fault.WritesInTwoHalves, "a reader sees all or nothing")]
    [InlineData(Fault.NeverMindsCancelling, "cancelled between any two steps, what was there stays")]
    [InlineData(Fault.StopsAtABadDocument, "a bad document is refused whole or written, and the next one is served")]
    [InlineData(Fault.LosesWhatItAcknowledged, "killed between any two steps, nothing acknowledged is lost")]
    [InlineData(Fault.LeavesItsTraces, "killed between any two steps, nothing acknowledged is lost")]
    [InlineData(Fault.WritesInTwoHalves, "killed between any two steps, nothing acknowledged is lost")]
    [InlineData(Fault.SaysThatItLags, "the lag is what readers do not see yet")]
    [InlineData(Fault.IsAlwaysWell, "what keeps it from writing is told")]
    [InlineData(Fault.TakesAnySetting, "settings are checked when it is made")]
    [InlineData(Fault.WritesWhenMade, "making and planning touch nothing")]
    [InlineData(Fault.PlansMoreThanItDoes, "the plan is what is written")]
    public async Task A_wrong_sink_is_caught(Fault fault, string law)
    {
        SinkUnderTest wrong = fault switch
        {
            Fault.LosesWhatItAcknowledged => new Losing(),
            Fault.LeavesItsTraces => new Tracing(),
            Fault.WritesInTwoHalves => new Halving(),
            Fault.HasOnePlaceForAll => new OnePlace(),
            _ => new PlainSinkUnderTest(fault),
        };

        BrokenLawException caught = await Assert.ThrowsAsync<BrokenLawException>(() => new SinkConformance(wrong).CheckAsync(law));

        Assert.Equal(law, caught.Law);
        Assert.Null(caught.InnerException); // by a demand of the law, not by an exception on the way
    }

    [Fact]
    public void Every_fault_is_tried_and_every_law_has_a_fault_that_it_catches()
    {
        object[][] tried = [.. typeof(WrongSinkTests).GetMethod(nameof(A_wrong_sink_is_caught))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .SelectMany(row => ((InlineDataAttribute)row).GetData(null!))];

        Assert.Empty(Enum.GetValues<Fault>().Except(tried.Select(static row => (Fault)row[0])).Except([Fault.None]));
        Assert.Empty(SinkConformance.Laws.Except(tried.Select(static row => (string)row[1])));
    }
}
