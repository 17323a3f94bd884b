using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Ingest.Read.Zip;

/// <summary>An archive in memory whose directory has been checked against the limits; members are checked as they are read.</summary>
/// <remarks>
/// Names are compared without case, as OPC does (ECMA-376 part 2, §6.2.2.3). Members that are never opened (pictures) are
/// not expanded, so that their CRC stays unchecked; their stated sizes count against the limits all the same.
/// </remarks>
internal sealed class ZipMembers : IDisposable
{
    // Members in a real document: parts and pictures, some hundreds.
    private const int MaxMembers = 20_000;
    private const int RatioFloor = 1 << 20;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _members = new(StringComparer.OrdinalIgnoreCase);

    private ZipMembers(ZipArchive archive) => _archive = archive;

    /// <summary>Names of all members.</summary>
    public IEnumerable<string> Names => _members.Keys;

    /// <summary>Opens an archive.</summary>
    /// <exception cref="UnreadableException">It is damaged, holds a member twice, or is over a limit.</exception>
    public static ZipMembers Open(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        int count = StatedMembers(bytes.Span);
        if (count > MaxMembers)
            throw ZipFault.TooManyMembers(count, MaxMembers);
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(AsStream(bytes), ZipArchiveMode.Read);
            var members = new ZipMembers(archive);
            members.Check(limits);
            return members;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException or OverflowException)
        {
            archive?.Dispose();
            throw ZipFault.Damaged("The archive's directory cannot be read", broken);
        }
        catch
        {
            archive?.Dispose();
            throw;
        }
    }

    /// <summary>True where the archive has the member.</summary>
    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>Opens a member for reading once from start to end.</summary>
    /// <returns>Null where there is none of that name.</returns>
    /// <exception cref="UnreadableException">It cannot be expanded.</exception>
    public MemberStream? OpenMember(string name)
    {
        if (!_members.TryGetValue(name, out ZipArchiveEntry? entry))
            return null;
        if (entry.IsEncrypted)
            throw ZipFault.Encrypted($"Member '{name}'");
        try
        {
            return new MemberStream(entry.Open(), entry.FullName, entry.Length, entry.Crc32);
        }
        catch (Exception broken) when (broken is NotSupportedException or InvalidDataException or IOException or ArgumentException)
        {
            throw ZipFault.CannotExpand(name, broken);
        }
    }

    public void Dispose() => _archive.Dispose();

    private void Check(ReadLimits limits)
    {
        long total = 0;
        foreach (ZipArchiveEntry entry in _archive.Entries)
        {
            if (!_members.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
                throw ZipFault.Twice(entry.FullName);
            long expanded = entry.Length;
            total = expanded < 0 || total > long.MaxValue - expanded ? long.MaxValue : total + expanded;
            if (total > limits.MaxExpandedBytes)
                throw ZipFault.ExpandsTooFar(total, limits.MaxExpandedBytes);
            if (expanded > RatioFloor && expanded / Math.Max(1, entry.CompressedLength) >= limits.MaxExpansionRatio)
                throw ZipFault.ExpandsTooMuch(entry.FullName, entry.CompressedLength, expanded, limits.MaxExpansionRatio);
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment) && segment.Array is not null
            ? new MemoryStream(segment.Array, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    // .NET makes an object of every directory entry before we may look at any, so the count is taken from the
    // end record (APPNOTE.TXT 4.3.16) first. A zip64 archive says 65,535 here, which is over the limit as well.
    private static int StatedMembers(ReadOnlySpan<byte> bytes)
    {
        const int recordLength = 22, longestComment = 65_535;
        ReadOnlySpan<byte> tail = bytes[Math.Max(0, bytes.Length - recordLength - longestComment)..];
        int at = tail.LastIndexOf("PK\u0005\u0006"u8);
        return at >= 0 && tail.Length - at >= recordLength ? BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 10)..]) : 0;
    }
}
