using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>Reads the logical rows below the header: code, label, level, role, and each figure with its value in 元.</summary>
internal static partial class RowReader
{
    /// <summary>The rows of a table, side by side where it has two.</summary>
    public static IReadOnlyList<Row> Read(RecognizedTable table, IReadOnlyList<Side> sides, MoneyUnit? unit)
    {
        GridView view = table.Shape.View;
        var rows = new List<Row>(view.Rows * sides.Count);
        var labels = new LabelReader[sides.Count];
        var details = new DetailNames[sides.Count];
        var codes = new string?[sides.Count];
        for (int i = 0; i < labels.Length; i++)
            (labels[i], details[i]) = (new LabelReader(), new DetailNames());
        for (int line = table.Shape.FirstData; line < view.Rows; line++)
        {
            for (int s = 0; s < sides.Count; s++)
            {
                // What stands in the side before is not this side's.
                int from = s > 0 && sides[s - 1].Figures.Count > 0 ? sides[s - 1].Figures[^1].Index + 1 : 0;
                if (ReadSide(view, line, sides[s], from, unit, labels[s], details[s], ref codes[s]) is Row row && !(row.Values.Count == 0 && LabelsNext(view, line, sides, s)))
                    rows.Add(row);
            }
        }
        // The only row of a table, without a name: it says what the table comes to.
        if (rows is [{ Label: null, Code: null } only])
            rows[0] = only with { Role = RowRole.Total, Level = 0 };
        return rows;
    }

    /// <summary>True where one cell labels this side and the next: 支出合计 below both blocks of expenditure is one line, said where its figure is.</summary>
    private static bool LabelsNext(GridView view, int line, IReadOnlyList<Side> sides, int side) =>
        side + 1 < sides.Count && sides[side].Label >= 0 && sides[side + 1].Label >= 0
        && view.IndexAt(line, sides[side].Label) == view.IndexAt(line, sides[side + 1].Label);

    private static Row? ReadSide(GridView view, int line, Side side, int from, MoneyUnit? unit, LabelReader labels, DetailNames details, ref string? previous)
    {
        var parts = new string[side.Codes.Count];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = view.Starting(line, side.Codes[i]);
        string? code = parts.Length > 0 ? Codes.Join(parts, previous) : null;
        GroupedLabel? grouped = GroupedLabel.Of(view, line, side);
        string printed = grouped?.Label ?? (side.Label >= 0 ? LabelOf(view, line, side) : "");
        // A total may stand in the code columns, over their whole width.
        if (printed.Length == 0 && code is null)
            printed = Array.Find(parts, static part => part.Length > 0) ?? SumWord(view, line, side, from);
        string label = Folded.Label(printed);
        List<Amount> values = ReadFigures(view, line, side, IsCount(label, side) ? null : unit);
        if (printed.Length == 0 && code is null && values.Count == 0)
            return null;
        if (code is null && parts.Length == 0)
            (code, label) = Codes.Split(label);
        previous = code ?? previous;
        (RowRole role, int level) = labels.Read(label, Codes.Level(code));
        if (grouped is { } place && code is null)
            (role, level) = place.Place((role, level));
        if (label.Length > 0 || code is not null)
            details.Below(level);
        else if (details.Of(view, line, side) is { } detail)
            (label, level) = detail;
        return new Row
        {
            Line = line,
            Role = role,
            Section = side.Section,
            Code = code,
            Label = label.Length > 0 ? label : null,
            Level = level,
            Values = values,
        };
    }

    /// <summary>合计 may stand in any column before the figures: 序号, 单位名称.</summary>
    private static string SumWord(GridView view, int line, Side side, int from)
    {
        int end = side.Figures.Count > 0 ? side.Figures[0].Index : 0;
        for (int c = from; c < end; c++)
        {
            string text = view.Starting(line, c);
            if (text.Length is > 1 and <= 8 && LabelReader.IsSum(Folded.Label(text)))
                return text;
        }
        return "";
    }

    /// <summary>团组数（个）, 国内接待批次: counts among rows of money, in a table without a column for counts.</summary>
    private static bool IsCount(string label, Side side) =>
        !side.Figures.Any(static column => column.Role == ColumnRole.Quantity) && CountLabel().IsMatch(label);

    [GeneratedRegex(@"批次|人次|人数|团组数?[（(]|保有量|辆数|[（(](?:个|人|批|辆|次|台|人次|批次|组)[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex CountLabel();

    /// <summary>The label's cells from the left, joined by a slash: 道路养护/日常养护.</summary>
    private static string LabelOf(GridView view, int line, Side side)
    {
        string label = view.At(line, side.Label).Text;
        int last = view.IndexAt(line, side.Label);
        for (int c = side.Label + 1; c < side.Label + side.LabelColumns; c++)
        {
            int index = view.IndexAt(line, c);
            string text = view.Grid.Cells[index].Text;
            if (index == last || text.Length == 0)
                continue;
            label = label.Length == 0 ? text : $"{label}/{text}";
            last = index;
        }
        return label;
    }

    private static List<Amount> ReadFigures(GridView view, int line, Side side, MoneyUnit? unit)
    {
        var values = new List<Amount>();
        foreach (Column column in side.Figures)
        {
            int index = view.IndexAt(line, column.Index);
            Cell cell = view.Grid.Cells[index];
            // A figure is said once, where its cell begins; a cell that also covers the label is no figure.
            if (cell.Row != line || cell.Column != column.Index || cell.Text.Length == 0)
                continue;
            decimal? value = column.Role == ColumnRole.Percent ? Numbers.ReadPercent(cell.Text) : Numbers.Read(cell.Text);
            values.Add(new Amount
            {
                Measure = column.Measure!,
                Text = cell.Text,
                Value = value,
                Yuan = column.Role == ColumnRole.Amount && unit is not null ? value * unit.Yuan : null,
                Cell = index,
            });
        }
        return values;
    }
}
