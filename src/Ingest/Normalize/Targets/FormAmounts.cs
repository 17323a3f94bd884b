using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize.Targets;

/// <summary>Reads the money of a form: beside its label, or below a label that heads a column.</summary>
/// <param name="view">The grid.</param>
/// <param name="unit">The table's unit; one printed in the label or behind the figure outranks it.</param>
internal sealed class FormAmounts(GridView view, MoneyUnit? unit)
{
    /// <summary>The figure of a cell; null where it holds none.</summary>
    public Amount? In(int row, int column, string measure, decimal? labelYuan = null)
    {
        int index = view.IndexAt(row, column);
        string text = view.Grid.Cells[index].Text;
        if (text.Length == 0)
            return null;
        string figure = text.EndsWith('元') ? text.TrimEnd('元', '万', '千', '百', '亿') : text;
        if (Numbers.Read(figure) is not decimal value)
            return null;
        decimal? yuan = figure.Length < text.Length ? MoneyUnits.Yuan(text[figure.Length..].Trim()) : labelYuan ?? unit?.Yuan;
        return new Amount { Measure = measure, Text = text, Value = value, Yuan = value * yuan, Cell = index };
    }

    /// <summary>What a label's own unit is in 元: 项目资金（万元）; null where it prints none.</summary>
    public static decimal? YuanIn(string label) => CaptionText.UnitIn(label) is string printed ? MoneyUnits.Yuan(printed) : null;

    /// <summary>The figure of a label.</summary>
    public Amount? Of(Cell label, string measure, int end)
    {
        decimal? yuan = YuanIn(label.Text);
        // Text without spans leaves cells blank behind a wide label: its figure is the next cell that is filled.
        Cell? next = null;
        foreach (int index in view.FilledIn(label.Row))
        {
            next = view.Grid.Cells[index];
            if (next.Column > label.Column)
                break;
            next = null;
        }
        if (next is not null && In(label.Row, next.Column, measure, yuan) is Amount beside)
            return beside;
        // Where words stand beside it, the label heads a column; where nothing does, only a figure directly below shows that.
        return Below(label, measure, yuan, end, isHead: next?.Column == label.Column + label.ColumnSpan);
    }

    /// <summary>The only figure below a label, or of several the one in a row of sums.</summary>
    private Amount? Below(Cell label, string measure, decimal? yuan, int end, bool isHead)
    {
        Amount? only = null;
        int figures = 0, first = label.Row + label.RowSpan;
        for (int row = first; row < end; row++)
        {
            Cell cell = view.At(row, label.Column);
            if (cell.Row < row || (cell.Text.Length == 0 && (isHead || row > first)))
                continue;
            if (cell.Column != label.Column || In(row, label.Column, measure, yuan) is not Amount amount)
                break;
            figures++;
            only ??= amount;
            if (IsSum(row, label.Column))
                return amount;
        }
        return figures == 1 ? only : null;
    }

    private bool IsSum(int row, int before)
    {
        foreach (int index in view.FilledIn(row))
        {
            Cell cell = view.Grid.Cells[index];
            if (cell.Column >= before)
                return false;
            if (cell.Text.Length <= 8 && Folded.Label(cell.Text) is "合计" or "金额合计" or "总计" or "总额")
                return true;
        }
        return false;
    }
}
