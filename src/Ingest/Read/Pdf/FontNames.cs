using System.Buffers.Binary;

namespace Ingest.Read.Pdf;

/// <summary>
/// Tells whether a TrueType font's own names (OpenType 1.9, name) lie where they say. PdfPig makes a string for each of them before it looks whether it is there: a damaged
/// table of 65,535 names of 65,535 bytes takes gibibytes, again for each use of the font.
/// </summary>
internal static class FontNames
{
    private const int HeadLength = 6, RecordLength = 12;

    /// <summary>Names of one font, in bytes of all together: several may share one text, which is short.</summary>
    private const int MostBytes = 1 << 20;

    /// <summary>True where the table can be read as it is.</summary>
    /// <param name="font">The whole font.</param>
    /// <param name="at">Where the table begins.</param>
    /// <param name="length">How long it says that it is.</param>
    public static bool AreThere(ReadOnlySpan<byte> font, long at, long length)
    {
        if (at > font.Length - HeadLength || length < HeadLength || length > font.Length - at)
            return false;
        ReadOnlySpan<byte> table = font.Slice((int)at, (int)length);
        int count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]), texts = BinaryPrimitives.ReadUInt16BigEndian(table[4..]);
        if (HeadLength + count * RecordLength > table.Length)
            return false;
        int all = 0;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> record = table.Slice(HeadLength + i * RecordLength, RecordLength);
            int size = BinaryPrimitives.ReadUInt16BigEndian(record[8..]);
            all += size;
            if (all > MostBytes || texts + BinaryPrimitives.ReadUInt16BigEndian(record[10..]) + size > table.Length)
                return false;
        }
        return true;
    }
}
