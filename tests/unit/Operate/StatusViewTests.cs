using Ingest.Deliver;
using Ingest.Ledger;
using Ingest.Operate;

namespace Ingest.UnitTests.Operate;

public sealed class StatusViewTests
{
    private static readonly LedgerCounts Empty = new(new Dictionary<DocumentState, long>(), new Dictionary<string, long>(), [], [], null);

    private static readonly ServiceState Idle = new(Empty, IsRunning: true, "1.0", SampleState.Now);

    [Fact]
    public void What_waits_in_memory_alone_is_waiting_too() =>
        Assert.Equal(5, StatusView.Of(Idle with { Lanes = [new LaneState("json", 5, IsOpen: false, null, null)] }, "out").Sinks[0].Pending);

    [Fact]
    public void A_sink_that_is_left_alone_says_why_and_until_when()
    {
        var obstacle = new Failure(Disposition.Retry, "SINK-003", "The disk is full.");
        SinkView sink = StatusView.Of(Idle with { Lanes = [new LaneState("json", 1, IsOpen: true, TimeSpan.FromSeconds(30), obstacle)] }, "out").Sinks[0];
        Assert.Equal(("SINK-003 The disk is full.", SampleState.Now + TimeSpan.FromSeconds(30)), (sink.Problem, sink.TriedAgain!.Value));
    }

    [Theory]
    [InlineData("drop", "The drop folder /in cannot be searched.")]
    [InlineData("stuck", "The ledger or the waiting documents cannot be written")]
    [InlineData("full", "7 documents wait for sinks")]
    public void What_keeps_documents_from_getting_through_is_said(string what, string says)
    {
        ServiceState state = Idle with { IsDropReachable = what != "drop", IsStuck = what == "stuck", IsFull = what == "full", OnDisk = 7 };
        Assert.StartsWith(says, Assert.Single(StatusView.Of(state, "out", "/in").Troubles), StringComparison.Ordinal);
    }
}
