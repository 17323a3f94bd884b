using System.Buffers;

namespace Ingest.Sinks;

/// <summary>Copies a part of a file.</summary>
internal static class FileRange
{
    private const int BufferSize = 1 << 16;

    /// <exception cref="EndOfStreamException">The source ends before the range does.</exception>
    internal static void Copy(FileStream source, long start, long length, Stream target)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            source.Position = start;
            while (length > 0)
            {
                int read = source.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
                if (read == 0)
                    throw new EndOfStreamException($"{source.Name} ends {length} bytes too early.");
                target.Write(buffer, 0, read);
                length -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
