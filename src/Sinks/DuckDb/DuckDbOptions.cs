namespace Ingest.Sinks.DuckDb;

/// <summary>What can be set of a <c>duckdb</c> sink.</summary>
internal sealed record DuckDbOptions
{
    /// <summary>Memory that DuckDB takes at most, in MB; beyond it, it works on the disk. 128 to 1,048,576; 1,024, a batch's rows many times over. By itself DuckDB takes four fifths of the machine.</summary>
    internal int MemoryMegabytes { get; init; } = 1024;

    /// <summary>Threads that DuckDB works with. 1 to 256; 1, since writing a batch gains little from more and the readers have a use for the processors.</summary>
    internal int Threads { get; init; } = 1;

    internal static DuckDbOptions From(SinkSettings settings)
    {
        var usual = new DuckDbOptions();
        return usual with
        {
            MemoryMegabytes = settings.Whole(nameof(MemoryMegabytes), usual.MemoryMegabytes, 128, 1 << 20),
            Threads = settings.Whole(nameof(Threads), usual.Threads, 1, 256),
        };
    }
}
