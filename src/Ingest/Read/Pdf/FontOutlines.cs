using System.Buffers.Binary;

namespace Ingest.Read.Pdf;

/// <summary>
/// Takes the outlines out of TrueType fonts (OpenType 1.9, loca and glyf): only the advances and the character map are needed, and PdfPig
/// follows glyphs made of glyphs without a bound, so that one that names itself overflows the stack, which ends the process. Names that
/// do not lie where they say go too (<see cref="FontNames"/>).
/// </summary>
internal static class FontOutlines
{
    private const int DirectoryAt = 12, EntryLength = 16;

    // Real fonts have about twenty tables.
    private const int MostTables = 256;

    /// <summary>The same bytes where they are no such font; else a font whose glyphs are all empty, in <paramref name="unpacked"/> itself where that may be changed.</summary>
    public static Memory<byte> Drop(Memory<byte> unpacked, bool isOwn)
    {
        ReadOnlySpan<byte> font = unpacked.Span;
        if (font.Length < DirectoryAt || !(font.StartsWith("\0\u0001\0\0"u8) || font.StartsWith("true"u8) || font.StartsWith("OTTO"u8)))
            return unpacked;
        int tables = Math.Min(Math.Min((int)BinaryPrimitives.ReadUInt16BigEndian(font[4..]), MostTables), (font.Length - DirectoryAt) / EntryLength);
        for (int i = 0; i < tables; i++)
        {
            ReadOnlySpan<byte> entry = font.Slice(DirectoryAt + i * EntryLength, EntryLength);
            long at = BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), length = BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            bool hasGlyphs = entry.StartsWith("loca"u8) && at >= DirectoryAt + tables * EntryLength && at < font.Length;
            bool hasNames = entry.StartsWith("name"u8) && !FontNames.AreThere(font, at, length);
            if (!hasGlyphs && !hasNames)
                continue;
            Memory<byte> emptied = isOwn ? unpacked : unpacked.ToArray();
            // A glyph that begins where the next one begins is empty; a table of another name is passed over.
            if (hasGlyphs)
                emptied.Span.Slice((int)at, (int)Math.Min(length, font.Length - at)).Clear();
            else
                emptied.Span[DirectoryAt + i * EntryLength] = (byte)'-';
            unpacked = emptied;
            font = emptied.Span;
            isOwn = true;
        }
        return unpacked;
    }
}
