using Ingest.Operate;

namespace Ingest.UnitTests.Operate;

public sealed class HealthTests
{
    [Fact]
    public void A_service_that_scans_and_delivers_is_live_and_ready()
    {
        var health = Health.Of(SampleState.Good, TimeSpan.FromMinutes(2));
        Assert.Equal((true, true), (health.IsLive, health.IsReady));
        Assert.Empty(health.Reasons);
    }

    [Fact]
    public void A_service_that_no_longer_scans_is_not_live()
    {
        var health = Health.Of(SampleState.Good with { LastScan = SampleState.Now - TimeSpan.FromMinutes(3) }, TimeSpan.FromMinutes(2));
        Assert.Equal((false, false), (health.IsLive, health.IsReady));
        Assert.Equal(["The drop folder was last scanned 180 s ago."], health.Reasons);
    }

    [Fact]
    public void A_service_that_has_only_just_started_is_live() =>
        Assert.True(Health.Of(SampleState.Good with { LastScan = null, Started = SampleState.Now - TimeSpan.FromSeconds(5) }, TimeSpan.FromMinutes(2)).IsLive);

    [Fact]
    public void Where_no_service_runs_nothing_is_live() =>
        Assert.Equal(["No service runs."], Health.Of(SampleState.Good with { LastScan = null, Started = null }, TimeSpan.FromMinutes(2)).Reasons);

    [Fact]
    public void A_sink_that_is_held_back_makes_the_service_unready_but_a_restart_would_not_help()
    {
        StatusView state = SampleState.Good with { Sinks = [SampleState.Good.Sinks[0] with { Problem = "SINK-003 disk full" }] };
        var health = Health.Of(state, TimeSpan.FromMinutes(2));
        Assert.Equal((true, false), (health.IsLive, health.IsReady));
        Assert.Equal(["Sink json: SINK-003 disk full"], health.Reasons);
    }

    [Fact]
    public void Troubles_make_it_unready() =>
        Assert.False(Health.Of(SampleState.Good with { Troubles = ["The drop folder cannot be listed."] }, TimeSpan.FromMinutes(2)).IsReady);
}
