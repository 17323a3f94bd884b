using System.Text.RegularExpressions;

namespace Ingest.Sinks.Xlsx;

/// <summary>A printed figure as a number that a spreadsheet shows with the digits that are printed.</summary>
internal static partial class PrintedNumber
{
    // Spreadsheets keep 15 significant digits (IEEE 754 double); a longer figure would come out another one.
    private const int MostDigits = 15;

    /// <summary>The number format, such as <c>#,##0.00</c>; null where a format cannot show the text as it is printed: then it stays a text.</summary>
    internal static string? FormatOf(string text, decimal value)
    {
        Match match = Printed().Match(text.Trim());
        if (!match.Success || match.Groups["whole"].Value.Replace(",", "", StringComparison.Ordinal).TrimStart('0').Length + match.Groups["decimals"].Length > MostDigits)
            return null;
        if (decimal.Parse(match.Groups["figure"].Value, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture) != value)
            return null;
        string whole = match.Groups["whole"].Value.Contains(',', StringComparison.Ordinal) ? "#,##0" : "0";
        string decimals = match.Groups["decimals"].Length == 0 ? "" : "." + new string('0', match.Groups["decimals"].Length);
        // A quoted sign is shown and does not multiply: 12.5% is the number 12.5 in the model too.
        return whole + decimals + (match.Groups["percent"].Length == 0 ? "" : "\"%\"");
    }

    [GeneratedRegex(@"^(?<figure>-?(?<whole>\d{1,3}(?:,\d{3})+|0|[1-9]\d*)(?:\.(?<decimals>\d+))?)(?<percent>%?)$")]
    private static partial Regex Printed();
}
