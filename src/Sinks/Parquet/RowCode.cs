using System.Buffers.Binary;
using System.Globalization;
using Ingest.Model;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Parquet;

/// <summary>Rows as the journal keeps them: the table's mark and their count, then value after value, each with a byte that says whether it is there.</summary>
/// <remarks>Most values are those of the row above (the document, its year and region, a table's kind): one byte says so, which is faster to write, to prove and to read than the value.</remarks>
internal static class RowCode
{
    internal const byte Absent = 0, There = 1, AsAbove = 2;

    /// <summary>Rows of a table as it stands begin with its mark: those of another version's columns are not taken for them.</summary>
    internal static int CountIn(ReadOnlySpan<byte> rows) => BinaryPrimitives.ReadInt32LittleEndian(rows[sizeof(int)..]);

    internal static int Write(RowBuffer buffer, PartTable table, Document document)
    {
        buffer.Add(table.Mark);
        int start = buffer.Length, count = 0;
        buffer.Add(count);
        object?[] above = new object?[table.Columns.Count];
        foreach (object?[] row in table.Rows(document))
        {
            count++;
            for (int i = 0; i < row.Length; i++)
                Write(buffer, table.Columns[i].Type, row[i], above[i]);
            above = row;
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

    private static void Write(RowBuffer buffer, TidyType type, object? value, object? above)
    {
        // Equal decimals may have different digits.
        byte kind = value is null ? Absent : type != TidyType.Number && value.Equals(above) ? AsAbove : There;
        buffer.Add(kind);
        if (kind != There)
            return;
        switch (type)
        {
            case TidyType.Integer:
                buffer.Add(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case TidyType.Number:
                buffer.Add((decimal)value!);
                break;
            case TidyType.Boolean:
                buffer.Add((bool)value!);
                break;
            default:
                buffer.Add((string)value!);
                break;
        }
    }
}
