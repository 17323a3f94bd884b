namespace Ingest.Read.Zip;

/// <summary>What a file is by its first bytes, for claims and for messages about files that are not what their name says.</summary>
internal static class FileSignature
{
    private static readonly byte[] EncryptedPackage = Utf16("EncryptedPackage");
    private static readonly byte[] WordDocument = Utf16("WordDocument");

    /// <summary>A zip archive (APPNOTE.TXT 4.3.7), possibly cut off.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>An OLE compound file ([MS-CFB] 2.2).</summary>
    public static bool IsCompound(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>A compound file that wraps an encrypted Office document ([MS-OFFCRYPTO] 2.3.4.4).</summary>
    public static bool IsEncryptedOffice(ReadOnlySpan<byte> bytes) => IsCompound(bytes) && bytes.IndexOf(EncryptedPackage) >= 0;

    /// <summary>A compound file that holds a Word 97–2003 document ([MS-DOC] 2.1.1).</summary>
    public static bool IsLegacyWord(ReadOnlySpan<byte> bytes) => IsCompound(bytes) && bytes.IndexOf(WordDocument) >= 0;

    /// <summary>Names the content in words for a message.</summary>
    public static string Describe(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "an empty file";
        if (bytes.StartsWith("%PDF"u8))
            return "a PDF";
        if (bytes.StartsWith("{\\rtf"u8))
            return "an RTF document";
        if (IsCompound(bytes))
            return "an OLE compound file";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return "a gzip file";
        if (bytes.StartsWith("Rar!"u8))
            return "a RAR archive";
        ReadOnlySpan<byte> start = bytes.TrimStart("\uFEFF \r\n\t"u8);
        if (start.StartsWith("<"u8))
            return "HTML or XML text";
        return $"a file that begins with the bytes {Convert.ToHexString(bytes[..Math.Min(8, bytes.Length)])}";
    }

    private static byte[] Utf16(string name) => System.Text.Encoding.Unicode.GetBytes(name);
}
