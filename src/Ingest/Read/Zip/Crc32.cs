using System.Buffers.Binary;

namespace Ingest.Read.Zip;

/// <summary>The CRC-32 of zip archives (APPNOTE.TXT 4.4.7, polynomial 0xEDB88320), eight bytes at a time.</summary>
internal static class Crc32
{
    private const int Lanes = 8;
    private static readonly uint[] Table = BuildTable();

    /// <summary>Continues a checksum; start with 0.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        while (bytes.Length >= Lanes)
        {
            uint low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            uint high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = Table[(7 << 8) | (int)(low & 0xff)]
                ^ Table[(6 << 8) | (int)((low >> 8) & 0xff)]
                ^ Table[(5 << 8) | (int)((low >> 16) & 0xff)]
                ^ Table[(4 << 8) | (int)(low >> 24)]
                ^ Table[(3 << 8) | (int)(high & 0xff)]
                ^ Table[(2 << 8) | (int)((high >> 8) & 0xff)]
                ^ Table[(1 << 8) | (int)((high >> 16) & 0xff)]
                ^ Table[(int)(high >> 24)];
            bytes = bytes[Lanes..];
        }
        foreach (byte b in bytes)
            crc = Table[(int)((crc ^ b) & 0xff)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] BuildTable()
    {
        var table = new uint[Lanes * 256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320u : value >> 1;
            table[i] = value;
        }
        for (int i = 256; i < table.Length; i++)
            table[i] = (table[i - 256] >> 8) ^ table[table[i - 256] & 0xff];
        return table;
    }
}
