namespace Ingest.Isolate;

/// <summary>How to start this same program as a reader.</summary>
/// <param name="Program">Executable.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ReaderCommandLine(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>This program again, with a hidden command.</summary>
    /// <param name="arguments">The command and its options.</param>
    public static ReaderCommandLine OfThisProgram(params IReadOnlyList<string> arguments)
    {
        string process = Environment.ProcessPath ?? throw new PlatformNotSupportedException("The system does not say which program this is.");
        string assembly = typeof(ReaderCommandLine).Assembly.Location;
        // Run as "dotnet ingest.dll", the process is dotnet, which wants to be told the assembly; so it is under a test runner.
        bool isHost = !Path.GetFileNameWithoutExtension(process).Equals(Path.GetFileNameWithoutExtension(assembly), StringComparison.OrdinalIgnoreCase);
        return isHost
            ? new ReaderCommandLine(Path.GetFileNameWithoutExtension(process) == "dotnet" ? process : "dotnet", [assembly, .. arguments])
            : new ReaderCommandLine(process, arguments);
    }
}
