using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize.Targets;

/// <summary>Reads the indicators of one list, row by row; levels and horizon are printed once, beside the first row that they hold for.</summary>
internal sealed class IndicatorReader(GridView view)
{
    private string? _level1, _level2, _horizon;

    /// <summary>The indicators read so far.</summary>
    public List<Indicator> Indicators { get; } = [];

    /// <summary>Points that could be had and points given, in a row of sums (总分).</summary>
    public (decimal? OutOf, decimal? Score) Sum { get; private set; }

    /// <summary>Reads a header's rows. A header repeated on a new page goes on with the levels of the one before.</summary>
    public void Read(IndicatorHeader header, int end)
    {
        foreach (IndicatorColumns side in header.Sides)
        {
            if (header.Sides.Count > 1)
                (_level1, _level2) = (null, null);
            _horizon = side.Horizon ?? Beside(header.Row, side[IndicatorPart.Level1]) ?? _horizon;
            for (int row = header.FirstRow; row < end; row++)
                ReadRow(row, side);
        }
    }

    /// <summary>Reads one row.</summary>
    public void ReadRow(int row, IndicatorColumns columns)
    {
        int level1 = columns[IndicatorPart.Level1];
        if (IsBand(row))
        {
            _horizon = Horizons.Of(view.At(row, 0).Text) ?? _horizon;
            return;
        }
        if (IsOfForm(row, columns))
            return;
        if (IsSum(row, columns))
        {
            Sum = (Points.Read(Text(row, columns[IndicatorPart.Weight])) ?? Sum.OutOf, Points.Read(Text(row, columns[IndicatorPart.Score])) ?? Sum.Score);
            return;
        }
        string printed = Text(row, columns[IndicatorPart.Target]), actual = Text(row, columns[IndicatorPart.Actual]);
        // A text beside its title, up to the edge, is a remark.
        if (printed.Length > 0 && !HasOwnTarget(row, columns))
            return;
        if (columns.Horizon is null)
            _horizon = Beside(row, level1) ?? _horizon;
        string? own1 = Label(row, level1);
        // A name printed over two columns is that of the first.
        string? own2 = IsOneCell(row, level1, columns[IndicatorPart.Level2]) ? null : Label(row, columns[IndicatorPart.Level2]);
        string? level3 = IsOneCell(row, columns[IndicatorPart.Level2], columns[IndicatorPart.Level3]) ? null : Label(row, columns[IndicatorPart.Level3]);
        _level2 = own2 ?? (own1 is null || own1 == _level1 ? _level2 : null);
        _level1 = own1 ?? _level1;
        if (level3 is null && printed.Length == 0 && actual.Length == 0)
            return;
        string? unit = NullIfBlank(Text(row, columns[IndicatorPart.Unit]));
        Indicators.Add(new Indicator
        {
            Level1 = _level1,
            Level2 = _level2,
            Level3 = level3,
            Horizon = _horizon,
            Description = Prose(row, columns[IndicatorPart.Description]),
            Target = TargetReader.Read(printed, NullIfBlank(Text(row, columns[IndicatorPart.Sign])), unit),
            LastYear = TargetReader.Read(Text(row, columns[IndicatorPart.LastYear]), unit: unit),
            YearBeforeLast = TargetReader.Read(Text(row, columns[IndicatorPart.YearBeforeLast]), unit: unit),
            Actual = TargetReader.Read(actual, unit: unit),
            Weight = Points.Read(Text(row, columns[IndicatorPart.Weight])),
            Score = Points.Read(Text(row, columns[IndicatorPart.Score])),
            Deviation = Prose(row, columns[IndicatorPart.Deviation]),
            Basis = Prose(row, columns[IndicatorPart.Basis]),
            Cells = [.. view.FilledIn(row)],
        });
    }

    /// <summary>True for a row that belongs to the form (年度目标, 评价结论) and stands among or below the indicators.</summary>
    public bool IsOfForm(int row, IndicatorColumns columns)
    {
        if (Text(row, columns[IndicatorPart.Target]).Length > 0 && HasOwnTarget(row, columns))
            return false;
        foreach (int index in view.FilledIn(row))
            return FormLabels.IsLabel(view.Grid.Cells[index].Text);
        return false;
    }

    private bool HasOwnTarget(int row, IndicatorColumns columns) =>
        !IsOneCell(row, columns.Has(IndicatorPart.Level3) ? columns[IndicatorPart.Level3] : columns[IndicatorPart.Level2], columns[IndicatorPart.Target]);

    /// <summary>A row that is one cell from edge to edge is a heading or a remark.</summary>
    private bool IsBand(int row) => view.Columns > 1 && view.At(row, 0).ColumnSpan == view.Columns;

    /// <summary>总分 stands across the columns of the levels: it is no indicator.</summary>
    private bool IsSum(int row, IndicatorColumns columns)
    {
        int level1 = columns[IndicatorPart.Level1];
        if (IsOneCell(row, level1, columns[IndicatorPart.Level3]))
            return true;
        foreach (int index in view.FilledIn(row))
        {
            Cell first = view.Grid.Cells[index];
            return first.Column <= level1 && first.Text.Length <= 12 && Folded.Label(first.Text) is "总分" or "合计" or "总计" or "总得分" or "自评总分" or "总分值";
        }
        return false;
    }

    private string? Beside(int row, int level1)
    {
        for (int column = level1 - 1; column >= 0; column--)
        {
            Cell cell = view.At(row, column);
            if (cell.Text.Length > 0)
                return Horizons.Of(cell.Text);
        }
        return null;
    }

    private bool IsOneCell(int row, int left, int right) => left >= 0 && right >= 0 && view.IndexAt(row, left) == view.IndexAt(row, right);

    private string Text(int row, int column) => column < 0 ? "" : view.At(row, column).Text;

    private string? Label(int row, int column) => NullIfBlank(Folded.Label(Text(row, column)));

    private string? Prose(int row, int column) => NullIfBlank(Folded.Prose(Text(row, column)));

    private static string? NullIfBlank(string text) => text.Length == 0 ? null : text;
}
