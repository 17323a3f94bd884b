using System.Net;
using System.Net.Sockets;
using Ingest.Isolate;

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

    [Fact]
    public async Task A_confined_thread_still_does_its_work_and_gives_what_it_throws()
    {
        using var thread = new ConfinedThread();

        Assert.Equal(3, await thread.DoAsync(() => 3));
        await Assert.ThrowsAsync<InvalidOperationException>(() => thread.DoAsync<int>(() => throw new InvalidOperationException()));
        Assert.Equal(4, await thread.DoAsync(() => 4));
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
