using Ingest.Watch;

namespace Ingest.UnitTests.Watch;

public sealed class SettlingTests
{
    private static readonly DateTime Noon = new(2031, 3, 4, 12, 0, 0, DateTimeKind.Utc);

    private readonly ManualClock _clock = new();

    private readonly Settling _settling;

    public SettlingTests() => _settling = new Settling(TimeSpan.FromSeconds(2), _clock);

    [Fact]
    public void A_file_is_settled_when_two_scans_saw_the_same_for_the_settle_time()
    {
        Assert.Empty(Scan(0, File("a", 10)));
        Assert.Empty(Scan(1, File("a", 10)));
        Assert.Single(Scan(1, File("a", 10)));
    }

    [Fact]
    public void One_scan_is_never_enough_however_old_the_file()
    {
        _clock.GoOn(1000);
        Assert.Empty(Scan(0, File("a", 10)));
    }

    [Fact]
    public void A_slow_writer_is_waited_for()
    {
        for (int size = 1; size < 20; size++)
            Assert.Empty(Scan(3, File("a", size)));
        Assert.Single(Scan(3, File("a", 19)));
    }

    [Fact]
    public void A_file_written_in_place_is_waited_for_though_its_size_stays()
    {
        Scan(0, File("a", 10));
        Assert.Empty(Scan(3, File("a", 10, second: 1)));
        Assert.Single(Scan(3, File("a", 10, second: 1)));
    }

    [Fact]
    public void A_file_that_was_away_for_a_scan_starts_anew()
    {
        Scan(0, File("a", 10));
        Scan(3);
        Assert.Empty(Scan(3, File("a", 10)));
    }

    [Fact]
    public void An_empty_file_gets_more_time_for_its_writer_to_begin()
    {
        Scan(0, File("a", 0));
        Assert.Empty(Scan(3, File("a", 0)));
        Assert.Single(Scan(18, File("a", 0)));
    }

    [Fact]
    public void A_file_left_for_later_is_due_after_its_time_or_when_it_changes()
    {
        Scan(0, File("a", 10), File("b", 10));
        foreach (Sighting sighting in Scan(3, File("a", 10), File("b", 10)))
            _settling.Leave(sighting, TimeSpan.FromSeconds(60));
        Assert.Equal((0, 2), (_settling.Pending, _settling.Left));
        Assert.Empty(Scan(3, File("a", 10), File("b", 11)));
        Assert.Equal(["b"], Scan(3, File("a", 10), File("b", 11)).Select(file => file.Path));
        Assert.Equal(["a"], Scan(60, File("a", 10), File("b", 11)).Select(file => file.Path));
    }

    [Fact]
    public void A_file_in_work_is_not_given_twice_whatever_becomes_of_it_and_settles_anew_when_it_is_let_go()
    {
        Scan(0, File("a", 10));
        Sighting inWork = Assert.Single(Scan(3, File("a", 10)));
        Assert.Empty(Scan(3, File("a", 11)));
        Assert.Empty(Scan(3));
        Assert.Equal(1, _settling.InWork);
        _settling.Forget(inWork);
        Assert.Empty(Scan(3, File("a", 11)));
        Assert.Single(Scan(3, File("a", 11)));
    }

    private static Sighting File(string path, long length, int second = 0) => new(path, "", length, Noon.AddSeconds(second));

    private IReadOnlyList<Sighting> Scan(double after, params Sighting[] files)
    {
        _clock.GoOn(after);
        return _settling.Settled(files);
    }
}
