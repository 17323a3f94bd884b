namespace Ingest.Read;

/// <summary>What one document may cost. Each limit ends in quarantine with a LIMIT code that names the option to raise.</summary>
public sealed record ReadLimits
{
    /// <summary>Size of a file in bytes. Default 256 MiB: the largest real disclosure seen has 12 MiB. Range 1 KiB to 2 GiB.</summary>
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>Expanded size of one archive, all members together, in bytes. Default 1 GiB. Range 1 MiB to 16 GiB.</summary>
    public long MaxExpandedBytes { get; init; } = 1L << 30;

    /// <summary>Expanded to packed size of one archive member above 1 MiB. Default 250: Word's own XML reaches 60. Range 10 to 10,000.</summary>
    public int MaxExpansionRatio { get; init; } = 250;

    /// <summary>Grid positions of one document. Default 2 million: a thousand-page county budget has 300,000. Range 1,000 to 50 million.</summary>
    public int MaxCells { get; init; } = 2_000_000;

    /// <summary>Tables within tables. Default 32: real ones stop at 3. Range 1 to 100.</summary>
    public int MaxTableDepth { get; init; } = 32;

    /// <summary>Elements within elements. Default 512: real pages stop at 60. Range 32 to 4,096.</summary>
    public int MaxElementDepth { get; init; } = 512;

    /// <summary>Pages of one document. Default 20,000: a province's budget in one volume has 3,000. Range 1 to 1 million.</summary>
    public int MaxPages { get; init; } = 20_000;

    /// <summary>Canonical JSON of one document, on one line, in bytes; kept where documents are read in processes of their own. Default 512 MiB: 5,000 pages of tables have 110 MB. Range 1 MiB to 1,920 MiB.</summary>
    public long MaxJsonBytes { get; init; } = 512L << 20;
}
