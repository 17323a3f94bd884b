using System.IO.Hashing;

namespace Ingest.Isolate;

/// <summary>Length and checksum of what is written to it; the bytes themselves only as long as they are few.</summary>
/// <remarks>
/// A message says how long it is before it begins. A document of thousands of pages would stand in memory twice for that, once as objects and once as JSON; so it is written twice:
/// to be measured, and to be sent.
/// </remarks>
internal sealed class Measure : Stream
{
    // The fifteen published disclosures that it was tried on have less than 2 MiB of JSON each.
    private const int MostKept = 8 << 20;

    private readonly XxHash3 _hash = new();

    // One for all documents: buffers of this size are dear to make.
    private readonly MemoryStream _kept = new();

    /// <summary>Measures what is written, and forgets what was measured before.</summary>
    /// <param name="write">Writes the same bytes whenever it is asked.</param>
    public void Take(Action<Stream> write)
    {
        // Also where writing what came before was broken off.
        _hash.Reset();
        _kept.SetLength(0);
        Position = 0;
        write(this);
        Checksum = _hash.GetHashAndReset();
    }

    /// <summary>The bytes, until something else is measured; null where they are many.</summary>
    public ReadOnlyMemory<byte>? Kept => Position > MostKept ? default(ReadOnlyMemory<byte>?) : _kept.GetBuffer().AsMemory(0, (int)_kept.Length);

    /// <summary>XXH3 of the bytes, 64 bits, big-endian.</summary>
    public byte[] Checksum { get; private set; } = [];

    /// <inheritdoc/>
    public override long Length => Position;

    /// <inheritdoc/>
    public override long Position { get; set; }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Position += buffer.Length;
        _hash.Append(buffer);
        if (Position <= MostKept)
            _kept.Write(buffer);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
