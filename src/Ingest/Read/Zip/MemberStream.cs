using System.IO.Hashing;

namespace Ingest.Read.Zip;

/// <summary>
/// One archive member as it expands. Counts its bytes and sums its CRC as they go by: .NET's own stream compares neither
/// with the directory, so that a flipped bit in a stored amount would pass unseen.
/// </summary>
internal sealed class MemberStream(Stream inner, string name, long expectedLength, uint expectedCrc) : Stream
{
    private readonly Crc32 _crc = new();
    private long _length;

    /// <summary>The member's name.</summary>
    public string Name { get; } = name;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => expectedLength;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw ZipFault.Damaged($"Member '{Name}' stops expanding after {_length} of {expectedLength} bytes", broken);
        }
        _crc.Append(buffer[..read]);
        _length += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Reads what is left, and compares size and checksum with the archive's directory.</summary>
    /// <exception cref="UnreadableException">They differ.</exception>
    public void Verify()
    {
        Span<byte> rest = stackalloc byte[1024];
        while (Read(rest) > 0)
        {
        }
        if (_length != expectedLength)
            throw ZipFault.Damaged($"Member '{Name}' expands to {_length} bytes; the archive's directory says {expectedLength}");
        uint crc = _crc.GetCurrentHashAsUInt32();
        if (crc != expectedCrc)
            throw ZipFault.WrongChecksum(Name, crc, expectedCrc);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
