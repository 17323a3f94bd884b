using System.Text;

namespace Ingest.Sinks.Xlsx;

/// <summary>Gives sheets names that every spreadsheet takes: at most 31 characters, none of <c>[ ] : * ? / \</c>, no apostrophe at an end, each once in any case.</summary>
internal sealed class SheetNames
{
    private const int MostCharacters = 31;

    private const string Fallback = "表";

    private readonly HashSet<string> _taken = new(["History"], StringComparer.OrdinalIgnoreCase); // Excel keeps this one for itself.

    internal string Take(string wanted)
    {
        string stem = Allowed(wanted), name = Shorten(stem, MostCharacters);
        for (int number = 2; !_taken.Add(name); number++)
        {
            string end = $" ({number})";
            name = Shorten(stem, MostCharacters - end.Length) + end;
        }
        return name;
    }

    private static string Allowed(string wanted)
    {
        var name = new StringBuilder();
        foreach (Rune rune in wanted.EnumerateRunes())
            name.Append(Rune.IsControl(rune) || "[]:*?/\\".Contains(rune.ToString(), StringComparison.Ordinal) || rune == Rune.ReplacementChar ? " " : rune.ToString());
        string trimmed = string.Join(' ', name.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('\'', ' ');
        return trimmed.Length == 0 ? Fallback : trimmed;
    }

    private static string Shorten(string text, int most)
    {
        if (text.Length <= most)
            return text;
        // Never half a character of two units.
        string cut = text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
        return cut.TrimEnd('\'', ' ');
    }
}
