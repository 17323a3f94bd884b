using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Ingest.Sinks.Parquet;

/// <summary>Reads one by one what a <see cref="RowBuffer"/> took.</summary>
internal sealed class RowReader(ReadOnlyMemory<byte> bytes)
{
    private int _position;

    internal byte ReadByte() => Take(1)[0];

    internal bool ReadBoolean() => ReadByte() != 0;

    internal int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    internal long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    internal decimal ReadDecimal() => new([ReadInt32(), ReadInt32(), ReadInt32(), ReadInt32()]);

    /// <summary>Reads a text, as an object that other rows have too where the pool knows it.</summary>
    internal string ReadText(TextPool pool)
    {
        int length = 0, shift = 0;
        byte part;
        do
        {
            part = ReadByte();
            length |= (part & 0x7F) << shift;
            shift += 7;
        }
        while ((part & 0x80) != 0);
        char[] characters = ArrayPool<char>.Shared.Rent(Math.Max(1, length));
        string text = pool.Of(characters.AsSpan(0, Encoding.UTF8.GetChars(Take(length), characters)));
        ArrayPool<char>.Shared.Return(characters);
        return text;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        _position += length;
        return bytes.Span.Slice(_position - length, length);
    }
}
