using System.Buffers;

namespace Ingest.Model;

/// <summary>A buffer that goes to a stream whenever it is full, so that a long document is never in memory twice.</summary>
internal sealed class StreamPieces(Stream stream) : IBufferWriter<byte>, IDisposable
{
    private const int PieceSize = 64 * 1024;

    private byte[] _piece = ArrayPool<byte>.Shared.Rent(PieceSize);
    private int _filled;

    public void Advance(int count) => _filled += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(Math.Max(sizeHint, 1));
        return _piece.AsMemory(_filled);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(Math.Max(sizeHint, 1));
        return _piece.AsSpan(_filled);
    }

    public void Dispose()
    {
        Empty();
        ArrayPool<byte>.Shared.Return(_piece);
        _piece = [];
    }

    private void MakeRoom(int needed)
    {
        if (_piece.Length - _filled >= needed)
            return;
        Empty();
        if (_piece.Length >= needed)
            return;
        // One value longer than a piece: a cell of a book's length.
        ArrayPool<byte>.Shared.Return(_piece);
        _piece = ArrayPool<byte>.Shared.Rent(needed);
    }

    private void Empty()
    {
        stream.Write(_piece, 0, _filled);
        _filled = 0;
    }
}
