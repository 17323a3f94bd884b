namespace Ingest.Read.Html;

/// <summary>The limits an HTML page can break, each with the option to raise.</summary>
internal static class TooMuch
{
    /// <summary>Too many grid positions.</summary>
    public static UnreadableException Cells(long positions, int most, string where) =>
        new("LIMIT-004", $"{where} brings the document to {positions} grid positions; the limit MaxCells is {most}. Raise it if the document is genuine.");

    /// <summary>Tables within tables.</summary>
    public static UnreadableException TableDepth(int most) =>
        new("LIMIT-005", $"Tables are nested more than {most} deep, the limit MaxTableDepth. Raise it if the document is genuine.");

    /// <summary>Elements within elements.</summary>
    public static UnreadableException Depth(int most) =>
        new("LIMIT-006", $"Elements of the page are nested more than {most} deep, the limit MaxElementDepth. Raise it if the document is genuine.");

    /// <summary>Elements in all, also those that a parser makes of formatting elements never closed.</summary>
    public static UnreadableException Elements(long found, int cells) =>
        new("LIMIT-007", $"The page makes more than {found} elements, twice the limit MaxCells of {cells} and more than any page needs. Raise it if the document is genuine.");

    /// <summary>Attributes of one element.</summary>
    public static UnreadableException Attributes(int most) =>
        new("HTML-004", $"One tag has more than {most} attributes; real ones have under 50. The file is damaged or made to harm; look at its longest tag.");
}
