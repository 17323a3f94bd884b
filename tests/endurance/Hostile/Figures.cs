namespace Ingest.Endurance.Hostile;

/// <summary>What many looks at a program add up to.</summary>
internal static class Figures
{
    /// <summary>The longest time in which the drop folder did not get emptier.</summary>
    public static TimeSpan LongestWait(IReadOnlyList<Look> looks)
    {
        TimeSpan longest = default, since = default;
        int left = int.MaxValue;
        foreach (Look look in looks)
        {
            if (look.Left < left)
                (left, since) = (look.Left, look.At);
            else if (look.Left > 0 && look.At - since > longest)
                longest = look.At - since;
        }
        return longest;
    }

    /// <summary>The program's largest memory, in bytes, while a quarter of the files was in work.</summary>
    /// <param name="looks">In order of time.</param>
    /// <param name="files">How many there were.</param>
    /// <param name="quarter">From 0 to 3.</param>
    public static long Peak(IReadOnlyList<Look> looks, int files, int quarter) => looks
        .Where(look => Math.Min(3, (files - look.Left) * 4 / files) == quarter).Select(static look => look.Memory).DefaultIfEmpty().Max();

    /// <summary>Bytes for people.</summary>
    public static string Size(long bytes) => $"{bytes >> 20} MiB";

    /// <summary>A name that does nothing to a terminal.</summary>
    public static string Clean(string name) => string.Concat(name.Select(static c => char.IsControl(c) || c == '\u202E' ? '?' : c));
}
