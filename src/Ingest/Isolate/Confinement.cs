using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Ingest.Isolate;

/// <summary>
/// Takes from the calling thread the right to write, make or remove any file, to read any but the program's own and the system's
/// libraries, and to open network connections. Linux only, by Landlock (kernel 5.13; the network from 6.7); elsewhere, and on
/// older kernels, nothing is taken, and the process's own limits must do.
/// </summary>
/// <remarks>Kernel documentation, userspace-api/landlock.rst. A thread's rights cannot be given back.</remarks>
internal static partial class Confinement
{
    private const int CreateRuleset = 444, AddRule = 445, RestrictSelf = 446;

    private const int VersionFlag = 1, PathBeneath = 1, NoNewPrivileges = 38;

    // landlock_access_fs: execute 1, write-file 2, read-file 4, read-dir 8, then removing, making, linking, truncating, device control.
    private const ulong Execute = 1, ReadFile = 4, ReadFolder = 8;

    /// <summary>Gives the rights up.</summary>
    /// <returns>True where the system keeps the thread to it.</returns>
    public static bool Enter() => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64 && EnterLandlock();

    /// <summary>True where the system keeps a thread from files and from the network alike.</summary>
    public static unsafe bool IsWhole => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64 && syscall(CreateRuleset, null, 0, VersionFlag) >= 4;

    [SupportedOSPlatform("linux")]
    private static unsafe bool EnterLandlock()
    {
        long version = syscall(CreateRuleset, null, 0, VersionFlag);
        if (version < 1)
            return false;
        var rules = new Rules
        {
            Files = version switch { 1 => (1UL << 13) - 1, 2 => (1UL << 14) - 1, < 5 => (1UL << 15) - 1, _ => (1UL << 16) - 1 },
            Network = version >= 4 ? 3UL : 0,
        };
        long ruleset = syscall(CreateRuleset, &rules, version >= 4 ? (nuint)16 : 8, 0);
        if (ruleset < 0)
            return false;
        try
        {
            foreach (string folder in Readable())
                Allow((int)ruleset, folder);
            return prctl(NoNewPrivileges, 1, 0, 0, 0) == 0 && syscall(RestrictSelf, (void*)ruleset, 0, 0) == 0;
        }
        finally
        {
            _ = close((int)ruleset);
        }
    }

    /// <summary>What the runtime may still have to load: assemblies, libraries, locales, fonts.</summary>
    private static IEnumerable<string> Readable() =>
        [AppContext.BaseDirectory, Path.GetDirectoryName(typeof(object).Assembly.Location)!, "/usr", "/lib", "/lib64"];

    private static unsafe void Allow(int ruleset, string folder)
    {
        if (!Directory.Exists(folder))
            return;
        const int PathOnly = 0x200000, CloseOnExec = 0x80000;
        int handle = open(folder, PathOnly | CloseOnExec);
        if (handle < 0)
            return;
        var rule = new Beneath { Allowed = Execute | ReadFile | ReadFolder, Folder = handle };
        _ = syscall4(AddRule, ruleset, PathBeneath, &rule, 0);
        _ = close(handle);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Rules
    {
        public ulong Files;
        public ulong Network;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Beneath
    {
        public ulong Allowed;
        public int Folder;
    }

    [LibraryImport("libc", SetLastError = true)]
    private static unsafe partial long syscall(nint number, void* first, nuint second, nuint third);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static unsafe partial long syscall4(nint number, nint first, nint second, void* third, nuint fourth);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int prctl(int option, nuint first, nuint second, nuint third, nuint fourth);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int close(int handle);
}
