using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Ingest.Isolate;

/// <summary>Tries in a reader's place what no reader may do, on each sort of thread, and says what the system let through. The process is confined afterwards.</summary>
internal static partial class ConfinementProof
{
    /// <summary>Tries.</summary>
    /// <param name="confine">Takes the rights, as a reader's start does.</param>
    /// <param name="folder">A folder that the process can write to before.</param>
    /// <returns>One line for each deed that succeeded: the sort of thread and the deed.</returns>
    public static IReadOnlyList<string> Run(Action confine, string folder)
    {
        string secret = Path.Combine(folder, "secret"), locked = Path.Combine(folder, "locked");
        File.WriteAllText(secret, "secret");
        File.WriteAllText(locked, "locked");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        EndPoint place = listener.LocalEndpoint;
        confine();

        (string Name, Func<bool> Try)[] deeds =
        [
            ("read a file", () => File.ReadAllText(secret).Length > 0),
            ("list a folder", () => Directory.GetFiles(folder).Length > 0),
            ("make a file", () => { File.WriteAllText(Path.Combine(folder, "new"), "x"); return true; }),
            ("change a file", () => { File.AppendAllText(locked, "x"); return true; }),
            ("change a file's rights", () => { if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(locked, UnixFileMode.UserRead); return true; }),
            ("remove a file", () => { File.Delete(locked); return true; }),
            ("make a folder", () => Directory.CreateDirectory(Path.Combine(folder, "newfolder")).Exists),
            ("connect", () => { using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp); socket.Connect(place); return true; }),
            ("send", () => { using var socket = new Socket(SocketType.Dgram, ProtocolType.Udp); return socket.SendTo([1], place) > 0; }),
            ("listen", () => { using var other = new TcpListener(IPAddress.Loopback, 0); other.Start(); return true; }),
            ("start a program", () => { using Process? process = Process.Start("/bin/true"); return process is not null; }),
            ("signal another process", static () => kill(getppid(), 0) == 0),
            ("write its own memory as a file", static () => { using var memory = new FileStream("/proc/self/mem", FileMode.Open, FileAccess.ReadWrite); return true; }),
            // io_uring_setup has one number on all architectures.
            ("use io_uring", static () => syscall(425, 1, 0) >= 0),
        ];
        var reached = new List<string>();
        Try("main");
        var own = new Thread(() => Try("own"));
        own.Start();
        own.Join();
        Task.Run(() => Try("pool")).Wait();
        return reached;

        void Try(string thread) => reached.AddRange(deeds.Where(deed => Succeeds(deed.Try)).Select(deed => $"{thread}: {deed.Name}"));
    }

    private static bool Succeeds(Func<bool> deed)
    {
        try
        {
            return deed();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SocketException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);

    [LibraryImport("libc")]
    private static partial int getppid();

    [LibraryImport("libc")]
    private static partial long syscall(nint number, nint first, nint second);
}
