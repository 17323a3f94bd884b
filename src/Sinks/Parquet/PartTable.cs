using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ingest.Model;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Parquet;

/// <summary>A tidy table with the year and the region that its folders are named by, typed and unescaped, as columns of the file.</summary>
/// <remarks>A reader that knows no partitions then misses nothing, and none takes the region <c>013102</c> for a number.</remarks>
internal sealed class PartTable
{
    internal const string Year = "fiscal_year";

    internal const string Region = "region_code";

    private readonly TidyTable _table;

    private readonly TidyColumn[] _added;

    private PartTable(TidyTable table)
    {
        _table = table;
        _added = [.. TidyTables.All[0].Columns.Where(column => column.Name is Year or Region && table.Columns.All(own => own.Name != column.Name))];
        Columns = [.. table.Columns, .. _added];
        Mark = BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes("2," + string.Join(',', Columns.Select(column => $"{column.Name}:{column.Type}")))));
        SortedBy = [.. (table.Indexes.Count == 0 ? [] : table.Indexes[0]).Concat(table.PrimaryKey).Distinct().Select(IndexOf)];
    }

    /// <summary>Every table, <c>documents</c> first.</summary>
    internal static IReadOnlyList<PartTable> All { get; } = [.. TidyTables.All.Select(static table => new PartTable(table))];

    internal string Name => _table.Name;

    internal IReadOnlyList<TidyColumn> Columns { get; }

    /// <summary>Tells its columns, and the way that the journal has rows, from those of another version.</summary>
    internal int Mark { get; }

    /// <summary>Columns that rows are sorted by: what is asked for most, then the key. Row groups then hold few kinds each, and a scan leaves out the others.</summary>
    internal IReadOnlyList<int> SortedBy { get; }

    internal int IndexOf(string column) => Columns.Select((one, index) => (one.Name, Index: index)).First(one => one.Name == column).Index;

    internal IEnumerable<object?[]> Rows(Document document)
    {
        object?[] added = [.. _added.Select(column => column.Name == Year ? (object?)(long?)document.Disclosure.FiscalYear : document.Disclosure.Region?.Code)];
        return added.Length == 0 ? _table.Rows(document) : _table.Rows(document).Select(row => (object?[])[.. row, .. added]);
    }
}
