using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Csv;

/// <summary>What a folder of CSV files holds, and how it is described.</summary>
/// <param name="Tables">The tables, <c>documents</c> first.</param>
/// <param name="HasMark">True where files begin with a byte order mark: for Excel, and against readers of data packages that take it for a part of the first column's name.</param>
/// <param name="WriteDescriptor">Writes <c>datapackage.json</c>.</param>
internal sealed record CsvPackage(IReadOnlyList<TidyTable> Tables, bool HasMark, Action<Stream> WriteDescriptor)
{
    /// <summary>The tidy tables, and a Data Package of version 2.</summary>
    internal static CsvPackage Tidy { get; } = new(TidyTables.All, HasMark: true, DataPackage.Write);
}
