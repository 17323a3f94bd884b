using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Ingest.Isolate;

/// <summary>
/// Has the kernel refuse to the whole process, every thread of it, what no reader needs: to open a file for writing, to make, change or remove one, sockets,
/// other programs, the memory and the signals of other processes, io_uring, which would go round the rest. Linux only, by seccomp with a filter (kernel 4.14).
/// </summary>
/// <remarks>
/// Kernel documentation, userspace-api/seccomp_filter.rst. Which file is read it cannot tell: that is for <see cref="Confinement"/>. The runtime has opened
/// before what it writes to. Cannot be undone.
/// </remarks>
internal static partial class SystemCallFilter
{
    private const int NoNewPrivileges = 38, SetFilter = 1, AllThreads = 1;

    // Classic BPF: load a word, compare, return. Fields of seccomp_data: number 0, architecture 4, arguments from 16, eight bytes each.
    private const ushort Load = 0x20, IfEqual = 0x15, IfAtLeast = 0x35, IfAnyBit = 0x45, Return = 0x06;

    private const uint Allow = 0x7FFF0000, Refuse = 0x00050000 + 1, RefuseAsUnknown = 0x00050000 + 38;

    // Opening for writing or both, creating, truncating.
    private const uint Writing = 0x1 | 0x2 | 0x40 | 0x200;

    private const uint OfThread = 0x10000;

    // By number on x64 and arm64; -1 where there is none. Names as in man 2 syscalls.
    private static readonly (int X64, int Arm64)[] Never =
    [
        (85, -1), (76, 45), // creat truncate
        (82, -1), (264, 38), (316, 276), (83, -1), (258, 34), (84, -1), (87, -1), (263, 35), // rename… mkdir… rmdir unlink…
        (86, -1), (265, 37), (88, -1), (266, 36), (133, -1), (259, 33), // link… symlink… mknod…
        (90, -1), (91, 52), (268, 53), (452, 452), (92, -1), (93, 55), (94, -1), (260, 54), // chmod… chown…
        (132, -1), (235, -1), (261, -1), (280, 88), (188, 5), (189, 6), (190, 7), (197, 14), (198, 15), (199, 16), // utime… setxattr… removexattr…
        (165, 40), (166, 39), (155, 41), (161, 51), (428, 428), (429, 429), (430, 430), (432, 432), (442, 442), // mount… chroot
        (41, 198), (53, 199), (42, 203), (49, 200), (50, 201), (43, 202), (288, 242), // socket socketpair connect bind listen accept…
        (59, 221), (322, 281), (57, -1), (58, -1), (272, 97), (308, 268), // execve… fork vfork unshare setns
        (101, 117), (310, 270), (311, 271), (312, 272), (434, 434), (438, 438), (424, 424), // ptrace process_vm_… kcmp pidfd_…
        (200, 130), (129, 138), (297, 240), // tkill rt_sigqueueinfo rt_tgsigqueueinfo
        (321, 280), (298, 241), (323, 282), (248, 217), (249, 218), (250, 219), (304, 265), // bpf perf_event_open userfaultfd keys open_by_handle_at
        (175, 105), (313, 273), (246, 104), (169, 142), // modules kexec reboot
    ];

    // The system's library does without these where the kernel does not know them; what they ask for stands in memory, where no filter sees it.
    private static readonly (int X64, int Arm64)[] Unknown = [(437, 437), (435, 435), (425, 425), (426, 426), (427, 427)]; // openat2 clone3 io_uring_…

    /// <summary>Installs it.</summary>
    /// <returns>True where the kernel keeps the process to it.</returns>
    public static bool Enter() => OperatingSystem.IsLinux() && BitConverter.IsLittleEndian && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64 && Install();

    [SupportedOSPlatform("linux")]
    private static unsafe bool Install()
    {
        Step[] program = [.. Program(RuntimeInformation.ProcessArchitecture == Architecture.X64)];
        fixed (Step* steps = program)
        {
            var filter = new Filter { Length = (ushort)program.Length, Steps = steps };
            int number = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 317 : 277;
            return prctl(NoNewPrivileges, 1, 0, 0, 0) == 0 && syscall(number, SetFilter, AllThreads, &filter) == 0;
        }
    }

    private static IEnumerable<Step> Program(bool isX64)
    {
        int Of((int X64, int Arm64) call) => isX64 ? call.X64 : call.Arm64;
        // Another architecture's numbers (32 bits) mean other calls.
        IEnumerable<Step> program = [new(Load, 4), new(IfEqual, isX64 ? 0xC000003E : 0xC00000B7, 1, 0), new(Return, Refuse), new(Load, 0)];
        if (isX64)
            program = program.Concat([new(IfAtLeast, 0x40000000, 0, 1), new(Return, Refuse)]);
        program = program.Concat(Never.Select(Of).Where(static number => number >= 0).SelectMany(static number => (Step[])[new(IfEqual, (uint)number, 0, 1), new(Return, Refuse)]));
        program = program.Concat(Unknown.Select(Of).SelectMany(static number => (Step[])[new(IfEqual, (uint)number, 0, 1), new(Return, RefuseAsUnknown)]));
        // open and openat by their flags, clone by what it makes, kill and tgkill by whom they are for.
        if (isX64)
            program = program.Concat(Where(2, argument: 1, new Step(IfAnyBit, Writing, 0, 1)));
        return program.Concat(Where(Of((257, 56)), argument: 2, new Step(IfAnyBit, Writing, 0, 1)))
            .Concat(Where(Of((56, 220)), argument: 0, new Step(IfAnyBit, OfThread, 1, 0)))
            .Concat(Where(Of((62, 129)), argument: 0, new Step(IfEqual, (uint)Environment.ProcessId, 1, 0)))
            .Concat(Where(Of((234, 131)), argument: 0, new Step(IfEqual, (uint)Environment.ProcessId, 1, 0)))
            .Append(new Step(Return, Allow));
    }

    // Refused where the test steps onto the next line, let through where it steps over it.
    private static Step[] Where(int number, int argument, Step test) =>
        [new(IfEqual, (uint)number, 0, 4), new(Load, (uint)(16 + (8 * argument))), test, new(Return, Refuse), new(Return, Allow)];

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Step(ushort code, uint value, byte ifTrue = 0, byte ifFalse = 0)
    {
        public readonly ushort Code = code;
        public readonly byte IfTrue = ifTrue;
        public readonly byte IfFalse = ifFalse;
        public readonly uint Value = value;
    }

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Filter
    {
        public ushort Length;
        public Step* Steps;
    }

    [LibraryImport("libc", SetLastError = true)]
    private static unsafe partial long syscall(nint number, nint first, nint second, void* third);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int prctl(int option, nuint first, nuint second, nuint third, nuint fourth);
}
