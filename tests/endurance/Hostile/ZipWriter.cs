using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Ingest.Endurance.Hostile;

/// <summary>Writes zip archives byte by byte (APPNOTE.TXT 4.3), so that their directory can lie.</summary>
internal sealed class ZipWriter
{
    private const ushort Deflate = 8;

    private readonly MemoryStream _file = new();
    private readonly List<byte[]> _directory = [];

    /// <summary>What a directory says of a member, where it is not the truth.</summary>
    /// <param name="Packed">Packed size in bytes.</param>
    /// <param name="Size">Expanded size in bytes.</param>
    /// <param name="IsZip64">True to say the sizes in 64 bits.</param>
    public sealed record Lie(ulong? Packed = null, ulong? Size = null, bool IsZip64 = false);

    /// <summary>An honest archive.</summary>
    public static byte[] Archive(IEnumerable<(string Name, byte[] Content)> members)
    {
        var zip = new ZipWriter();
        foreach ((string name, byte[] content) in members)
            zip.Add(name, content);
        return zip.Bytes();
    }

    /// <summary>What an archive holds; nothing where it is none.</summary>
    public static List<(string Name, byte[] Content)> Members(byte[] archive)
    {
        var members = new List<(string, byte[])>();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                using Stream member = entry.Open();
                using var content = new MemoryStream();
                member.CopyTo(content);
                members.Add((entry.FullName, content.ToArray()));
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            members.Clear();
        }
        return members;
    }

    /// <summary>A Word document around a body.</summary>
    public static ZipWriter Word(byte[] documentXml, Lie? lie = null)
    {
        var zip = new ZipWriter();
        zip.Add("_rels/.rels", Encoding.UTF8.GetBytes(Relationships("officeDocument", "word/document.xml")));
        zip.Add("word/document.xml", documentXml, lie);
        return zip;
    }

    /// <summary>A part of relationships with one in it.</summary>
    public static string Relationships(string kind, string target) => "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/></Relationships>";

    /// <summary>Adds a member, deflated.</summary>
    /// <returns>Where it stands in the file.</returns>
    public long Add(string name, byte[] content, Lie? lie = null)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(content);
        return AddPacked(name, packed.ToArray(), Crc(content), (ulong)content.Length, lie);
    }

    /// <summary>Adds one that is packed already.</summary>
    public long AddPacked(string name, byte[] packed, uint crc, ulong size, Lie? lie = null)
    {
        long offset = _file.Position;
        byte[] header = Header(0x04034b50, name, crc, lie?.Packed ?? (ulong)packed.Length, lie?.Size ?? size, lie?.IsZip64 ?? false, offset);
        _file.Write(header);
        _file.Write(packed);
        List(name, crc, lie?.Packed ?? (ulong)packed.Length, lie?.Size ?? size, lie?.IsZip64 ?? false, offset);
        return offset;
    }

    /// <summary>Puts a name into the directory that leads to any place.</summary>
    public void List(string name, uint crc, ulong packed, ulong size, bool isZip64, long offset) =>
        _directory.Add(Header(0x02014b50, name, crc, packed, size, isZip64, offset));

    /// <summary>The file.</summary>
    public byte[] Bytes()
    {
        long start = _file.Position;
        foreach (byte[] entry in _directory)
            _file.Write(entry);
        byte[] end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)_directory.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)_directory.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)(_file.Position - start));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)start);
        _file.Write(end);
        return _file.ToArray();
    }

    private static byte[] Header(uint signature, string name, uint crc, ulong packed, ulong size, bool isZip64, long offset)
    {
        bool isEntry = signature == 0x02014b50;
        byte[] nameBytes = Encoding.UTF8.GetBytes(name), extra = [];
        if (isZip64)
        {
            extra = new byte[20];
            BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
            BinaryPrimitives.WriteUInt16LittleEndian(extra.AsSpan(2), 16);
            BinaryPrimitives.WriteUInt64LittleEndian(extra.AsSpan(4), size);
            BinaryPrimitives.WriteUInt64LittleEndian(extra.AsSpan(12), packed);
        }
        byte[] head = new byte[isEntry ? 46 : 30];
        BinaryPrimitives.WriteUInt32LittleEndian(head, signature);
        Span<byte> common = head.AsSpan(isEntry ? 6 : 4);
        common[0] = (byte)(isZip64 ? 45 : 20);
        BinaryPrimitives.WriteUInt16LittleEndian(common[2..], 0x0800);
        BinaryPrimitives.WriteUInt16LittleEndian(common[4..], Deflate);
        BinaryPrimitives.WriteUInt32LittleEndian(common[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(common[14..], isZip64 ? uint.MaxValue : (uint)packed);
        BinaryPrimitives.WriteUInt32LittleEndian(common[18..], isZip64 ? uint.MaxValue : (uint)size);
        BinaryPrimitives.WriteUInt16LittleEndian(common[22..], (ushort)nameBytes.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(common[24..], (ushort)extra.Length);
        if (isEntry)
            BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(42), (uint)offset);
        return [.. head, .. nameBytes, .. extra];
    }

    // CRC-32 as in IEEE 802.3, bit by bit over a table of 256.
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(static i =>
    {
        uint c = (uint)i;
        for (int k = 0; k < 8; k++)
            c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
        return c;
    })];

    private static uint Crc(byte[] content)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in content)
            crc = Table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }
}
