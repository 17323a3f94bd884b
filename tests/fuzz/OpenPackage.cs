using System.IO.Compression;
using System.Text;

namespace Ingest.Fuzz;

/// <summary>
/// A zip package as plain text: a line <c>@@name</c> before each member's content. A fuzzer that flips a bit of a zip archive breaks a checksum and sees
/// no more than that; in this form its changes reach the XML.
/// </summary>
internal static class OpenPackage
{
    /// <summary>True where the bytes are such a text.</summary>
    public static bool Is(ReadOnlySpan<byte> input) => input.StartsWith("@@"u8);

    /// <summary>Text to archive, each member stored under its name with its right checksum.</summary>
    public static byte[] Close(ReadOnlySpan<byte> input)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            input = input[2..];
            while (true)
            {
                int next = input.IndexOf("\n@@"u8);
                ReadOnlySpan<byte> part = next < 0 ? input : input[..next];
                int line = part.IndexOf((byte)'\n');
                ReadOnlySpan<byte> name = line < 0 ? part : part[..line];
                ZipArchiveEntry entry = archive.CreateEntry(Encoding.UTF8.GetString(name[..Math.Min(name.Length, 200)]) is { Length: > 0 } given ? given : "_", CompressionLevel.NoCompression);
                entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using (Stream member = entry.Open())
                    member.Write(line < 0 ? [] : part[(line + 1)..]);
                if (next < 0)
                    break;
                input = input[(next + 3)..];
            }
        }
        return file.ToArray();
    }

    /// <summary>Archive to text, for a seed.</summary>
    public static byte[] Open(byte[] archive)
    {
        using var text = new MemoryStream();
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            text.Write(Encoding.UTF8.GetBytes($"{(text.Length > 0 ? "\n" : "")}@@{entry.FullName}\n"));
            using Stream member = entry.Open();
            member.CopyTo(text);
        }
        return text.ToArray();
    }
}
