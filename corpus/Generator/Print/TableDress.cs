using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Corpus.Print;

/// <summary>Where a cell's text stands.</summary>
internal enum Alignment
{
    Left,
    Center,
    Right,
}

/// <summary>How tables are dressed for paper, whoever prints them: widths of columns and places of texts.</summary>
internal static partial class TableDress
{
    // Wider texts are wrapped before they widen a column further.
    private const double WidestText = 14;

    private const double Padding = 0.9;

    /// <summary>Headers and codes stand in the middle, figures at the right, texts at the left.</summary>
    public static Alignment Of(PlacedCell cell, int headerRows) => cell switch
    {
        _ when cell.Row < headerRows || cell.RowSpan > 1 || Code().IsMatch(cell.Text) => Alignment.Center,
        _ when Figure().IsMatch(cell.Text) => Alignment.Right,
        _ => Alignment.Left,
    };

    /// <summary>Widths of the columns in points: figures and codes get what they need, texts share the rest.</summary>
    /// <param name="layout">The table.</param>
    /// <param name="width">What there is, in points.</param>
    /// <param name="size">Size of the letters in points.</param>
    /// <param name="given">Widths asked for, in any unit; they are only scaled.</param>
    public static double[] Widths(TableLayout layout, double width, double size, IReadOnlyList<double>? given)
    {
        if (given is not null && given.Count != layout.Columns)
            throw new FormatException($"{given.Count} widths are given for {layout.Columns} columns.");
        double[] wanted = [.. given ?? Enumerable.Range(0, layout.Columns).Select(column => Wanted(layout, column, header: true))];
        if (given is not null || wanted.Sum() * size <= width)
            return [.. wanted.Select(one => one / wanted.Sum() * width)];
        double[] needed = [.. Enumerable.Range(0, layout.Columns).Select(column => Math.Min(Needed(layout, column), wanted[column]))];
        double left = Math.Max(0, width / size - needed.Sum());
        double wish = wanted.Sum() - needed.Sum();
        double[] shared = [.. needed.Select((one, i) => one + (wish > 0 ? (wanted[i] - one) / wish * left : 0))];
        return [.. shared.Select(one => one / shared.Sum() * width)];
    }

    private static double Wanted(TableLayout layout, int column, bool header) => Own(layout, column)
        .Select(cell => Math.Min(Ems(cell.Text), IsWhole(cell.Text) ? double.MaxValue : WidestText)).Append(header ? 2 : 1).Max() + Padding;

    // What must not be broken: figures and codes; of a text, two of its letters.
    private static double Needed(TableLayout layout, int column) => Own(layout, column)
        .Select(cell => IsWhole(cell.Text) ? Ems(cell.Text) : Math.Min(Ems(cell.Text), 2)).Append(1).Max() + Padding;

    private static IEnumerable<PlacedCell> Own(TableLayout layout, int column) =>
        layout.Cells.Where(cell => cell.Column == column && cell is { ColumnSpan: 1, IsVertical: false });

    private static double Ems(string text) => InlineText.Visible(text).Split('\n').Max(line => line.Sum(c => c < 0x2E80 ? 0.56 : 1.0));

    private static bool IsWhole(string text) => Figure().IsMatch(text) || Code().IsMatch(text);

    /// <summary>A number of points, as style sheets write it.</summary>
    public static string Points(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "pt";

    [GeneratedRegex(@"^\d+$|^\d{2}[0-9A-Z]{19}$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^-?[\d,]+(\.\d+)?%?$")]
    private static partial Regex Figure();
}
