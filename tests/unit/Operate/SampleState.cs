using Ingest.Operate;

namespace Ingest.UnitTests.Operate;

internal static class SampleState
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 27, 8, 0, 0, TimeSpan.Zero);

    public static StatusView Good { get; } = new(
        Now, "1.0.0", IsRunning: true, Now - TimeSpan.FromHours(3), "/data/<inbox>", "/data/out", Now - TimeSpan.FromSeconds(1), new FileCounts(Settling: 1, InWork: 20_000, Left: 0),
        [new("delivered", 1234), new("quarantined", 3)],
        [new("json", 1234, 0, 7, Now - TimeSpan.FromSeconds(90), 5, Problem: null)],
        [new("PDF-003", 3)], [], Now - TimeSpan.FromSeconds(2), []);
}
