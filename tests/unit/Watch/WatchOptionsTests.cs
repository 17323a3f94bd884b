using Ingest.Commands;
using Ingest.UnitTests.Commands;
using Ingest.Watch;

namespace Ingest.UnitTests.Watch;

public sealed class WatchOptionsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public WatchOptionsTests() => Directory.CreateDirectory(_folder["drop"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folders_side_by_side_are_good_and_the_usual_ones_lie_in_the_results()
    {
        WatchOptions options = Options("drop", "out", null, null).Resolved();
        Assert.Empty(options.Mistakes());
        Assert.Equal((_folder["out/archive"], _folder["out/quarantine"]), (options.Archive, options.Quarantine));
    }

    [Theory]
    [InlineData("nowhere", "out", null, null, "OPTION-003")] // a typing error
    [InlineData("drop", "drop/out", null, null, "OPTION-004")] // results would be read
    [InlineData("drop", "out", "drop/done", null, "OPTION-004")] // delivered again and again
    [InlineData("drop", "out", null, "drop", "OPTION-004")] // quarantined again and again
    [InlineData("drop", "out", ".", null, "OPTION-004")] // the drop folder in the archive
    [InlineData("drop", "out", "put", "put", "OPTION-004")] // which is which?
    [InlineData("drop", "out", "put", "put/bad", "OPTION-004")] // the same, one in the other
    public void Folders_that_would_feed_each_other_are_refused(string drop, string results, string? archive, string? quarantine, string code) =>
        Assert.All(Options(drop, results, archive, quarantine).Resolved().Mistakes().Take(1).DefaultIfEmpty("none"), mistake => Assert.StartsWith(code, mistake, StringComparison.Ordinal));

    [Fact]
    public void A_link_does_not_hide_that_two_folders_are_one()
    {
        Directory.CreateSymbolicLink(_folder["link"], _folder["drop"]);
        Assert.NotEmpty(Options("drop", "out", "link", null).Resolved().Mistakes());
    }

    [Fact]
    public void Times_and_numbers_out_of_range_are_each_told()
    {
        WatchOptions options = Options("drop", "out", null, null) with { ScanInterval = TimeSpan.Zero, SettleTime = -TimeSpan.FromTicks(1), RetryLater = TimeSpan.FromDays(2), Parallel = 257 };
        Assert.Equal(4, options.Resolved().Mistakes().Count(mistake => mistake.StartsWith("OPTION-005", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_command_line_is_stronger_than_the_environment()
    {
        Environment.SetEnvironmentVariable("INGEST_Watch__Drop", _folder["nowhere"]);
        Environment.SetEnvironmentVariable("INGEST_Watch__Archive", _folder["done"]);
        try
        {
            WatchOptions options = Settings.Load([new("Watch:Drop", _folder["drop"]), new("Watch:Out", _folder["out"])]).Watch();
            Assert.Equal((_folder["drop"], _folder["done"]), (options.Drop, options.Archive));
        }
        finally
        {
            Environment.SetEnvironmentVariable("INGEST_Watch__Drop", null);
            Environment.SetEnvironmentVariable("INGEST_Watch__Archive", null);
        }
    }

    [Theory]
    [InlineData("Watch:ScanIntervall", "00:00:01")] // a typing error
    [InlineData("Watch:ScanInterval", "often")] // no time
    [InlineData("Retry:Attempts", "21")] // out of range
    [InlineData("Limits:MaxBytes", "12 MB")] // no number
    public void A_bad_setting_is_wrong_usage_and_is_named(string key, string value)
    {
        var e = Assert.Throws<UsageException>(() => Settings.Load([new("Watch:Drop", _folder["drop"]), new(key, value)]).Watch());
        Assert.Contains(key.Split(':')[1], e.Message, StringComparison.Ordinal);
    }

    private WatchOptions Options(string drop, string results, string? archive, string? quarantine) => new()
    {
        Drop = _folder[drop],
        Out = _folder[results],
        Archive = archive is null ? null : _folder[archive],
        Quarantine = quarantine is null ? null : _folder[quarantine],
    };
}
