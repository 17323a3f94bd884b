using System.Buffers.Text;

namespace Ingest.Read.Pdf;

/// <summary>
/// Tells whether a PDF's own list of its objects can be trusted (ISO 32000-2 §7.5.4, §7.5.5). Where it cannot, PdfPig searches the file for
/// objects without a word: what is found so may be an older version of an object, and what is missing is not missed.
/// </summary>
internal static class CrossReference
{
    // Viewers look for the last startxref in the last 1024 bytes; some servers append to a file.
    private const int EndWithin = 2048;

    // Ten digits, a space, five digits, a space, a letter, two characters of line end.
    private const int EntryLength = 20;

    // A section of a plain table begins with "xref", the numbers of its first object and of its entries.
    private const int MostSections = 1_000;

    /// <summary>False where the list is not where the file says, or a plain list points at something else than its objects.</summary>
    public static bool IsSound(ReadOnlySpan<byte> file)
    {
        // Offsets count from the header, which may stand behind rubbish; many count from the file's start all the same.
        int header = Math.Max(0, file[..Math.Min(1024, file.Length)].IndexOf("%PDF-"u8)), from = Math.Max(0, file.Length - EndWithin);
        int last = file[from..].LastIndexOf("startxref"u8);
        if (last < 0)
            return false;
        int at = from + last + "startxref".Length;
        return Number(file, ref at) is { } offset && (IsList(file, 0, offset) || (header > 0 && IsList(file, header, offset)));
    }

    private static bool IsList(ReadOnlySpan<byte> file, int header, long offset)
    {
        int at = (int)Math.Min(header + offset, file.Length);
        SkipSpace(file, ref at);
        if (!file[at..].StartsWith("xref"u8))
            return IsObject(file, at, null);
        at += 4;
        for (int section = 0; section < MostSections; section++)
        {
            SkipSpace(file, ref at);
            if (file[at..].StartsWith("trailer"u8))
                return true;
            if (Number(file, ref at) is not { } first || Number(file, ref at) is not { } count || count > file.Length / EntryLength)
                return false;
            SkipSpace(file, ref at);
            for (long number = first; number < first + count; number++, at += EntryLength)
            {
                if (at + EntryLength > file.Length || file[at + 10] != ' ')
                    return false;
                if (file[at + 17] != 'n')
                    continue;
                if (!Utf8Parser.TryParse(file.Slice(at, 10), out long place, out int used) || used != 10)
                    return false;
                // Some tools write the numbers they do not use as objects at 0, where the header stands.
                if (place != 0 && !(place + header < file.Length && IsObject(file, (int)(place + header), number)))
                    return false;
            }
        }
        return false;
    }

    private static bool IsObject(ReadOnlySpan<byte> file, int at, long? number)
    {
        if (Number(file, ref at) is not { } found || (number is not null && found != number) || Number(file, ref at) is null)
            return false;
        SkipSpace(file, ref at);
        return file[at..].StartsWith("obj"u8);
    }

    private static long? Number(ReadOnlySpan<byte> file, ref int at)
    {
        SkipSpace(file, ref at);
        if (at >= file.Length || file[at] is < (byte)'0' or > (byte)'9' || !Utf8Parser.TryParse(file[at..Math.Min(file.Length, at + 12)], out long number, out int used))
            return null;
        at += used;
        return number;
    }

    private static void SkipSpace(ReadOnlySpan<byte> file, ref int at)
    {
        while (at < file.Length && file[at] is 0 or 9 or 10 or 12 or 13 or 32)
            at++;
    }
}
