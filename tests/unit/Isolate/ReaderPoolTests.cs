using System.Text;
using Ingest.Isolate;

namespace Ingest.UnitTests.Isolate;

/// <summary>Readers that come to no good end, played by the shell.</summary>
public sealed class ReaderPoolTests : IDisposable
{
    private static readonly IsolationOptions Impatient = new() { Silence = TimeSpan.FromSeconds(1), Total = TimeSpan.FromSeconds(3) };

    private const int MostBytes = 4000;

    private readonly string _folder = Directory.CreateTempSubdirectory("ingest-readers-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [UnixTheory]
    [InlineData("READER-001", "cat ready; head -c 20 >/dev/null; exit 3")] // ends
    [InlineData("READER-001", "cat ready; head -c 20 >/dev/null; kill -ABRT $$")] // aborts, as by a stack overflow
    [InlineData("READER-007", "cat ready; head -c 20 >/dev/null; kill -KILL $$")] // is killed by somebody else
    [InlineData("READER-002", "cat ready; sleep 60")] // hangs
    [InlineData("READER-003", "cat ready; while :; do cat beat; sleep 0.2; done")] // beats for ever
    [InlineData("READER-004", "cat ready; head -c 20 >/dev/null; echo 'Out of memory.' >&2; exit 134")] // the heap's limit
    [InlineData("READER-005", "cat ready; cat /dev/zero")] // talks nonsense
    public async Task A_reader_that_comes_to_no_good_end_is_named_by_its_end(string code, string script)
    {
        using ReaderPool pool = Pool(script);

        DownfallException downfall = await Assert.ThrowsAsync<DownfallException>(() => pool.ReadAsync("a.pdf", CancellationToken.None));

        Assert.Equal(code, downfall.Code);
    }

    [UnixFact]
    public async Task A_reader_that_floods_its_error_output_is_ended()
    {
        // Writing the flood takes time on a busy machine: the other clocks are not to ring before it is seen.
        using ReaderPool pool = Pool("cat ready; yes no >&2", Impatient with { Silence = TimeSpan.FromMinutes(2), Total = TimeSpan.FromMinutes(2) });

        Assert.Equal("READER-005", (await Assert.ThrowsAsync<DownfallException>(() => pool.ReadAsync("a.pdf", CancellationToken.None))).Code);
    }

    [UnixFact]
    public async Task A_document_that_ends_its_reader_is_tried_once_more_in_a_new_one()
    {
        using ReaderPool pool = Pool("if [ -e tried ]; then cat ready; head -c 22 >/dev/null; cat answer; sleep 60; else touch tried; exit 1; fi");

        Frame answer = await pool.ReadAsync("a.pdf", CancellationToken.None);

        Assert.Equal("id\n{}", Encoding.UTF8.GetString(answer.Payload.Span));
    }

    [UnixFact]
    public async Task A_document_whose_reader_is_killed_from_outside_is_none_the_worse_for_it()
    {
        using ReaderPool pool = Pool("echo >> killed; if [ $(wc -l < killed) -lt 5 ]; then kill -KILL $$; fi; cat ready; head -c 22 >/dev/null; cat answer; sleep 60");

        Assert.Equal(FrameKind.Document, (await pool.ReadAsync("a.pdf", CancellationToken.None)).Kind);
    }

    [UnixFact]
    public async Task A_reader_is_kept_for_the_next_document_and_replaced_when_it_has_served_enough()
    {
        using ReaderPool pool = Pool("echo >> started; cat ready; while :; do head -c 22 >/dev/null; cat answer; done", Impatient with { RecycleAfter = 2 });

        for (int i = 0; i < 5; i++)
            await pool.ReadAsync("a.pdf", CancellationToken.None);

        Assert.Equal(3, File.ReadAllLines(Path.Combine(_folder, "started")).Length);
    }

    [UnixFact]
    public async Task An_answer_that_comes_slowly_is_no_silence()
    {
        Write("long", new Frame(FrameKind.Document, new byte[MostBytes]));
        using ReaderPool pool = Pool("cat ready; head -c 22 >/dev/null; for i in 0 1 2 3; do dd if=long bs=1005 skip=$i count=1 2>/dev/null; sleep 0.4; done; sleep 60", Impatient with { Total = TimeSpan.FromMinutes(1) });

        Assert.Equal(MostBytes, (await pool.ReadAsync("a.pdf", CancellationToken.None)).Payload.Length);
    }

    [UnixFact]
    public async Task An_answer_that_stops_halfway_is_silence()
    {
        Write("long", new Frame(FrameKind.Document, new byte[MostBytes]));
        using ReaderPool pool = Pool("cat ready; head -c 22 >/dev/null; head -c 2000 long; sleep 60", Impatient with { Total = TimeSpan.FromMinutes(1) });

        Assert.Equal("READER-002", (await Assert.ThrowsAsync<DownfallException>(() => pool.ReadAsync("a.pdf", CancellationToken.None))).Code);
    }

    [UnixFact]
    public async Task An_answer_longer_than_is_taken_ends_its_reader()
    {
        Write("long", new Frame(FrameKind.Document, new byte[MostBytes + 1]));
        using ReaderPool pool = Pool("cat ready; head -c 22 >/dev/null; cat long; sleep 60");

        Assert.Equal("READER-005", (await Assert.ThrowsAsync<DownfallException>(() => pool.ReadAsync("a.pdf", CancellationToken.None))).Code);
    }

    [UnixFact]
    public async Task An_answer_that_nobody_asked_for_is_not_taken_for_the_next_document()
    {
        Write("stray", new Frame(FrameKind.Document, "stray"u8.ToArray()));
        using ReaderPool pool = Pool("cat ready; head -c 22 >/dev/null; cat answer; if [ ! -e sent ]; then cat stray; touch sent; fi; sleep 60", Impatient with { Silence = TimeSpan.FromSeconds(20), Total = TimeSpan.FromSeconds(20) });
        await pool.ReadAsync("a.pdf", CancellationToken.None);
        while (!File.Exists(Path.Combine(_folder, "sent")))
            await Task.Delay(10);
        // It is in the pipe; the listener takes it in a moment.
        await Task.Delay(300);

        Frame next = await pool.ReadAsync("b.pdf", CancellationToken.None);

        Assert.Equal("id\n{}", Encoding.UTF8.GetString(next.Payload.Span));
    }

    [UnixFact]
    public async Task One_that_hangs_does_not_hold_up_the_others()
    {
        using ReaderPool pool = Pool("cat ready; case $(head -c 22 | tail -c 5) in h.pdf) sleep 60;; *) cat answer; sleep 60;; esac", Impatient with { Silence = TimeSpan.FromSeconds(20), Total = TimeSpan.FromSeconds(20) });

        Task<Frame> hanging = pool.ReadAsync("h.pdf", CancellationToken.None);
        await pool.ReadAsync("a.pdf", CancellationToken.None);

        Assert.False(hanging.IsCompleted);
    }

    private ReaderPool Pool(string script, IsolationOptions? options = null)
    {
        Write("ready", new Frame(FrameKind.Ready, default));
        Write("beat", new Frame(FrameKind.Beat, default));
        Write("answer", new Frame(FrameKind.Document, "id\n{}"u8.ToArray()));
        return new ReaderPool(new ReaderCommandLine("sh", ["-c", $"cd {_folder}; {script}"]), options ?? Impatient, MostBytes);
    }

    private void Write(string name, Frame frame)
    {
        using FileStream file = File.Create(Path.Combine(_folder, name));
        frame.WriteAsync(file, CancellationToken.None).GetAwaiter().GetResult();
    }
}
