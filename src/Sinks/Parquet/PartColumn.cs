using Ingest.Sinks.Tidy;
using Parquet;
using Parquet.Schema;

namespace Ingest.Sinks.Parquet;

/// <summary>The values of one column of a part, while it is put together.</summary>
internal abstract class PartColumn(DataField field)
{
    // Every .NET decimal has at most 29 digits before its point: 38 digits, the most that Parquet's readers take, leave nine behind it.
    // No figure can be too large, then, and none that is printed with up to nine decimals loses one: of 亿元, that is a tenth of a 元.
    internal const int Precision = 38, Scale = 9;

    internal DataField Field { get; } = field;

    internal abstract void Take(RowReader journal);

    /// <summary>Takes the values of an older file's row group; nulls where that file did not have the column yet.</summary>
    internal abstract Task TakeAsync(ParquetRowGroupReader group, DataField? there, bool[] kept, CancellationToken cancellation);

    internal abstract Task WriteAsync(ParquetRowGroupWriter group, ReadOnlyMemory<int> order, CancellationToken cancellation);

    internal abstract int Compare(int one, int other);

    internal static PartColumn Of(TidyColumn column) => column.Type switch
    {
        TidyType.Integer => new ValueColumn<long>(new DataField<long?>(column.Name), static reader => reader.ReadInt64()),
        TidyType.Number => new ValueColumn<decimal>(new DecimalDataField(column.Name, Precision, Scale, isNullable: true), static reader => Rounded(reader.ReadDecimal())),
        TidyType.Boolean => new ValueColumn<bool>(new DataField<bool?>(column.Name), static reader => reader.ReadBoolean()),
        _ => new TextColumn(new DataField<string>(column.Name)),
    };

    private static decimal Rounded(decimal value) => value.Scale > Scale ? decimal.Round(value, Scale) : value;
}

/// <summary>Numbers and flags.</summary>
internal sealed class ValueColumn<T>(DataField field, Func<RowReader, T> read) : PartColumn(field) where T : struct, IComparable<T>
{
    private readonly List<T?> _values = [];

    /// <summary>The values, in the order taken.</summary>
    internal IReadOnlyList<T?> Values => _values;

    internal override void Take(RowReader journal) => _values.Add(journal.ReadByte() switch
    {
        RowCode.Absent => null,
        RowCode.AsAbove => _values[^1],
        _ => read(journal),
    });

    internal override async Task TakeAsync(ParquetRowGroupReader group, DataField? there, bool[] kept, CancellationToken cancellation)
    {
        var values = new T?[kept.Length];
        if (there is not null)
            await group.ReadAsync<T>(there, values.AsMemory(), cancellationToken: cancellation);
        for (int row = 0; row < kept.Length; row++)
        {
            if (kept[row])
                _values.Add(values[row]);
        }
    }

    internal override async Task WriteAsync(ParquetRowGroupWriter group, ReadOnlyMemory<int> order, CancellationToken cancellation)
    {
        var values = new T?[order.Length];
        for (int row = 0; row < values.Length; row++)
            values[row] = _values[order.Span[row]];
        await group.WriteAsync<T>(Field, values.AsMemory(), cancellationToken: cancellation);
    }

    internal override int Compare(int one, int other) => Nullable.Compare(_values[one], _values[other]);
}

/// <summary>Texts.</summary>
internal sealed class TextColumn(DataField field) : PartColumn(field)
{
    private readonly List<string?> _values = [];

    private readonly TextPool _pool = new();

    /// <summary>The texts, in the order taken.</summary>
    internal IReadOnlyList<string?> Values => _values;

    internal override void Take(RowReader journal) => _values.Add(journal.ReadByte() switch
    {
        RowCode.Absent => null,
        RowCode.AsAbove => _values[^1],
        _ => journal.ReadText(_pool),
    });

    internal override async Task TakeAsync(ParquetRowGroupReader group, DataField? there, bool[] kept, CancellationToken cancellation)
    {
        string?[] values = new string?[kept.Length];
        if (there is not null)
            await group.ReadAsync(there, values.AsMemory()!, cancellationToken: cancellation);
        for (int row = 0; row < kept.Length; row++)
        {
            if (kept[row])
                _values.Add(values[row] is { } text ? _pool.Of(text) : null);
        }
    }

    internal override async Task WriteAsync(ParquetRowGroupWriter group, ReadOnlyMemory<int> order, CancellationToken cancellation)
    {
        string?[] values = new string?[order.Length];
        for (int row = 0; row < values.Length; row++)
            values[row] = _values[order.Span[row]];
        await group.WriteAsync(Field, values!);
    }

    // One object for one text, mostly: comparing the references first saves most of a sort.
    internal override int Compare(int one, int other) => ReferenceEquals(_values[one], _values[other]) ? 0 : string.CompareOrdinal(_values[one], _values[other]);
}
