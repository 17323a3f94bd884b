using Parquet;
using Parquet.Schema;

namespace Ingest.Sinks.Parquet;

/// <summary>The rows of one table of one part: those of the file that is there, without some documents, and those of the journal.</summary>
internal sealed class PartRows(PartTable table)
{
    // A column whose first values are mostly different is not looked through to its end for a dictionary.
    private const int SampledValues = 1000;

    internal PartTable Table => table;

    internal IReadOnlyList<PartColumn> Columns { get; } = [.. table.Columns.Select(PartColumn.Of)];

    internal int Count => ((TextColumn)Columns[0]).Values.Count;

    /// <summary>The document of every row.</summary>
    internal IReadOnlyList<string?> Documents => ((TextColumn)Columns[0]).Values;

    /// <summary>The folders that the first row, of <c>documents</c>, belongs in.</summary>
    internal string FolderOfFirst() => PartIndex.FolderOf(((ValueColumn<long>)Columns[table.IndexOf(PartTable.Year)]).Values[0], ((TextColumn)Columns[table.IndexOf(PartTable.Region)]).Values[0]);

    /// <summary>Takes what a file holds, without the documents that are replaced or gone.</summary>
    internal async Task TakeAsync(string path, Func<string, bool> isKept, CancellationToken cancellation)
    {
        await using FileStream file = File.OpenRead(path);
        await using ParquetReader reader = await OpenAsync(file, path, cancellation);
        var there = reader.Schema.DataFields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        RefuseOtherColumns(path, there);
        for (int i = 0; i < reader.RowGroupCount; i++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(i);
            string?[] documents = new string?[group.RowCount];
            await group.ReadAsync(there[Columns[0].Field.Name], documents.AsMemory()!, cancellationToken: cancellation);
            bool[] kept = [.. documents.Select(document => isKept(document!))];
            foreach (PartColumn column in Columns)
                await column.TakeAsync(group, there.GetValueOrDefault(column.Field.Name), kept, cancellation);
        }
    }

    /// <summary>Writes all rows in order, in row groups of at most so many rows.</summary>
    internal async Task WriteAsync(Stream target, int rowGroupRows, CompressionMethod compression, CancellationToken cancellation)
    {
        int[] order = [.. Enumerable.Range(0, Count)];
        PartColumn[] sortedBy = [.. table.SortedBy.Select(index => Columns[index])];
        Array.Sort(order, (one, other) =>
        {
            foreach (PartColumn column in sortedBy)
            {
                if (column.Compare(one, other) is not 0 and var comparison)
                    return comparison;
            }
            return one.CompareTo(other);
        });
        // The fastest level is thirty times as fast as the library's own choice here, for a twentieth more room.
        var options = new ParquetOptions { CompressionMethod = compression, CompressionLevel = System.IO.Compression.CompressionLevel.Fastest, DictionaryEncodingSampleSize = SampledValues };
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(Columns.Select(column => column.Field)), target, options, cancellationToken: cancellation);
        for (int start = 0; start == 0 || start < order.Length; start += rowGroupRows)
        {
            cancellation.ThrowIfCancellationRequested();
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            ReadOnlyMemory<int> rows = order.AsMemory(start, Math.Min(rowGroupRows, order.Length - start));
            foreach (PartColumn column in Columns)
                await column.WriteAsync(group, rows, cancellation);
        }
    }

    /// <summary>How many rows a file has: from its last bytes, without reading them.</summary>
    internal static async Task<long> CountAsync(string path, CancellationToken cancellation)
    {
        await using FileStream file = File.OpenRead(path);
        await using ParquetReader reader = await OpenAsync(file, path, cancellation);
        return reader.RowGroups.Sum(group => group.RowCount);
    }

    private static async Task<ParquetReader> OpenAsync(FileStream file, string path, CancellationToken cancellation)
    {
        try
        {
            return await ParquetReader.CreateAsync(file, cancellationToken: cancellation);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ParquetException or FormatException or OverflowException)
        {
            throw new SinkException(SinkFault.NotOurs, $"{path} is no Parquet file, or is damaged: {e.Message} Move the folder away and deliver again.", retry: false, e);
        }
    }

    // Columns that this version does not know would be lost by a rewrite; those that the file does not have yet are null in its rows.
    private void RefuseOtherColumns(string path, Dictionary<string, DataField> found)
    {
        var known = Columns.ToDictionary(column => column.Field.Name, column => column.Field.ClrType, StringComparer.Ordinal);
        string[] unknown = [.. found.Values.Where(field => known.GetValueOrDefault(field.Name) != field.ClrType).Select(field => $"{field.Name} ({field.ClrType.Name})")];
        if (unknown.Length > 0)
            throw new SinkException(SinkFault.OtherVersion,
                $"{path} has columns that this version does not know, or knows with another type: {string.Join(", ", unknown)}. A later version wrote it, or another program: use that one, or another output folder.", retry: false);
        if (!found.ContainsKey(Columns[0].Field.Name))
            throw new SinkException(SinkFault.NotOurs, $"{path} has no column {Columns[0].Field.Name}: another program wrote it. Move it away, or choose another output folder.", retry: false);
    }
}
