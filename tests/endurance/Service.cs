using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Ingest.Endurance;

/// <summary>A running <c>ingest watch</c>, and what the system says of it.</summary>
internal sealed partial class Service : IDisposable
{
    private const int SigTerm = 15, SigKill = 9;

    private readonly Process _process;

    private readonly StringBuilder _log = new();

    private Service(Process process) => _process = process;

    /// <summary>What it said so far, both streams.</summary>
    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    /// <summary>True while it runs.</summary>
    public bool IsUp => !_process.HasExited;

    /// <summary>Null while it runs.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <summary>Resident memory in bytes; 0 where it is gone.</summary>
    public long Memory => Read("statm") is { Length: > 0 } pages ? Environment.SystemPageSize * long.Parse(pages.Split(' ')[1], CultureInfo.InvariantCulture) : 0;

    /// <summary>Open files, pipes and sockets.</summary>
    public int Handles
    {
        get
        {
            try
            {
                return Directory.GetFileSystemEntries($"/proc/{_process.Id}/fd").Length;
            }
            catch (IOException)
            {
                return 0;
            }
        }
    }

    /// <summary>Starts one.</summary>
    /// <param name="drop">Drop folder.</param>
    /// <param name="results">Where to.</param>
    /// <param name="settings">As <c>INGEST_…</c> variables.</param>
    /// <param name="arguments">More arguments, such as <c>--once</c>.</param>
    public static Service Start(string drop, string results, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Trial.Program, "watch", "--drop", drop, "--out", results, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Nobody looks at the page, and two trials may run at once.
        start.Environment["INGEST_Operations__Listen"] = "";
        foreach ((string key, string value) in settings)
            start.Environment["INGEST_" + key] = value;
        var service = new Service(new Process { StartInfo = start });
        service._process.OutputDataReceived += (_, line) => service.Say(line.Data);
        service._process.ErrorDataReceived += (_, line) => service.Say(line.Data);
        service._process.Start();
        service._process.BeginOutputReadLine();
        service._process.BeginErrorReadLine();
        return service;
    }

    /// <summary>Ends it at once (SIGKILL), as a power cut would.</summary>
    public void Kill()
    {
        Send(_process.Id, SigKill);
        _process.WaitForExit();
    }

    /// <summary>Ends it and all its readers in one instant.</summary>
    public void KillAll()
    {
        int[] readers = Children();
        Send(_process.Id, SigKill);
        foreach (int reader in readers)
            Send(reader, SigKill);
        _process.WaitForExit();
    }

    /// <summary>Ends one of its readers.</summary>
    /// <returns>False where it has none.</returns>
    public bool KillReader(Random chance)
    {
        int[] readers = Children();
        if (readers.Length == 0)
            return false;
        Send(readers[chance.Next(readers.Length)], SigKill);
        return true;
    }

    /// <summary>Asks it to stop (SIGTERM) and waits.</summary>
    /// <returns>False where it did not in time.</returns>
    public bool Stop(TimeSpan patience)
    {
        Send(_process.Id, SigTerm);
        return _process.WaitForExit(patience);
    }

    /// <summary>Waits for its end.</summary>
    public bool Wait(TimeSpan patience) => _process.WaitForExit(patience);

    /// <summary>Its readers.</summary>
    public int[] Children() =>
        [.. Tasks().SelectMany(task => Read($"task/{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(static id => int.Parse(id, CultureInfo.InvariantCulture)).Distinct()];

    /// <inheritdoc/>
    public void Dispose()
    {
        if (IsUp)
            KillAll();
        _process.Dispose();
    }

    private IEnumerable<string> Tasks()
    {
        try
        {
            return Directory.GetDirectories($"/proc/{_process.Id}/task").Select(Path.GetFileName).OfType<string>().ToArray();
        }
        catch (IOException)
        {
            return [];
        }
    }

    private string Read(string name)
    {
        try
        {
            return File.ReadAllText($"/proc/{_process.Id}/{name}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone between the question and the answer.
            return "";
        }
    }

    private void Say(string? line)
    {
        if (line is not null)
        {
            lock (_log)
                _log.AppendLine(line);
        }
    }

    private static void Send(int process, int signal) => _ = kill(process, signal);

    [LibraryImport("libc")]
    private static partial int kill(int pid, int sig);
}
