using Parquet;

namespace Ingest.Sinks.Parquet;

/// <summary>How the sink <c>parquet</c> is set up.</summary>
internal sealed record PartSettings
{
    // Measured: at 250 rows of 22 columns, 4.1 ms with zstd and 0.95 ms with snappy; from some ten thousand rows on zstd is as fast.
    private const int FewRows = 8192;

    /// <summary>Rows of <c>facts</c> in a part, from 1,000 to 10,000,000. Default 500,000: about 2,000 documents, which are rewritten within a second or two and in some 200 MB of memory.</summary>
    internal required int PartRows { get; init; }

    /// <summary>Rows in a row group, from 1,000 to 1,048,576. Default 122,880: DuckDB's own, which gives each thread one.</summary>
    internal required int RowGroupRows { get; init; }

    /// <summary>Mebibytes of documents that may wait for a flush, from 1 to 16,384. Default 4,096, some 40,000 documents: each flush rewrites every part that gains a document, so one flush for a batch is far cheaper than ten.</summary>
    internal required int JournalMebibytes { get; init; }

    /// <summary>How long to wait for another writer, from 1 second to 1 hour. Default 1 minute: longer than it takes to rewrite a hundred parts.</summary>
    internal required TimeSpan LockPatience { get; init; }

    /// <summary><c>auto</c>, <c>zstd</c>, <c>snappy</c> or <c>none</c>. Default <c>auto</c>: zstd, but snappy for files of few rows, where making zstd's tables takes ten times as long as using them.</summary>
    internal required string Compression { get; init; }

    /// <summary>How a file of so many rows is compressed.</summary>
    internal CompressionMethod CompressionOf(int rows) => Compression == "auto"
        ? rows < FewRows ? CompressionMethod.Snappy : CompressionMethod.Zstd
        : Enum.Parse<CompressionMethod>(Compression, ignoreCase: true);

    internal static PartSettings Of(SinkSettings settings) => new()
    {
        PartRows = settings.Whole("PartRows", 500_000, 1_000, 10_000_000),
        RowGroupRows = settings.Whole("RowGroupRows", 122_880, 1_000, 1_048_576),
        JournalMebibytes = settings.Whole("JournalMebibytes", 4_096, 1, 16_384),
        LockPatience = settings.Time("LockPatience", TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
        Compression = settings.OneOf("Compression", "auto", "auto", "zstd", "snappy", "none"),
    };
}
