using System.Diagnostics;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Ingest.Deliver;
using Ingest.Isolate;
using Ingest.Telemetry;

namespace Ingest.UnitTests.Isolate;

/// <summary>What a thread that reads documents can no longer do, where the system keeps it to that.</summary>
public sealed class ConfinementTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ingest-confined-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [UnixFact]
    public void A_confined_thread_writes_nothing_reads_no_document_and_reaches_no_network()
    {
        string secret = Path.Combine(_folder, "other.pdf");
        File.WriteAllText(secret, "other");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string[] reached = [];
        bool isConfined = false;
        var thread = new Thread(() =>
        {
            isConfined = Confinement.Enter();
            reached = [.. new (string Name, Action Try)[]
            {
                ("write", () => File.WriteAllText(Path.Combine(_folder, "new"), "x")),
                ("delete", () => File.Delete(secret)),
                ("read", () => File.ReadAllText(secret)),
                ("list", () => Directory.GetFiles(_folder)),
                ("connect", () => { using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp); socket.Connect(listener.LocalEndpoint); }),
            }.Where(deed => Succeeds(deed.Try)).Select(deed => deed.Name)];
        });
        thread.Start();
        thread.Join();

        // An old kernel has no Landlock: then nothing is claimed.
        Assert.True(!isConfined || reached.Length == 0, string.Join(", ", reached));
        Assert.Equal("other", File.ReadAllText(secret));
    }

    // In a process of its own: what it gives up cannot be given back.
    [UnixFact]
    public async Task A_reader_can_do_nothing_on_any_thread_but_read_what_it_is_given()
    {
        ReaderCommandLine reader = ReaderCommandLine.OfThisProgram("reader", "--prove");
        using Process process = Process.Start(new ProcessStartInfo(reader.Program, reader.Arguments) { RedirectStandardOutput = true })!;
        string said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        // Older kernels keep it to less; the program says to what.
        Assert.True(process.ExitCode == 0 || !Confinement.IsWhole, said);
        Assert.Contains("reader", said, StringComparison.Ordinal);
    }

    // Else it would find nothing anywhere.
    [UnixFact]
    public void The_proof_sees_what_a_process_can_do_that_gave_nothing_up()
    {
        IReadOnlyList<string> reached = ConfinementProof.Run(static () => { }, _folder);

        Assert.Superset(
            new HashSet<string>(["main: read a file", "own: make a file", "pool: remove a file", "pool: connect", "pool: listen", "pool: start a program", "own: write its own memory as a file", "main: signal another process"]),
            reached.ToHashSet());
    }

    [Fact]
    public async Task A_confined_thread_still_does_its_work_and_gives_what_it_throws()
    {
        using var thread = WorkThread.Confined();

        Assert.Equal(3, await thread.DoAsync(() => 3));
        await Assert.ThrowsAsync<InvalidOperationException>(() => thread.DoAsync<int>(() => throw new InvalidOperationException()));
        Assert.Equal(4, await thread.DoAsync(() => 4));
    }

    // A thread of the pool that was started for a confined thread is confined too, and may be the one that takes the next request.
    [UnixFact]
    public async Task A_reader_opens_the_next_file_though_the_request_comes_from_a_confined_thread()
    {
        string path = Path.Combine(_folder, "next.pdf");
        await File.WriteAllTextAsync(path, "next");
        Pipe requests = new(new PipeOptions(readerScheduler: PipeScheduler.Inline, useSynchronizationContext: false)), answers = new();
        using var taker = WorkThread.Confined();
        Task loop = ReaderLoop.RunAsync<string>(requests.Reader.AsStream(), answers.Writer.AsStream(),
            file => (File.ReadAllText(file), "id", null), text => (null, new Failure(Disposition.Quarantine, "X-001", text), RoomTimes.None), mostBytes: 1 << 20);

        await await taker.DoAsync(() => new Frame(FrameKind.Read, Encoding.UTF8.GetBytes(path)).WriteAsync(requests.Writer.AsStream(), CancellationToken.None));

        Stream answered = answers.Reader.AsStream();
        Assert.Equal(FrameKind.Ready, Frame.Read(answered, 4096)?.Kind);
        Task<Frame?> answer = Task.Run(() => Frame.Read(answered, 4096));
        Assert.Same(answer, await Task.WhenAny(answer, loop));
        Assert.Equal("next", ReportedFailure.Read((await answer)!.Value.Payload.Span).Message);
        await requests.Writer.CompleteAsync();
        await loop;
    }

    private static bool Succeeds(Action deed)
    {
        try
        {
            deed();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SocketException)
        {
            return false;
        }
    }
}
