using System.Globalization;

namespace Ingest.Sinks.Xlsx;

/// <summary>One cell.</summary>
/// <param name="Value">A <see cref="string"/> or a <see cref="decimal"/>; never a formula.</param>
/// <param name="Style">Index of its style.</param>
internal readonly record struct SheetCell(object? Value, int Style);

/// <summary>One sheet, while it is put together. Rows and columns count from 0.</summary>
/// <param name="name">Its name, as <see cref="SheetNames"/> gave it.</param>
internal sealed class Sheet(string name)
{
    internal const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // What a row of 10 point text takes, in points.
    private const double LineHeight = 15;

    // Excel's own limits: 409 points for a row, and more columns than this are not printed on one page anyhow.
    private const double MostHeight = 400;

    private const double LeastWidth = 7, MostWidth = 46;

    private readonly SortedDictionary<int, SortedDictionary<int, SheetCell>> _rows = [];

    private readonly List<(int Row, int Column, int Rows, int Columns)> _merges = [];

    internal string Name => name;

    internal IReadOnlyDictionary<int, SortedDictionary<int, SheetCell>> Rows => _rows;

    internal IReadOnlyList<(int Row, int Column, int Rows, int Columns)> Merges => _merges;

    /// <summary>What stands in a note on a cell.</summary>
    internal SortedDictionary<(int Row, int Column), string> Comments { get; } = [];

    /// <summary>Cells that lead to another sheet, by that sheet's name.</summary>
    internal SortedDictionary<(int Row, int Column), string> Links { get; } = [];

    /// <summary>Rows that stay in sight, and are printed again on each page. The first of the latter is <see cref="FirstHeadRow"/>.</summary>
    internal int FrozenRows { get; set; }

    /// <summary>First row of the head.</summary>
    internal int FirstHeadRow { get; set; }

    /// <summary>Widths of columns that are not to follow what stands in them, in characters.</summary>
    internal Dictionary<int, double> GivenWidths { get; } = [];

    internal int Columns { get; private set; }

    internal void Put(int row, int column, object? value, int style, int rows = 1, int columns = 1)
    {
        for (int i = row; i < row + rows; i++)
        {
            if (!_rows.TryGetValue(i, out SortedDictionary<int, SheetCell>? cells))
                _rows.Add(i, cells = []);
            for (int j = column; j < column + columns; j++)
                cells[j] = new(i == row && j == column ? value : null, style);
        }
        if (rows > 1 || columns > 1)
            _merges.Add((row, column, rows, columns));
        Columns = Math.Max(Columns, column + columns);
    }

    /// <summary>The widths that show what stands in single columns on one line, as far as that is sensible.</summary>
    internal double[] Widths()
    {
        double[] widths = [.. Enumerable.Repeat(LeastWidth, Columns)];
        var merged = _merges.Where(merge => merge.Columns > 1).Select(merge => (merge.Row, merge.Column)).ToHashSet();
        foreach ((int row, SortedDictionary<int, SheetCell> cells) in _rows.Where(row => row.Key >= FirstHeadRow))
        {
            foreach ((int column, SheetCell cell) in cells.Where(cell => !merged.Contains((row, cell.Key))))
                widths[column] = Math.Max(widths[column], Math.Min(MostWidth, WidthOf(cell.Value) + 4));
        }
        foreach ((int column, double width) in GivenWidths.Where(given => given.Key < Columns))
            widths[column] = width;
        return widths;
    }

    /// <summary>The heights that show all lines: merged cells are not fitted by the programs themselves.</summary>
    internal Dictionary<int, double> Heights(double[] widths)
    {
        var heights = _rows.Keys.ToDictionary(row => row, _ => LineHeight + 3);
        var merges = _merges.ToDictionary(merge => (merge.Row, merge.Column), merge => (merge.Rows, merge.Columns));
        foreach ((int row, SortedDictionary<int, SheetCell> cells) in _rows.Where(row => row.Key >= FirstHeadRow))
        {
            foreach ((int column, SheetCell cell) in cells)
            {
                (int rows, int columns) = merges.GetValueOrDefault((row, column), (1, 1));
                if (cell.Value is not string text)
                    continue;
                double width = Math.Max(1, widths[column..(column + columns)].Sum() - 3);
                double needed = 3 + (LineHeight * text.Split('\n').Sum(line => Math.Max(1, Math.Ceiling(WidthOf(line) / width))));
                double there = Enumerable.Range(row, rows).Sum(one => heights.GetValueOrDefault(one, LineHeight));
                if (needed > there)
                    heights[row + rows - 1] = Math.Min(MostHeight, heights.GetValueOrDefault(row + rows - 1, LineHeight) + needed - there);
            }
        }
        return heights;
    }

    // Chinese letters are twice as wide as digits.
    private static double WidthOf(object? value) => value switch
    {
        string text => text.Split('\n').Max(line => line.Sum(letter => letter < 0x2E80 ? 1.0 : 2.0)),
        decimal number => number.ToString("N2", CultureInfo.InvariantCulture).Length,
        _ => 0,
    };
}
