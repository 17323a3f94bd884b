using System.Buffers.Binary;
using System.Globalization;
using Ingest.Model;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Parquet;

/// <summary>Rows as the journal keeps them: the table's mark and their count, then value after value, each with a byte that says whether it is there.</summary>
internal static class RowCode
{
    /// <summary>Rows of a table as it stands begin with its mark: those of another version's columns are not taken for them.</summary>
    internal static int CountIn(ReadOnlySpan<byte> rows) => BinaryPrimitives.ReadInt32LittleEndian(rows[sizeof(int)..]);

    internal static int Write(RowBuffer buffer, PartTable table, Document document)
    {
        buffer.Add(table.Mark);
        int start = buffer.Length, count = 0;
        buffer.Add(count);
        foreach (object?[] row in table.Rows(document))
        {
            count++;
            for (int i = 0; i < row.Length; i++)
                Write(buffer, table.Columns[i].Type, row[i]);
        }
        buffer.Set(start, count);
        return count;
    }

    internal static void Read(RowReader reader, PartRows into)
    {
        if (reader.ReadInt32() != into.Table.Mark)
            throw new SinkException(SinkFault.OtherVersion,
                $"Documents that wait for the table {into.Table.Name} have the columns of another version. Let that version finish (ingest watch --once), or move the output folder away and deliver again.", retry: false);
        int count = reader.ReadInt32();
        for (int row = 0; row < count; row++)
        {
            foreach (PartColumn column in into.Columns)
                column.Take(reader);
        }
    }

    private static void Write(RowBuffer buffer, TidyType type, object? value)
    {
        buffer.Add(value is not null);
        if (value is null)
            return;
        switch (type)
        {
            case TidyType.Integer:
                buffer.Add(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case TidyType.Number:
                buffer.Add((decimal)value);
                break;
            case TidyType.Boolean:
                buffer.Add((bool)value);
                break;
            default:
                buffer.Add((string)value);
                break;
        }
    }
}
