using System.Buffers.Binary;

namespace Ingest.Read.Pdf;

/// <summary>Reads the character map of a TrueType or OpenType font backwards: from glyph number to character (OpenType 1.9, cmap).</summary>
internal static class FontCharacterMap
{
    private const int MostGlyphs = 65_536;

    /// <summary>Glyph number to Unicode scalar value; empty where the font has no Unicode map, or is damaged.</summary>
    public static Dictionary<int, int> ByGlyph(ReadOnlySpan<byte> font)
    {
        var glyphs = new Dictionary<int, int>();
        try
        {
            if (Table(font) is { Length: > 0 } map)
                Read(map, glyphs);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Cut off: what was read so far is right.
        }
        return glyphs;
    }

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> font)
    {
        int tables = U16(font, 4);
        for (int i = 0; i < tables; i++)
        {
            ReadOnlySpan<byte> entry = font.Slice(12 + i * 16, 16);
            if (entry[..4].SequenceEqual("cmap"u8))
                return font[(int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..])..];
        }
        return [];
    }

    private static void Read(ReadOnlySpan<byte> map, Dictionary<int, int> glyphs)
    {
        int best = -1, offset = 0;
        for (int i = 0; i < U16(map, 2); i++)
        {
            (int platform, int encoding, int at) = (U16(map, 4 + i * 8), U16(map, 6 + i * 8), (int)BinaryPrimitives.ReadUInt32BigEndian(map[(8 + i * 8)..]));
            // Full Unicode before the basic plane; symbol fonts (3, 0) have no characters.
            int rank = (platform, encoding) switch { (3, 10) => 4, (0, >= 3) => 3, (3, 1) => 2, (0, _) => 1, _ => -1 };
            if (rank > best && U16(map, at) is 4 or 12)
                (best, offset) = (rank, at);
        }
        if (best < 0)
            return;
        if (U16(map, offset) == 4)
            Segments(map[offset..], glyphs);
        else
            Groups(map[offset..], glyphs);
    }

    private static void Segments(ReadOnlySpan<byte> map, Dictionary<int, int> glyphs)
    {
        int count = U16(map, 6) / 2, steps = 0;
        for (int i = 0; i < count; i++)
        {
            int end = U16(map, 14 + i * 2), start = U16(map, 16 + (count + i) * 2), delta = U16(map, 16 + (2 * count + i) * 2), rangeAt = 16 + (3 * count + i) * 2, range = U16(map, rangeAt);
            for (int c = start; c <= end && c < 0xffff; c++)
            {
                // Honest segments do not overlap.
                if (++steps > MostGlyphs)
                    return;
                int glyph = range == 0 ? c : U16(map, rangeAt + range + (c - start) * 2);
                Add(glyphs, range != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xffff, c);
            }
        }
    }

    private static void Groups(ReadOnlySpan<byte> map, Dictionary<int, int> glyphs)
    {
        uint count = BinaryPrimitives.ReadUInt32BigEndian(map[12..]);
        int steps = 0;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> group = map.Slice(16 + i * 12, 12);
            uint start = BinaryPrimitives.ReadUInt32BigEndian(group), end = BinaryPrimitives.ReadUInt32BigEndian(group[4..]), glyph = BinaryPrimitives.ReadUInt32BigEndian(group[8..]);
            for (uint c = start; c <= end && ++steps <= 4 * MostGlyphs; c++)
                Add(glyphs, (int)(glyph + (c - start)), (int)c);
        }
    }

    // Of several characters drawn alike (radical and character, no-break space and space) the CJK character is meant, then the first.
    private static void Add(Dictionary<int, int> glyphs, int glyph, int scalar)
    {
        if (glyph == 0)
            return;
        if (!glyphs.TryGetValue(glyph, out int known) || (known is >= 0x2e80 and <= 0x2fdf && scalar is >= 0x4e00 and <= 0x9fff))
            glyphs[glyph] = scalar;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
