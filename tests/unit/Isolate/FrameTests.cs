using Ingest.Isolate;

namespace Ingest.UnitTests.Isolate;

public sealed class FrameTests
{
    private const int Most = 1000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Most)]
    public async Task What_was_written_is_read(int length)
    {
        byte[] payload = new byte[length];
        new Random(length).NextBytes(payload);

        Frame? read = Read(await BytesAsync(new Frame(FrameKind.Document, payload)));

        Assert.Equal(FrameKind.Document, read?.Kind);
        Assert.Equal(payload, read!.Value.Payload.ToArray());
    }

    [Fact]
    public void A_pipe_closed_between_two_messages_gives_none() => Assert.Null(Read([]));

    [Fact]
    public async Task A_pipe_closed_within_a_message_says_so()
    {
        byte[] bytes = await BytesAsync(new Frame(FrameKind.Document, "abc"u8.ToArray()));
        for (int length = 1; length < bytes.Length; length++)
            Assert.Throws<EndOfStreamException>(() => Read(bytes[..length]));
    }

    [Fact]
    public async Task Every_changed_byte_is_found()
    {
        byte[] bytes = await BytesAsync(new Frame(FrameKind.Document, "abc"u8.ToArray()));
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] changed = [.. bytes];
            // The kind has no checksum of its own: any other kind is another message.
            changed[i] ^= i == 4 ? (byte)0x80 : (byte)1;
            Assert.ThrowsAny<Exception>(() => Read(changed));
        }
    }

    [Fact]
    public async Task A_message_too_long_is_refused_before_it_is_held() =>
        await Assert.ThrowsAsync<InvalidDataException>(async () => Read(await BytesAsync(new Frame(FrameKind.Document, new byte[Most + 1]))));

    [Theory]
    [InlineData((byte)FrameKind.Ready)]
    [InlineData((byte)FrameKind.Beat)]
    public async Task A_sign_that_carries_something_is_refused(byte kind) =>
        await Assert.ThrowsAsync<InvalidDataException>(async () => Read(await BytesAsync(new Frame((FrameKind)kind, new byte[1]))));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1 << 20, true)]
    [InlineData(9 << 20, false)]
    public async Task What_is_only_measured_is_the_same_message(int length, bool isKept)
    {
        byte[] payload = new byte[length];
        new Random(length).NextBytes(payload);
        using var measure = new Measure();
        measure.Take(static stream => stream.Write("what was measured before"u8));
        measure.Take(Write);
        using var pipe = new MemoryStream();

        Frame.Write(pipe, FrameKind.Document, measure, Write);

        Assert.Equal(await BytesAsync(new Frame(FrameKind.Document, payload)), pipe.ToArray());
        Assert.Equal((isKept, length), (measure.Kept is not null, measure.Length));
        if (isKept)
            Assert.Equal(payload, measure.Kept!.Value.ToArray());

        void Write(Stream stream)
        {
            foreach (byte[] piece in payload.Chunk(100_000))
                stream.Write(piece);
        }
    }

    private static async Task<byte[]> BytesAsync(Frame frame)
    {
        var pipe = new MemoryStream();
        await frame.WriteAsync(pipe, CancellationToken.None);
        return pipe.ToArray();
    }

    private static Frame? Read(byte[] bytes) => Frame.Read(new MemoryStream(bytes), Most);
}
