using System.Diagnostics;
using Ingest.Deliver;
using Ingest.Isolate;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.GoldenTests;

/// <summary>Documents read in a process of their own are the same, byte for byte.</summary>
public sealed class IsolatedReadingTests : IDisposable
{
    private readonly IsolatedReading _isolated = new(new ReaderPool(ReaderCommandLine.OfThisProgram("reader"), new IsolationOptions(), 1 << 30));

    private readonly Pipeline _own = new(Catalogue.Readers, new ReadLimits(), new RetryOptions(), TimeProvider.System);

    public void Dispose() => _isolated.Dispose();

    [Fact]
    public void Every_rendering_gives_the_same_bytes_from_a_process_of_its_own()
    {
        foreach (string name in Repository.Renderings)
        {
            Attempt attempt = _isolated.Read(Path.Combine(Repository.Documents, name));

            Assert.True(attempt.Document is not null, $"{name}: {attempt.Failure?.Message}");
            Assert.True(Json(Reading.Of(name)).SequenceEqual(Json(attempt.Document!)), $"{name} read in a process of its own is another document.");
        }
    }

    [Fact]
    public async Task Killing_readers_at_work_costs_no_document()
    {
        if (!OperatingSystem.IsLinux())
            return;
        string[] names = [.. Repository.Renderings.Where(static name => name.EndsWith(".pdf", StringComparison.Ordinal)).Take(12)];
        using var done = new CancellationTokenSource();
        Task<int> killer = Task.Run(() => KillAsync(done.Token));

        Attempt[] attempts = await Task.WhenAll(names.Chunk(6).Select(some => Task.Run(() => some.Select(name => _isolated.Read(Path.Combine(Repository.Documents, name))).ToArray()))).ContinueWith(all => all.Result.SelectMany(static some => some).ToArray(), TaskScheduler.Default);

        await done.CancelAsync();
        Assert.NotEqual(0, await killer);
        Assert.All(attempts, static attempt => Assert.True(attempt.Document is not null, attempt.Failure?.Message));
        Assert.Equal(names.Select(static name => Reading.Of(name).DocumentId), attempts.Select(static attempt => attempt.DocumentId));
    }

    // One kill fewer than it takes to leave a document for later, were they all to fall on one.
    private static async Task<int> KillAsync(CancellationToken done)
    {
        const int Most = 4;
        var random = new Random(2026);
        int kills = 0;
        while (kills < Most && !done.IsCancellationRequested)
        {
            await Task.Delay(random.Next(200, 800), CancellationToken.None);
            if (Process.GetProcesses().FirstOrDefault(static process => IsReader(process)) is not { } reader)
                continue;
            reader.Kill();
            kills++;
        }
        return kills;
    }

    private static bool IsReader(Process process)
    {
        try
        {
            string line = File.ReadAllText($"/proc/{process.Id}/cmdline");
            return line.Contains("ingest.dll\0reader", StringComparison.Ordinal) && File.ReadAllText($"/proc/{process.Id}/stat").Split(' ')[3] == Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [Fact]
    public void A_file_that_cannot_be_read_gives_the_same_failure()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        File.WriteAllText(path, "%PDF-1.7 and no more");
        try
        {
            (Failure? here, Failure? there) = (_own.Read(path, CancellationToken.None).Failure, _isolated.Read(path).Failure);

            Assert.Equal((here!.Code, here.Message, here.Disposition), (there!.Code, there.Message, there.Disposition));
        }
        finally
        {
            File.Delete(path);
        }
        Assert.Equal("FILE-002", _isolated.Read(path).Failure?.Code);
    }

    [Fact]
    public void A_document_of_many_megabytes_is_sent_as_it_is_and_refused_over_its_limit()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.html");
        string row = $"<tr>{string.Concat(Enumerable.Range(0, 10).Select(static i => $"<td>{i},{i}00.00</td>"))}</tr>";
        File.WriteAllText(path, $"<html><body><table>{string.Concat(Enumerable.Repeat(row, 10_000))}</table></body></html>");
        try
        {
            Document here = _own.Read(path, CancellationToken.None).Document!;
            byte[] json = Json(here);
            Assert.True(json.Length > 10 << 20, "It is to be longer than what a reader keeps.");
            Assert.True(json.SequenceEqual(Json(_isolated.Read(path).Document!)));

            using var strict = new IsolatedReading(new ReaderPool(ReaderCommandLine.OfThisProgram("reader", "--limit", "MaxJsonBytes=2000000"), new IsolationOptions(), 2_000_000));
            Failure? failure = strict.Read(path).Failure;
            Assert.Equal(("LIMIT-009", Disposition.Quarantine), (failure?.Code, failure?.Disposition));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Json(Document document)
    {
        using var json = new MemoryStream();
        CanonicalJson.Write(document, json);
        return json.ToArray();
    }
}
