using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Corpus;

/// <summary>A cell with its place. <see cref="Nested"/> names the table inside it; vertical text runs from top to bottom.</summary>
internal sealed record PlacedCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, string? Nested, bool IsVertical = false);

/// <summary>
/// A table laid out from its row strings. Cells are parted by <c>|</c>; a cell may end in marks: <c>{c2}</c> spans two columns,
/// <c>{r3}</c> three rows, <c>{c2r3}</c> both, a <c>v</c> behind them is written vertically, <c>{table:x}</c> holds the nested table x. Positions covered from above are not
/// written again. A row that begins with <c>{before2}</c> starts two columns further right (Word's gridBefore).
/// </summary>
internal sealed partial record TableLayout(int Rows, int Columns, IReadOnlyList<PlacedCell> Cells, IReadOnlyDictionary<int, int> Before)
{
    /// <exception cref="FormatException">A position is covered twice or not at all, and the table is not meant to be irregular.</exception>
    public static TableLayout Parse(IReadOnlyList<string> rows, bool isIrregular = false)
    {
        var cells = new List<PlacedCell>();
        var taken = new HashSet<(int, int)>();
        var before = new Dictionary<int, int>();
        for (int row = 0; row < rows.Count; row++)
        {
            string line = rows[row];
            int column = 0;
            if (BeforeMark().Match(line) is { Success: true } skip)
            {
                before[row] = int.Parse(skip.Groups[1].Value, CultureInfo.InvariantCulture);
                line = line[skip.Length..];
                column = before[row];
            }
            foreach (string written in line.Split('|'))
            {
                while (taken.Contains((row, column)))
                    column++;
                PlacedCell cell = Place(written, row, column);
                cells.Add(cell);
                for (int r = 0; r < cell.RowSpan; r++)
                    for (int c = 0; c < cell.ColumnSpan; c++)
                        taken.Add((row + r, column + c));
                column += cell.ColumnSpan;
            }
        }
        var layout = new TableLayout(rows.Count, cells.Max(cell => cell.Column + cell.ColumnSpan), cells, before);
        if (!isIrregular)
            layout.RequireFullCover(rows);
        return layout;
    }

    /// <summary>The cell that covers a position, or null. Where cells overlap (as HTML allows), the later one.</summary>
    public PlacedCell? At(int row, int column) => Cells.LastOrDefault(cell =>
        row >= cell.Row && row < cell.Row + cell.RowSpan && column >= cell.Column && column < cell.Column + cell.ColumnSpan);

    private void RequireFullCover(IReadOnlyList<string> rows)
    {
        for (int row = 0; row < Rows; row++)
        {
            for (int column = Before.GetValueOrDefault(row); column < Columns; column++)
            {
                int covers = Cells.Count(cell => row >= cell.Row && row < cell.Row + cell.RowSpan && column >= cell.Column && column < cell.Column + cell.ColumnSpan);
                if (covers != 1)
                    throw new FormatException($"Row {row + 1}, '{rows[row]}': column {column + 1} of {Columns} is covered {covers} times, not once.");
            }
        }
    }

    private static PlacedCell Place(string written, int row, int column)
    {
        Match nested = NestedMark().Match(written);
        string text = nested.Success ? written[..nested.Index] : written;
        Match span = SpanMark().Match(text);
        return new PlacedCell(row, column, Number(span.Groups[2]), Number(span.Groups[1]), span.Success ? text[..span.Index] : text,
            nested.Success ? nested.Groups[1].Value : null, span.Groups[3].Success);
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex(@"^\{before(\d+)\}")]
    private static partial Regex BeforeMark();

    [GeneratedRegex(@"\{table:(\w+)\}$")]
    private static partial Regex NestedMark();

    [GeneratedRegex(@"\{(?:c(\d+))?(?:r(\d+))?(v)?\}$")]
    private static partial Regex SpanMark();
}
