using System.Diagnostics;
using Ingest.Ledger;
using Ingest.UnitTests.Commands;
using Xunit.Abstractions;

namespace Ingest.UnitTests.Ledger;

/// <summary>Tests that measure processor time, and have the process to themselves.</summary>
[CollectionDefinition(nameof(Measured), DisableParallelization = true)]
public sealed class Measured;

/// <summary>Account is kept for a small part of what reading takes, however many documents there are.</summary>
[Collection(nameof(Measured))]
public sealed class LedgerCostTests(ITestOutputHelper output)
{
    // A document is read in 3 ms at least. The best of four turns counts: neighbours on a busy machine only add.
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(1.5);

    [Fact]
    public void A_document_costs_little_among_twenty_thousand()
    {
        using var folder = new TempFolder();
        using DocumentLedger ledger = DocumentLedger.Open(new StateFolder(folder.Path), TimeProvider.System, "1.0+test");
        var wish = new Wish("reader", ["json", "sqlite"]);
        double[] seconds = [.. Enumerable.Range(0, 4).Select(part => Deliver(ledger, wish, part * 5000, 5000))];
        output.WriteLine(string.Join(", ", seconds.Select(static one => (one / 5).ToString("0.000", System.Globalization.CultureInfo.InvariantCulture))) + " ms a document");
        long start = Stopwatch.GetTimestamp();
        Assert.Equal(20_000, ledger.Counts().Of(DocumentState.Delivered));
        output.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms to count 20,000");
        Assert.InRange(seconds.Min(), 0, Most.TotalSeconds * 5000);
    }

    private static double Deliver(DocumentLedger ledger, Wish wish, int from, int count)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int i = from; i < from + count; i++)
        {
            string id = $"sha256:{i:x64}", path = $"some/folder/of/the/drop/{i}.docx";
            var met = new MetFile(path, 10_000, DateTime.UnixEpoch.AddSeconds(i));
            Assert.Null(ledger.IdOf(met));
            ledger.Take(met, id, wish);
            foreach (string sink in ledger.Read(id, wish, Holding.None, []))
                ledger.Delivered(sink, [new Pending(id, wish.Reader)]);
            ledger.Moving(path, "/archive/" + path);
            ledger.Moved(path);
        }
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
