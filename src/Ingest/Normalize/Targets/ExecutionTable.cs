using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize.Targets;

/// <summary>The lines of a form that tell how the money was spent: 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分.</summary>
/// <param name="Row">Row of its header.</param>
/// <param name="End">Row after its last.</param>
/// <param name="Lines">One for each source of money that has any figure.</param>
internal sealed record ExecutionTable(int Row, int End, IReadOnlyList<Execution> Lines)
{
    private const int LongestHeader = 24;

    private enum Part { Initial, Adjusted, Executed, Rate, Weight, Score, Reason }

    /// <summary>Finds and reads it; null where the rows hold none.</summary>
    public static ExecutionTable? In(GridView view, int from, int to, FormAmounts amounts)
    {
        for (int row = from; row < to; row++)
        {
            if (Header(view, row) is int[] columns)
                return Read(view, row, to, columns, amounts);
        }
        return null;
    }

    /// <summary>The budget that the lines state, where the form states none itself.</summary>
    public (Amount?, Amount?, Amount?) Budget((Amount? Total, Amount? Fiscal, Amount? Other) form)
    {
        // A total of more sources than these two is not the sum of the two.
        int others = 0;
        foreach (Execution line in Lines)
            others += line.Measure is "total" or "fiscal-appropriation" ? 0 : line.Measure == "other" ? 1 : 2;
        return others > 1 ? (form.Total ?? Of("total"), form.Fiscal, form.Other) : (form.Total ?? Of("total"), form.Fiscal ?? Of("fiscal-appropriation"), form.Other ?? Of("other"));

        Amount? Of(string measure)
        {
            foreach (Execution line in Lines)
            {
                if (line.Measure == measure)
                    return (line.Initial ?? line.Adjusted) is Amount amount ? amount with { Measure = measure } : null;
            }
            return null;
        }
    }

    private static int[]? Header(GridView view, int row)
    {
        int[]? columns = null;
        foreach (int index in view.FilledIn(row))
        {
            Cell cell = view.Grid.Cells[index];
            if (cell.Text.Length is < 2 or > LongestHeader || PartOf(Folded.Key(cell.Text)) is not Part part)
                continue;
            if (columns is null)
                Array.Fill(columns = new int[(int)Part.Reason + 1], -1);
            if (columns[(int)part] < 0)
                columns[(int)part] = cell.Column;
        }
        return columns is not null && columns[(int)Part.Executed] >= 0 && (columns[(int)Part.Initial] >= 0 || columns[(int)Part.Adjusted] >= 0) ? columns : null;
    }

    private static Part? PartOf(string key)
    {
        // 得分(20分*执行率) and 预算数(A) are named before their brackets.
        int bracket = key.IndexOf('(', StringComparison.Ordinal);
        return (bracket > 0 ? key[..bracket] : key) switch
        {
            "年初预算数" or "年初预算" or "年初预算金额" => Part.Initial,
            "全年预算数" or "全年预算" or "调整后预算数" or "调整后预算" or "调整预算数" or "调整预算" or "预算数" or "预算金额" or "全年预算金额" => Part.Adjusted,
            "全年执行数" or "全年执行" or "执行数" or "预算执行数" or "实际执行数" or "全年预算执行数" or "决算数" or "实际支出数" or "执行金额" => Part.Executed,
            "执行率" or "预算执行率" or "全年执行率" => Part.Rate,
            "分值" or "权重" or "分值权重" => Part.Weight,
            "得分" or "自评得分" or "实际得分" => Part.Score,
            "原因" or "偏差原因" or "原因分析" or "未完成原因" or "未执行完毕原因" => Part.Reason,
            _ => null,
        };
    }

    private static ExecutionTable Read(GridView view, int header, int to, int[] columns, FormAmounts amounts)
    {
        var lines = new List<Execution>(4);
        int first = columns.Take((int)Part.Rate).Where(static column => column >= 0).Min();
        int row = header + 1;
        for (; row < to; row++)
        {
            string? label = LabelBefore(view, row, first);
            if (label is not null && FormLabels.Of(Folded.Key(label)) is FormLabel.Goals or FormLabel.Planned)
                break;
            string? measure = label is null ? null : SourceOf(label);
            bool hasFigure = Amount(Part.Initial, "") is not null || Amount(Part.Adjusted, "") is not null || Amount(Part.Executed, "") is not null;
            if (!hasFigure && measure is null)
                break;
            if (!hasFigure)
                continue;
            measure ??= lines.Count == 0 ? "total" : "other";
            lines.Add(new Execution
            {
                Label = label,
                Measure = measure,
                Initial = Amount(Part.Initial, measure + "/budgeted"),
                Adjusted = Amount(Part.Adjusted, measure + "/budgeted"),
                Executed = Amount(Part.Executed, measure + "/settled"),
                Rate = Points.Read(Text(Part.Rate)),
                Weight = Points.Read(Text(Part.Weight)),
                Score = Points.Read(Text(Part.Score)),
                Reason = Text(Part.Reason) is { Length: > 0 } reason ? Folded.Prose(reason) : null,
            });
        }
        return new ExecutionTable(header, row, lines);

        Amount? Amount(Part part, string measure)
        {
            int column = columns[(int)part];
            return column < 0 ? null : amounts.In(row, column, measure, FormAmounts.YuanIn(view.At(header, column).Text));
        }

        string Text(Part part) => columns[(int)part] < 0 ? "" : view.Starting(row, columns[(int)part]);
    }

    private static string? LabelBefore(GridView view, int row, int first)
    {
        for (int column = first - 1; column >= 0; column--)
        {
            if (view.Starting(row, column) is { Length: > 0 } text)
                return Folded.Label(text);
        }
        return null;
    }

    /// <summary>The source that a line's label names; null for words that name none.</summary>
    private static string? SourceOf(string label) =>
        label.Contains("结转", StringComparison.Ordinal) ? "carried-in"
        : label.Contains("一般公共预算", StringComparison.Ordinal) ? "general-public"
        : label.Contains("政府性基金", StringComparison.Ordinal) ? "government-fund"
        : label.Contains("国有资本", StringComparison.Ordinal) ? "state-capital"
        : label.Contains("专户", StringComparison.Ordinal) ? "special-account"
        : label.Contains("总额", StringComparison.Ordinal) || label.Contains("合计", StringComparison.Ordinal) || label is "总计" or "小计" ? "total"
        : label.Contains("财政", StringComparison.Ordinal) || label.Contains("拨款", StringComparison.Ordinal) ? "fiscal-appropriation"
        : label.Contains("资金", StringComparison.Ordinal) || label.Contains("收入", StringComparison.Ordinal) ? "other"
        : null;
}
