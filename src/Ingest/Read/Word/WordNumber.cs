using System.Globalization;

namespace Ingest.Read.Word;

/// <summary>Whole numbers in attributes.</summary>
internal static class WordNumber
{
    /// <summary>The number, or null where there is none; Word itself takes <c>1.0</c> and blanks around for whole numbers.</summary>
    public static int? Parse(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number)
            ? number
            : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) && Math.Abs(exact) < int.MaxValue
                ? (int)exact
                : null;
}
