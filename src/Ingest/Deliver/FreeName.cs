using System.Globalization;
using System.Text;

namespace Ingest.Deliver;

/// <summary>Names that overwrite nothing: <c>a.docx</c>, then <c>a (2).docx</c>, <c>a (3).docx</c>, …; none longer than file systems take.</summary>
internal static class FreeName
{
    // A folder with this many files of one name is a sign of something else.
    private const int Most = 100_000;

    // Bytes of UTF-8 (NAME_MAX of Linux; other systems count differently and take as much at least), less a dot and ".part" while it is written.
    private const int LongestName = 255 - 6;

    /// <summary>Every name to try, in order.</summary>
    /// <param name="path">The name wished for. Of one that is too long the end is left out, never the extension.</param>
    /// <param name="ending">Bytes that stand behind the name of a file beside it.</param>
    public static IEnumerable<string> Candidates(string path, int ending = 0)
    {
        string folder = Path.GetDirectoryName(path) ?? "", name = Path.GetFileNameWithoutExtension(path), extension = Path.GetExtension(path);
        for (int i = 1; i < Most; i++)
        {
            string tail = i == 1 ? extension : string.Create(CultureInfo.InvariantCulture, $" ({i}){extension}");
            yield return Path.Combine(folder, Shortened(name, LongestName - ending - Encoding.UTF8.GetByteCount(tail)) + tail);
        }
    }

    /// <summary>True where nothing, be it a file, a folder or a dead link, has the name.</summary>
    public static bool IsFree(string path) => !Path.Exists(path) && new FileInfo(path).LinkTarget is null;

    // As many whole characters as fit.
    private static string Shortened(string name, int mostBytes)
    {
        if (Encoding.UTF8.GetByteCount(name) <= mostBytes)
            return name;
        var kept = new StringBuilder();
        int bytes = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > mostBytes)
                break;
            kept.Append(rune);
        }
        return kept.ToString();
    }
}
