using System.Buffers;

namespace Ingest.Read.Pdf;

/// <summary>
/// Hides a document's named destinations from PdfPig, which reads their whole tree when it opens a document, and follows a tree that holds
/// itself until the stack overflows. Nothing here needs them.
/// </summary>
internal static class NamedPlaces
{
    private static readonly SearchValues<byte> Space = SearchValues.Create(0, 9, 10, 12, 13, 32);

    /// <summary>Renames the key where an object follows it; lengths stay as they are.</summary>
    public static void Forget(Span<byte> objects)
    {
        while (true)
        {
            int at = objects.IndexOf("/Dests"u8);
            if (at < 0)
                return;
            Span<byte> key = objects.Slice(at, 6);
            objects = objects[(at + 6)..];
            int value = objects.IndexOfAnyExcept(Space);
            // A reference or a dictionary; anything else is text.
            if (value >= 0 && objects[value] is (byte)'<' or (>= (byte)'0' and <= (byte)'9'))
                key[5] = (byte)'_';
        }
    }
}
