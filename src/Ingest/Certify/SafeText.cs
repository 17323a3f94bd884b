namespace Ingest.Certify;

/// <summary>Text of documents and file names made fit to be shown: nothing in it can steer a terminal or turn other text around.</summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Without control characters and direction marks; line feeds stay.</summary>
    public static string Clean(string text) => string.Create(text.Length, text, static (clean, source) =>
    {
        for (int i = 0; i < clean.Length; i++)
            clean[i] = (char.IsControl(source[i]) && source[i] != '\n') || IsDirection(source[i]) ? Replacement : source[i];
    });

    /// <summary>The same, and without what XML cannot hold: lone halves of pairs, and U+FFFE and U+FFFF, which are no characters. Escaping is the writer's.</summary>
    public static string Printable(string text)
    {
        string clean = Clean(text.Replace('\t', ' '));
        // Few texts have any of these; what has none needs no second string.
        return clean.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && clean.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') < 0
            ? clean
            : string.Concat(clean.EnumerateRunes().Select(static rune => rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));
    }

    // Marks that turn text round or break lines, and so could show a name or a figure as another.
    private static bool IsDirection(char c) => c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u200e' or '\u200f' or '\u061c';
}
