using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Ingest.Watch;

/// <summary>
/// Gives files whose names are not in UTF-8 (GBK, from an archive unpacked on Linux) names that can be opened: the same characters where the bytes are
/// GB 18030, else the bytes written as <c>%E4</c>. Linux only: elsewhere names are no bytes.
/// </summary>
internal static partial class RawNames
{
    // struct dirent of 64-bit Linux: inode 8 bytes, offset 8, length of the record 2, type 1, name.
    private const int NameOffset = 19;

    private const uint NoReplace = 1;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Renames what is in one folder.</summary>
    /// <returns>How many were given another name.</returns>
    public static int Mend(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        int mended = 0;
        foreach (byte[] name in Names(folder).Where(static name => Decoded(Utf8, name) is null))
        {
            string readable = Readable(name);
            for (int i = 1; i < 1000; i++)
            {
                string free = i == 1 ? readable : string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(readable)} ({i}){Path.GetExtension(readable)}");
                if (Rename(folder, name, free))
                {
                    mended++;
                    break;
                }
                // 17: a file has that name already. Anything else does not get better with another one.
                if (Marshal.GetLastPInvokeError() != 17)
                    break;
            }
        }
        return mended;
    }

    /// <summary>The name that bytes are given.</summary>
    public static string Readable(ReadOnlySpan<byte> name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] bytes = name.ToArray();
        var strict = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        if (Decoded(strict, bytes) is { } text && text.All(static sign => !char.IsControl(sign) && char.GetUnicodeCategory(sign) != UnicodeCategory.PrivateUse))
            return text;
        var escaped = new StringBuilder();
        foreach (byte one in bytes)
            escaped.Append(one is > 0x20 and < 0x7F and not (byte)'%' ? ((char)one).ToString() : string.Create(CultureInfo.InvariantCulture, $"%{one:X2}"));
        return escaped.ToString();
    }

    private static string? Decoded(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static unsafe List<byte[]> Names(string folder)
    {
        List<byte[]> names = [];
        nint open = opendir(folder);
        if (open == 0)
            return names;
        try
        {
            for (byte* entry; (entry = (byte*)readdir(open)) != null;)
                names.Add(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + NameOffset).ToArray());
        }
        finally
        {
            _ = closedir(open);
        }
        return names;
    }

    private static bool Rename(string folder, byte[] name, string readable)
    {
        byte[] before = [.. Encoding.UTF8.GetBytes(folder), (byte)'/', .. name, 0];
        byte[] after = [.. Encoding.UTF8.GetBytes(Path.Combine(folder, readable)), 0];
        const int CurrentFolder = -100;
        return renameat2(CurrentFolder, before, CurrentFolder, after, NoReplace) == 0;
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint opendir(string path);

    [LibraryImport("libc")]
    private static partial nint readdir(nint folder);

    [LibraryImport("libc")]
    private static partial int closedir(nint folder);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int renameat2(int oldFolder, byte[] oldPath, int newFolder, byte[] newPath, uint flags);
}
