using System.Text;
using System.Xml;

namespace Ingest.Sinks.Xlsx;

/// <summary>A text as a cell can hold it.</summary>
internal static class SheetText
{
    /// <summary>Excel's limit for a cell, in UTF-16 units. The whole text is in the canonical JSON.</summary>
    internal const int MostCharacters = 32_767;

    /// <summary>What XML cannot say (control characters, half a character) becomes <c>�</c>; what is too long ends in <c>…</c>. A text of the shape <c>_x0041_</c> is kept from being read as an escape.</summary>
    internal static string Of(string text)
    {
        var allowed = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            allowed.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        allowed.Replace("_x", "_x005F_x");
        if (allowed.Length <= MostCharacters)
            return allowed.ToString();
        int end = char.IsHighSurrogate(allowed[MostCharacters - 2]) ? MostCharacters - 2 : MostCharacters - 1;
        return allowed.ToString(0, end) + "…";
    }
}
