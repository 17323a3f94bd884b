using System.Globalization;
using System.Text;

namespace Ingest.Sinks.Json;

/// <summary>Makes a file name that people recognize and every file system takes.</summary>
internal static class ReadableName
{
    /// <summary>Longest file name of ext4, NTFS, APFS and their like, in bytes of UTF-8 (NTFS counts UTF-16 units, which are never more).</summary>
    internal const int MaxBytes = 255;

    private const string Fallback = "document";

    // Reserved by Windows, with any extension: "Naming Files, Paths, and Namespaces", Microsoft Learn.
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"COM{i}", $"LPT{i}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary><c>stem.format.json</c>, or <c>stem~suffix.format.json</c> where another document has that name.</summary>
    internal static string Of(string fileName, string format, string suffix = "", string extension = ".json")
    {
        string ending = $"{(suffix.Length == 0 ? "" : "~")}{suffix}.{Safe(format)}{extension}";
        string stem = Safe(Path.GetFileNameWithoutExtension(fileName.Replace('\\', '/')));
        if (Devices.Contains(stem.Split('.')[0].TrimEnd()))
            stem = "_" + stem;
        return Shorten(stem, MaxBytes - Encoding.UTF8.GetByteCount(ending)) + ending;
    }

    private static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        // EnumerateRunes turns lone surrogates into U+FFFD, which can be written; composed, so that macOS gives the same name.
        foreach (Rune rune in WellFormed(text).Normalize(NormalizationForm.FormC).EnumerateRunes())
            safe.Append(IsAllowed(rune) ? rune.ToString() : "_");
        string name = safe.ToString().Trim(' ', '.');
        return name.Length == 0 ? Fallback : name;
    }

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());

    // Control and format characters (which turn text around) hide what a name is; the rest is what Windows forbids.
    private static bool IsAllowed(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        && !"<>:\"/\\|?*~".Contains(rune.ToString(), StringComparison.Ordinal);

    private static string Shorten(string text, int maxBytes)
    {
        int bytes = 0, length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > maxBytes)
                break;
            length += rune.Utf16SequenceLength;
        }
        return text[..length].TrimEnd(' ', '.');
    }
}
