using System.Text;

namespace Ingest.Claim;

/// <summary>What the first bytes of a file say that it is, whatever its name says.</summary>
/// <param name="Starts">The bytes that prove it.</param>
/// <param name="Says">What it is, for people.</param>
/// <param name="IsReadable">True where the container may hold something that a reader knows.</param>
internal sealed record Signature(byte[] Starts, string Says, bool IsReadable = false)
{
    // Registered signatures: PDF ISO 32000-2 §7.5.2; ZIP APPNOTE 4.3.7; CFB [MS-CFB] 2.2; RTF 1.9.1; the rest by their own specifications.
    private static readonly Signature[] Known =
    [
        new("%PDF-"u8.ToArray(), "a PDF; PDF is not read by this version"),
        new([0x50, 0x4B, 0x03, 0x04], "a ZIP package, but none of a kind that is read", IsReadable: true),
        new([0x50, 0x4B, 0x05, 0x06], "an empty ZIP package"),
        new([0x50, 0x4B, 0x07, 0x08], "a ZIP package split over several files"),
        new([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an OLE compound file: an old .doc or .xls, or an encrypted Office document", IsReadable: true),
        new("{\\rtf"u8.ToArray(), "rich text (RTF)"),
        new([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive; unpack it first"),
        new("Rar!"u8.ToArray(), "a RAR archive; unpack it first"),
        new([0x1F, 0x8B], "a gzip archive; unpack it first"),
        new([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        new([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        new("GIF8"u8.ToArray(), "a GIF picture"),
        new([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
        new([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
        new("SQLite format 3"u8.ToArray(), "an SQLite database"),
        new([0x7F, 0x45, 0x4C, 0x46], "a program"),
        new("MZ"u8.ToArray(), "a program"),
    ];

    /// <summary>The signature that the content starts with, if it is a known one.</summary>
    public static Signature? Of(ReadOnlySpan<byte> content)
    {
        foreach (Signature signature in Known)
        {
            if (content.StartsWith(signature.Starts))
                return signature;
        }
        return null;
    }

    /// <summary>A clause for a message: <c>starts with '%PDF-1.7': a PDF; PDF is not read by this version</c>.</summary>
    public static string Describe(ReadOnlySpan<byte> content) =>
        $"starts with {Shown(content)}: {Of(content)?.Says ?? "no format that is known here"}";

    private static string Shown(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> first = content[..Math.Min(8, content.Length)];
        return first.IndexOfAnyExceptInRange((byte)0x20, (byte)0x7E) < 0 ? $"'{Encoding.ASCII.GetString(first)}'" : "bytes " + Convert.ToHexString(first);
    }
}
