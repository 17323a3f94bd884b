using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Csv;

/// <summary>What a folder of CSV files holds, and how it is described.</summary>
/// <param name="Tables">The tables, <c>documents</c> first.</param>
/// <param name="WriteDescriptor">Writes <c>datapackage.json</c>.</param>
internal sealed record CsvPackage(IReadOnlyList<TidyTable> Tables, Action<Stream> WriteDescriptor)
{
    /// <summary>The tidy tables, and a Data Package of version 2.</summary>
    internal static CsvPackage Tidy { get; } = new(TidyTables.All, DataPackage.Write);
}
