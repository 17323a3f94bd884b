using System.Buffers;
using System.Text.Unicode;

namespace Ingest.Read.Xml;

/// <summary>
/// A window on the bytes of a part, which moves forwards. Every byte in it belongs to a whole character that UTF-8 encodes as it should and
/// XML 1.0 §2.2 allows, so that whoever looks through it need not care.
/// </summary>
/// <param name="part">Read once, from start to end.</param>
internal sealed class ByteWindow(Stream part) : IDisposable
{
    /// <summary>Bytes in the window: bounds what one tag or text may measure. Half of it would do for any seen.</summary>
    public const int Size = 1 << 16;

    private static readonly SearchValues<byte> Forbidden = SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, .. Enumerable.Range(14, 18).Select(static code => (byte)code)]);

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Size);
    // Looked at up to _start, whole characters up to _end, read up to _filled.
    private int _end;
    private int _filled;
    private bool _isAtEnd;

    /// <summary>Where <see cref="Rest"/> begins; holds until <see cref="More"/>.</summary>
    public int Start { get; private set; }

    /// <summary>The bytes not yet looked at.</summary>
    public ReadOnlySpan<byte> Rest => _bytes.AsSpan(Start, _end - Start);

    /// <summary>Bytes looked at before, since the last <see cref="More"/>.</summary>
    public ReadOnlySpan<byte> At(int start, int length) => _bytes.AsSpan(start, length);

    /// <summary>Moves on over so many bytes.</summary>
    public void Pass(int bytes) => Start += bytes;

    /// <summary>Widens <see cref="Rest"/>; false at the part's end.</summary>
    /// <exception cref="NotPlainException">The window is full already, or what follows is not UTF-8 or no character of XML.</exception>
    public bool More()
    {
        if (_isAtEnd)
            return false;
        _bytes.AsSpan(Start, _filled - Start).CopyTo(_bytes);
        (_end, _filled, Start) = (_end - Start, _filled - Start, 0);
        if (_filled == Size)
            throw new NotPlainException($"a tag or text longer than {Size} bytes");
        int before = _end;
        while (_filled < Size && !_isAtEnd)
        {
            int read = part.Read(_bytes.AsSpan(_filled, Size - _filled));
            _filled += read;
            _isAtEnd = read == 0;
        }
        _end = _isAtEnd ? _filled : _filled - Incomplete(_bytes.AsSpan(before, _filled - before));
        Check(_bytes.AsSpan(before, _end - before));
        return _end > before;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Start = _end = _filled = 0;
        _isAtEnd = true;
    }

    // How many bytes at the end are the beginning of a character.
    private static int Incomplete(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            byte b = bytes[^back];
            if (b >= 0xC0)
                return (b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2) > back ? back : 0;
            if (b < 0x80)
                return 0;
        }
        return 0;
    }

    private static void Check(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
            throw new NotPlainException("bytes that are not UTF-8");
        if (bytes.ContainsAny(Forbidden))
            throw new NotPlainException("a control character");
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        int at;
        while ((at = bytes.IndexOf((ReadOnlySpan<byte>)[0xEF, 0xBF])) >= 0)
        {
            if (bytes[at + 2] >= 0xBE)
                throw new NotPlainException("U+FFFE or U+FFFF");
            bytes = bytes[(at + 3)..];
        }
    }
}
