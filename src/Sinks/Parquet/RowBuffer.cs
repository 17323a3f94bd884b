using System.Buffers.Binary;
using System.Text;

namespace Ingest.Sinks.Parquet;

/// <summary>The bytes of a document's rows, put together in memory that serves the next document again. Little-endian, as <see cref="BinaryWriter"/> writes them.</summary>
internal sealed class RowBuffer
{
    private const int FirstBytes = 1 << 16;

    private byte[] _bytes = new byte[FirstBytes];

    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    internal void Clear() => Length = 0;

    internal void Add(byte value) => Take(1)[0] = value;

    internal void Add(bool value) => Add(value ? (byte)1 : (byte)0);

    internal void Add(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(sizeof(int)), value);

    internal void Add(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(long)), value);

    internal void Add(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        foreach (int part in bits)
            Add(part);
    }

    /// <summary>Its length in UTF-8, seven bits a byte, and then the text.</summary>
    internal void Add(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        uint rest = (uint)length;
        for (; rest > 0x7F; rest >>= 7)
            Add((byte)(rest | 0x80));
        Add((byte)rest);
        Encoding.UTF8.GetBytes(text, Take(length));
    }

    /// <summary>Writes a number where one was written before.</summary>
    internal void Set(int position, int value) => BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(position, sizeof(int)), value);

    private Span<byte> Take(int length)
    {
        int start = Length;
        if (_bytes.Length - start < length)
            Array.Resize(ref _bytes, checked((int)Math.Min(Array.MaxLength, Math.Max((long)start + length, _bytes.Length * 2L))));
        Length = start + length;
        return _bytes.AsSpan(start, length);
    }
}
