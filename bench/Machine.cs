namespace Ingest.Bench;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    /// <summary>The processor's name as the system gives it.</summary>
    public static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        string? line = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return $"{line?.Split(':')[1].Trim() ?? "unknown processor"}, {Environment.ProcessorCount} cores";
    }

    /// <summary>Largest resident size of this process so far, in bytes.</summary>
    public static long PeakMemory()
    {
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }
}
