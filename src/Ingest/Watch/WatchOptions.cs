namespace Ingest.Watch;

/// <summary>Settings of the hosted worker, section <c>Watch</c>. Checked at start: a bad one stops the host before a file is touched.</summary>
internal sealed record WatchOptions
{
    /// <summary>Folder that documents are copied into. Must exist: a folder made from a typing error would be watched for ever.</summary>
    public string Drop { get; init; } = "";

    /// <summary>Folder that the sinks write below. Default <c>out</c>.</summary>
    public string Out { get; init; } = "out";

    /// <summary>Folder for delivered documents. Default <c>archive</c> within <see cref="Out"/>.</summary>
    public string? Archive { get; init; }

    /// <summary>Folder for documents that cannot be read, each with its reason. Default <c>quarantine</c> within <see cref="Out"/>.</summary>
    public string? Quarantine { get; init; }

    /// <summary>Names of the sinks. Default json and sqlite.</summary>
    public IReadOnlyList<string> Sinks { get; init; } = [];

    /// <summary>Time between two scans. Default 2 s: soon enough for people, idle for disks. Range 10 ms to 1 h.</summary>
    public TimeSpan ScanInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a file must be unchanged, on two scans at least. Default 1.5 s: met by the second scan, two seconds after the first. Range 0 to 1 h.</summary>
    /// <remarks>Raise it where documents come over a network that pauses for longer.</remarks>
    public TimeSpan SettleTime { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>When a document that the environment kept from being delivered is tried again. Default 1 min. Range 10 ms to 1 day.</summary>
    public TimeSpan RetryLater { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Documents read at once; 0, the default, means one for each core. Range 0 to 256.</summary>
    public int Parallel { get; init; }

    /// <summary>True to leave documents in the drop folder, which may be read-only: the ledger knows not to read them again. Default false.</summary>
    public bool Keep { get; init; }

    /// <summary>How long the documents in work have to be finished and delivered after a stop signal. Default 50 s: below the 60 s and more that service managers wait. Range 0 to 1 day.</summary>
    public TimeSpan StopTime { get; init; } = TimeSpan.FromSeconds(50);

    /// <summary>The same with full paths, defaults filled in.</summary>
    public WatchOptions Resolved() => this with
    {
        Drop = Drop.Length == 0 ? "" : Full(Drop),
        Out = Full(Out),
        Archive = Full(Archive ?? Path.Combine(Out, "archive")),
        Quarantine = Full(Quarantine ?? Path.Combine(Out, "quarantine")),
    };

    /// <summary>What is wrong with resolved settings, one message for each, with its code.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (Drop.Length == 0)
            yield return "OPTION-003 No drop folder is given. Give one: --drop DIR, or Watch:Drop in appsettings.json, or INGEST_Watch__Drop.";
        else if (!Directory.Exists(Drop))
            yield return $"OPTION-003 The drop folder '{Drop}' is not there. Create it, or look for a typing error.";
        foreach ((string name, string folder) in new[] { ("out", Out), ("archive", Archive!), ("quarantine", Quarantine!) })
        {
            if (Drop.Length > 0 && IsWithin(folder, Drop))
                yield return $"OPTION-004 The {name} folder '{folder}' lies in the drop folder '{Drop}': what is put there would be read again. Choose one outside.";
        }
        foreach ((string name, string folder) in new[] { ("archive", Archive!), ("quarantine", Quarantine!) })
        {
            if (Drop.Length > 0 && folder != Drop && IsWithin(Drop, folder))
                yield return $"OPTION-004 The drop folder '{Drop}' lies in the {name} folder '{folder}'. Keep them apart.";
        }
        if (IsWithin(Archive!, Quarantine!) || IsWithin(Quarantine!, Archive!))
            yield return $"OPTION-004 The archive '{Archive}' and the quarantine '{Quarantine}' lie in one another. Keep them apart.";
        foreach (string mistake in Ranges())
            yield return mistake;
    }

    private IEnumerable<string> Ranges()
    {
        if (ScanInterval < TimeSpan.FromMilliseconds(10) || ScanInterval > TimeSpan.FromHours(1))
            yield return $"OPTION-005 Watch:ScanInterval is {ScanInterval}; it must be from 00:00:00.010 to 01:00:00.";
        if (SettleTime < TimeSpan.Zero || SettleTime > TimeSpan.FromHours(1))
            yield return $"OPTION-005 Watch:SettleTime is {SettleTime}; it must be from 00:00:00 to 01:00:00.";
        if (RetryLater < TimeSpan.FromMilliseconds(10) || RetryLater > TimeSpan.FromDays(1))
            yield return $"OPTION-005 Watch:RetryLater is {RetryLater}; it must be from 00:00:00.010 to 1.00:00:00.";
        if (StopTime < TimeSpan.Zero || StopTime > TimeSpan.FromDays(1))
            yield return $"OPTION-005 Watch:StopTime is {StopTime}; it must be from 00:00:00 to 1.00:00:00.";
        if (Parallel is < 0 or > 256)
            yield return $"OPTION-005 Watch:Parallel is {Parallel}; it must be from 0 (one for each core) to 256.";
    }

    // Links are resolved: two names of one folder must not pass for two folders.
    private static string Full(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Directory.Exists(full) ? new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full : full;
    }

    private static bool IsWithin(string inner, string outer) =>
        inner == outer || inner.StartsWith(Path.TrimEndingDirectorySeparator(outer) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
