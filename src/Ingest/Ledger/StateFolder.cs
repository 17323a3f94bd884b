using System.Globalization;

namespace Ingest.Ledger;

/// <summary>The folder <c>.ingest</c> in the results: what the program has to remember.</summary>
internal sealed class StateFolder(string results)
{
    private const int Tries = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Where it is.</summary>
    public string Path { get; } = System.IO.Path.Combine(results, ".ingest");

    /// <summary>The ledger's file.</summary>
    public string Ledger => System.IO.Path.Combine(Path, "ledger.db");

    /// <summary>Documents that were read and wait for a sink.</summary>
    public string Spool => System.IO.Path.Combine(Path, "spool");

    private string LockFile => System.IO.Path.Combine(Path, "lock");

    /// <summary>Keeps every other process that reads documents out, until it is disposed of or this process ends.</summary>
    /// <exception cref="LedgerException">LEDGER-001: another process has it.</exception>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    public IDisposable Lock()
    {
        Directory.CreateDirectory(Path);
        FileStream file = Taken();
        // A second file says who has the first: that one cannot be opened while it is locked.
        File.WriteAllText(LockFile + ".pid", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return file;
    }

    /// <summary>Whether a process that reads documents has it now.</summary>
    public bool IsInUse()
    {
        try
        {
            if (!File.Exists(LockFile))
                return false;
            using var probe = new FileStream(LockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private FileStream Taken()
    {
        for (int left = Tries; ; left--)
        {
            try
            {
                // The system gives the lock up with the process, however it ends.
                return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(LockFile) && left > 1)
            {
                // 'status' looks whether it is free, which takes it for a moment.
                Thread.Sleep(Pause);
            }
            catch (IOException e) when (File.Exists(LockFile))
            {
                throw new LedgerException(LedgerFault.InUse,
                    $"Another 'ingest run' or 'ingest watch'{Holder()} writes to '{results}'. Wait until it has ended, stop it, or choose another output folder; 'status', 'audit' and 'requeue' work beside it.", retry: false, e);
            }
        }
    }

    private string Holder()
    {
        try
        {
            return $" (process {File.ReadAllText(LockFile + ".pid")})";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
