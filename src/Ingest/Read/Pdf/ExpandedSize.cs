namespace Ingest.Read.Pdf;

/// <summary>What a packed stream would expand to, told without expanding it (ISO 32000-2 §7.4.4, §7.4.5).</summary>
internal static class ExpandedSize
{
    private const int Clear = 256, End = 257, FirstFree = 258, MostCodes = 4096;

    /// <summary>Bytes out of run lengths.</summary>
    public static long OfRunLength(ReadOnlySpan<byte> packed)
    {
        long size = 0;
        for (int i = 0; i < packed.Length && packed[i] != 128;)
        {
            int length = packed[i];
            size += length < 128 ? length + 1 : 257 - length;
            i += length < 128 ? length + 2 : 2;
        }
        return size;
    }

    /// <summary>Bytes out of LZW codes; an upper bound where the stream is damaged.</summary>
    public static long OfLzw(ReadOnlySpan<byte> packed)
    {
        Span<int> lengths = stackalloc int[MostCodes];
        int bits = 9, next = FirstFree, last = 0, held = 0;
        uint window = 0;
        long size = 0;
        foreach (byte b in packed)
        {
            window = (window << 8) | b;
            held += 8;
            if (held < bits)
                continue;
            int code = (int)(window >> (held - bits)) & ((1 << bits) - 1);
            held -= bits;
            if (code == End)
                break;
            if (code == Clear)
            {
                (bits, next, last) = (9, FirstFree, 0);
                continue;
            }
            int length = code < Clear ? 1 : code < next ? lengths[code] : last + 1;
            size += length;
            if (last > 0 && next < MostCodes)
                lengths[next++] = last + 1;
            last = length;
            bits = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
        }
        return size;
    }
}
