namespace Ingest.Read.Charset;

/// <summary>What the bytes themselves say about their charset, without decoding them.</summary>
internal static class ByteEvidence
{
    /// <summary>
    /// How much of the text outside ASCII is well-formed UTF-8.
    /// </summary>
    /// <param name="NonAscii">Number of bytes from 0x80.</param>
    /// <param name="Valid">How many of them are in well-formed sequences.</param>
    /// <param name="Cjk">Number of sequences that are Chinese characters or their punctuation.</param>
    public readonly record struct Utf8(long NonAscii, long Valid, long Cjk)
    {
        /// <summary>Share of the bytes outside ASCII that are in well-formed sequences, 0 to 1.</summary>
        public double Share => NonAscii == 0 ? 0 : (double)Valid / NonAscii;
    }

    /// <summary>How well the bytes outside ASCII read as a double-byte Chinese charset.</summary>
    /// <param name="Characters">Number of characters outside ASCII.</param>
    /// <param name="Common">How many of them are in the rows of the everyday characters and punctuation.</param>
    /// <param name="Invalid">Number of impossible sequences.</param>
    public readonly record struct DoubleByte(long Characters, long Common, long Invalid)
    {
        /// <summary>Share of everyday characters, 0 to 1.</summary>
        public double Share => Characters + Invalid == 0 ? 0 : (double)Common / (Characters + Invalid);
    }

    /// <summary>Counts UTF-8 sequences.</summary>
    public static Utf8 ReadUtf8(ReadOnlySpan<byte> bytes)
    {
        long nonAscii = 0, valid = 0, cjk = 0;
        for (int i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }
            bool good = System.Text.Rune.DecodeFromUtf8(bytes[i..], out var rune, out int length) == System.Buffers.OperationStatus.Done;
            nonAscii += length;
            valid += good ? length : 0;
            if (good && rune.Value is >= 0x2e80 and <= 0x9fff or >= 0xff00 and <= 0xffef)
                cjk++;
            i += length;
        }
        return new Utf8(nonAscii, valid, cjk);
    }

    /// <summary>Counts GB 18030 sequences; everyday are GB 2312 rows 1 to 3 and its first level (rows 16 to 55).</summary>
    public static DoubleByte ReadGb(ReadOnlySpan<byte> bytes)
    {
        long characters = 0, common = 0, invalid = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte lead = bytes[i];
            if (lead < 0x80)
                continue;
            byte trail = i + 1 < bytes.Length ? bytes[i + 1] : (byte)0;
            if (lead is 0x80 or 0xff || trail is < 0x30 or 0x7f or 0xff or (> 0x39 and < 0x40))
            {
                invalid++;
                continue;
            }
            characters++;
            if (trail >= 0xa1 && lead is (>= 0xa1 and <= 0xa3) or (>= 0xb0 and <= 0xd7))
                common++;
            i += trail < 0x40 ? 3 : 1;
        }
        return new DoubleByte(characters, common, invalid);
    }

    /// <summary>Counts Big5 sequences; everyday are the symbols and the frequently used plane (A440 to C67E).</summary>
    public static DoubleByte ReadBig5(ReadOnlySpan<byte> bytes)
    {
        long characters = 0, common = 0, invalid = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte lead = bytes[i];
            if (lead < 0x80)
                continue;
            byte trail = i + 1 < bytes.Length ? bytes[i + 1] : (byte)0;
            if (lead is 0x80 or 0xff || trail is not ((>= 0x40 and <= 0x7e) or (>= 0xa1 and <= 0xfe)))
            {
                invalid++;
                continue;
            }
            characters++;
            if (lead is >= 0xa1 and <= 0xc6)
                common++;
            i++;
        }
        return new DoubleByte(characters, common, invalid);
    }

    /// <summary>
    /// <c>utf-16</c> or <c>utf-16be</c> where zero bytes stand in every second place only: digits, blanks and markup have one each.
    /// </summary>
    public static string? ReadUtf16(ReadOnlySpan<byte> bytes)
    {
        int pairs = Math.Min(bytes.Length, 1 << 16) / 2, high = 0, low = 0;
        for (int i = 0; i < pairs; i++)
        {
            high += bytes[2 * i] == 0 ? 1 : 0;
            low += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        // A fiftieth: Chinese prose has at least its line ends and figures; stray NULs in other charsets fall on both sides.
        int least = Math.Max(2, pairs / 50);
        // Four to one: 一 (U+4E00), 开 (U+5F00) and their like have a zero byte in the other place.
        return low >= least && low > 4 * high ? "utf-16" : high >= least && high > 4 * low ? "utf-16be" : null;
    }
}
