using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Parquet;

/// <summary>Rows as the journal keeps them: the table's mark and their count, then value after value, each with a byte that says whether it is there.</summary>
internal static class RowCode
{
    /// <summary>Rows of a table as it stands begin with its mark: those of another version's columns are not taken for them.</summary>
    internal static int CountIn(ReadOnlySpan<byte> rows) => BinaryPrimitives.ReadInt32LittleEndian(rows[sizeof(int)..]);

    internal static void Write(BinaryWriter writer, PartTable table, IEnumerable<object?[]> rows)
    {
        writer.Write(table.Mark);
        long start = writer.BaseStream.Position;
        int count = 0;
        writer.Write(count);
        foreach (object?[] row in rows)
        {
            count++;
            for (int i = 0; i < row.Length; i++)
                Write(writer, table.Columns[i].Type, row[i]);
        }
        long end = writer.BaseStream.Position;
        writer.BaseStream.Position = start;
        writer.Write(count);
        writer.BaseStream.Position = end;
    }

    internal static void Read(BinaryReader reader, PartRows into)
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

    private static void Write(BinaryWriter writer, TidyType type, object? value)
    {
        writer.Write(value is not null);
        if (value is null)
            return;
        switch (type)
        {
            case TidyType.Integer:
                writer.Write(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case TidyType.Number:
                writer.Write((decimal)value);
                break;
            case TidyType.Boolean:
                writer.Write((bool)value);
                break;
            default:
                WriteText(writer, (string)value);
                break;
        }
    }

    private static void WriteText(BinaryWriter writer, string text)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        int length = Encoding.UTF8.GetBytes(text, bytes);
        writer.Write7BitEncodedInt(length);
        writer.Write(bytes, 0, length);
        ArrayPool<byte>.Shared.Return(bytes);
    }
}
