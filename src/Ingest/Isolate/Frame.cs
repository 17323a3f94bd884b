using System.Buffers.Binary;
using System.IO.Hashing;

namespace Ingest.Isolate;

/// <summary>What one message between the service and a reader process is.</summary>
internal enum FrameKind : byte
{
    /// <summary>To the reader: a path to read.</summary>
    Read = 1,
    /// <summary>From the reader: it is up, and waits.</summary>
    Ready = 2,
    /// <summary>From the reader: the document in work goes on.</summary>
    Beat = 3,
    /// <summary>From the reader: what it read (<see cref="ReadHead"/>), a line feed, the document's canonical JSON.</summary>
    Document = 4,
    /// <summary>From the reader: why there is no document.</summary>
    Failed = 5,
}

/// <summary>One message over a pipe: four magic bytes, the kind, the payload's length (32 bits, little-endian), its XXH3 (64 bits, big-endian), the payload.</summary>
/// <remarks>The checksum is against damage, not against forgery: a reader that was taken over can as well send a right one.</remarks>
/// <param name="Kind">What it is.</param>
/// <param name="Payload">Its bytes.</param>
internal readonly record struct Frame(FrameKind Kind, ReadOnlyMemory<byte> Payload)
{
    private const int HeadLength = 17;

    private static ReadOnlySpan<byte> Magic => "ingf"u8;

    /// <summary>Writes it whole and flushes.</summary>
    public async Task WriteAsync(Stream pipe, CancellationToken cancellation)
    {
        await pipe.WriteAsync(Head(Kind, Payload.Length, XxHash3.Hash(Payload.Span)), cancellation);
        await pipe.WriteAsync(Payload, cancellation);
        await pipe.FlushAsync(cancellation);
    }

    /// <summary>Writes a message whose payload was measured before, and flushes.</summary>
    /// <param name="pipe">Where to.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="measure">Of the payload.</param>
    /// <param name="write">Writes the payload, as it was measured; asked where the measure did not keep it.</param>
    public static void Write(Stream pipe, FrameKind kind, Measure measure, Action<Stream> write)
    {
        pipe.Write(Head(kind, checked((int)measure.Length), measure.Checksum));
        if (measure.Kept is { } kept)
            pipe.Write(kept.Span);
        else
            write(pipe);
        pipe.Flush();
    }

    /// <summary>The next message, waited for; null where the pipe was closed between two.</summary>
    /// <remarks>Not asynchronous: of a pipe that is read so, every 64 KiB are a piece of work for a thread of the pool.</remarks>
    /// <param name="pipe">Where from.</param>
    /// <param name="most">Longest payload that is taken, in bytes.</param>
    /// <param name="heard">Told whenever bytes of the payload have come: a long message is a sign of life all the time.</param>
    /// <exception cref="InvalidDataException">The bytes are no message, or were damaged, or it is longer than <paramref name="most"/>.</exception>
    /// <exception cref="EndOfStreamException">The pipe was closed within a message.</exception>
    public static Frame? Read(Stream pipe, long most, Action? heard = null)
    {
        byte[] head = new byte[HeadLength];
        int read = pipe.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        if (read == 0)
            return null;
        if (read < HeadLength)
            throw new EndOfStreamException();
        int length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(5));
        if (!head.AsSpan(0, 4).SequenceEqual(Magic) || !Enum.IsDefined((FrameKind)head[4]))
            throw new InvalidDataException("The bytes are no message.");
        most = Math.Min(most, MostOf((FrameKind)head[4]));
        if (length < 0 || length > most)
            throw new InvalidDataException($"A message of {length} bytes is longer than the {most} that are taken.");
        byte[] payload = GC.AllocateUninitializedArray<byte>(length);
        for (int filled = 0; filled < length; heard?.Invoke())
        {
            int some = pipe.Read(payload.AsSpan(filled));
            filled += some > 0 ? some : throw new EndOfStreamException();
        }
        if (XxHash3.HashToUInt64(payload) != BinaryPrimitives.ReadUInt64BigEndian(head.AsSpan(9)))
            throw new InvalidDataException("A message does not have the checksum that it was sent with.");
        return new Frame((FrameKind)head[4], payload);
    }

    // Only a document is long.
    private static long MostOf(FrameKind kind) => kind switch
    {
        FrameKind.Ready or FrameKind.Beat => 0,
        FrameKind.Read or FrameKind.Failed => 1 << 20,
        _ => Array.MaxLength,
    };

    private static byte[] Head(FrameKind kind, int length, ReadOnlySpan<byte> checksum)
    {
        byte[] head = new byte[HeadLength];
        Magic.CopyTo(head);
        head[4] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(5), length);
        checksum.CopyTo(head.AsSpan(9));
        return head;
    }
}
