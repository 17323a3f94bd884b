using System.Buffers;
using System.Runtime.InteropServices;

namespace Ingest.Read.Pdf;

/// <summary>
/// Hides a document's named destinations from PdfPig, which reads their whole tree when it opens a document, and follows a tree that holds
/// itself until the stack overflows. Nothing here needs them.
/// </summary>
internal static class NamedPlaces
{
    private static readonly SearchValues<byte> Space = SearchValues.Create(0, 9, 10, 12, 13, 32);

    /// <summary>The document's bytes with its named destinations hidden: the array given where it has none, else a copy.</summary>
    public static byte[] HiddenIn(ReadOnlyMemory<byte> document)
    {
        if (Next(document.Span) < 0 && MemoryMarshal.TryGetArray(document, out ArraySegment<byte> whole) && whole.Count == whole.Array!.Length)
            return whole.Array;
        byte[] own = document.ToArray();
        Forget(own);
        return own;
    }

    /// <summary>Renames the key where an object follows it; lengths stay as they are.</summary>
    public static void Forget(Span<byte> objects)
    {
        for (int at; (at = Next(objects)) >= 0; objects = objects[(at + Key.Length)..])
            objects[at + Key.Length - 1] = (byte)'_';
    }

    // Where the key stands with a reference or a dictionary behind it; anything else is text.
    private static int Next(ReadOnlySpan<byte> objects)
    {
        for (int from = 0; ;)
        {
            int at = objects[from..].IndexOf(Key);
            if (at < 0)
                return -1;
            from += at + Key.Length;
            int value = objects[from..].IndexOfAnyExcept(Space);
            if (value >= 0 && objects[from + value] is (byte)'<' or (>= (byte)'0' and <= (byte)'9'))
                return from - Key.Length;
        }
    }

    private static ReadOnlySpan<byte> Key => "/Dests"u8;
}
