using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize.Targets;

/// <summary>
/// Reads the form around the indicators: labelled cells (项目编码, 预算数, 绩效目标, 评价结论 …), each with its value on its right, and the
/// payment plan with its months above its shares.
/// </summary>
internal sealed partial class PerformanceForm(GridView view, MoneyUnit? unit)
{
    private const int LongestLabel = 60;

    private readonly FormAmounts _amounts = new(view, unit);
    private readonly FormGoals _goals = new(view);

    /// <summary>The project's code.</summary>
    public string? Code { get; private set; }

    /// <summary>The project's name.</summary>
    public string? Name { get; private set; }

    /// <summary>The project; null where neither code nor name is printed.</summary>
    public Project? Project => Code is null && Name is null ? null : new Project(Code, Name) { Department = _department, Unit = _unit, Type = _type, Period = _period };

    private string? _department, _unit, _type, _period;

    // The money of a project's whole term stands in columns of its own, under the same labels as the year's.
    private int _termColumn = -1;
    private Amount? _whole;
    private (Amount? Total, Amount? Fiscal, Amount? Other) _budget;

    /// <summary>All of its money, 财政资金, and the rest.</summary>
    public (Amount? Total, Amount? Fiscal, Amount? Other) Budget => _budget with { Total = _budget.Total ?? _whole };

    /// <summary>What the money is for.</summary>
    public string? Purpose { get; private set; }

    /// <summary>The payment plan.</summary>
    public List<ScheduleStep> Schedule { get; } = [];

    /// <summary>The year's goals.</summary>
    public List<string> Goals => _goals.Goals;

    /// <summary>Goals beyond the year.</summary>
    public List<string> LongTermGoals => _goals.LongTerm;

    /// <summary>What the evaluation says besides the indicators.</summary>
    public Evaluation Evaluation { get; private set; } = new();

    /// <summary>True where the form named anything at all.</summary>
    public bool IsFilled => Code is not null || Name is not null || Budget.Total is not null || Goals.Count > 0;

    /// <summary>Reads rows from one to another, exclusive.</summary>
    public void Read(int from, int to)
    {
        ExecutionTable? execution = Evaluation.Execution.Count == 0 ? ExecutionTable.In(view, from, to, _amounts) : null;
        for (int row = from; row < to; row++)
        {
            if (execution is not null && row >= execution.Row && row < execution.End)
                continue;
            ReadRow(row, to);
        }
        if (execution is not null)
        {
            Evaluation = Evaluation with { Execution = execution.Lines };
            _budget = execution.Budget(_budget);
        }
        Evaluation = Evaluation with { Achievements = _goals.Achievements };
    }

    private void ReadRow(int row, int end)
    {
        int months = 0;
        foreach (int index in view.FilledIn(row))
        {
            Cell cell = view.Grid.Cells[index];
            _goals.ReadInline(index, cell.Text);
            if (cell.Text.Length > LongestLabel)
                continue;
            string key = Folded.Key(cell.Text);
            if (Month().IsMatch(key))
                months++;
            else
                ReadLabel(key, cell, end);
        }
        if (months >= 2 && row + 1 < end && Schedule.Count == 0)
            ReadSchedule(row);
    }

    private void ReadLabel(string key, Cell label, int end)
    {
        if (key.Contains('：', StringComparison.Ordinal) || key.Contains(':', StringComparison.Ordinal))
        {
            if (Labelled().Match(key) is { Success: true } inline)
                Take(FormLabels.Of(inline.Groups["label"].Value), inline.Groups["value"].Value.Trim());
        }
        switch (FormLabels.Of(key))
        {
            case FormLabel.Total:
                _budget.Total ??= _amounts.Of(label, "total", end);
                break;
            case FormLabel.WholeTotal:
                _whole ??= _amounts.Of(label, "total", end);
                break;
            case FormLabel.TermTotal:
                _termColumn = label.Column;
                break;
            case FormLabel.Fiscal or FormLabel.Other when label.Column == _termColumn:
                break;
            case FormLabel.Fiscal:
                _budget.Fiscal ??= _amounts.Of(label, "fiscal-appropriation", end);
                break;
            case FormLabel.Other:
                _budget.Other ??= _amounts.Of(label, "other", end);
                break;
            case FormLabel.Goals or FormLabel.Planned or FormLabel.Achieved:
                _goals.Read(label, key, end);
                break;
            case FormLabel.Score:
                Evaluation = Evaluation with { Score = Evaluation.Score ?? Points.Read(Beside(label) ?? "") };
                break;
            case FormLabel.None:
                break;
            case FormLabel wanted:
                Take(wanted, Beside(label));
                break;
        }
        if (PurposeLabel().IsMatch(key))
            Purpose ??= ReadPurpose(label, end);
    }

    private void Take(FormLabel label, string? value)
    {
        if (string.IsNullOrEmpty(value) || FormLabels.IsLabel(value))
            return;
        switch (label)
        {
            case FormLabel.Code: Code ??= Whole(value); break;
            case FormLabel.Name: TakeName(Folded.Label(value)); break;
            case FormLabel.Department: _department ??= value; break;
            case FormLabel.Unit: _unit ??= value; break;
            case FormLabel.Type: _type ??= value; break;
            case FormLabel.Period: _period ??= value; break;
            case FormLabel.Conclusion: Evaluation = Evaluation with { Conclusion = Evaluation.Conclusion ?? value }; break;
            case FormLabel.Shortcomings: Evaluation = Evaluation with { Shortcomings = Evaluation.Shortcomings ?? value }; break;
            case FormLabel.Improvements: Evaluation = Evaluation with { Improvements = Evaluation.Improvements ?? value }; break;
        }
    }

    // A narrow cell breaks a code anywhere; a code of letters and digits has no spaces.
    private static string Whole(string code) => code.All(static c => char.IsAsciiLetterOrDigit(c) || c == ' ') ? code.Replace(" ", "", StringComparison.Ordinal) : code;

    private void TakeName(string printed)
    {
        if (Name is not null)
            return;
        (string? code, Name) = ProjectName.Split(printed);
        Code ??= code;
    }

    /// <summary>The text of the next cell on the right.</summary>
    private string? Beside(Cell label)
    {
        int column = label.Column + label.ColumnSpan;
        if (column >= view.Columns)
            return null;
        string beside = view.Starting(label.Row, column);
        return Folded.Label(beside.Length > 0 || !view.IsSpanless ? beside : BehindBlanks(label.Row, column));
    }

    /// <summary>
    /// Text without spans leaves cells blank behind a wide label: its value is the next cell that is filled, unless that is a label itself,
    /// which a label with its own value right beside it may be.
    /// </summary>
    private string BehindBlanks(int row, int column)
    {
        while (column < view.Columns && view.Starting(row, column).Length == 0)
            column++;
        if (column == view.Columns)
            return "";
        string next = column + 1 < view.Columns ? view.Starting(row, column + 1) : "";
        return next.Length == 0 || FormLabels.IsLabel(next) ? view.Starting(row, column) : "";
    }

    private string? ReadPurpose(Cell label, int end)
    {
        for (int row = label.Row; row < end; row++)
        {
            if (row > label.Row && row >= label.Row + label.RowSpan && view.At(row, label.Column).Text.Length > 0)
                return null;
            Cell? only = null;
            int filled = 0;
            foreach (int index in view.FilledIn(row))
            {
                Cell cell = view.Grid.Cells[index];
                if (cell.Column <= label.Column)
                    continue;
                filled++;
                only = cell;
            }
            if (filled == 1 && Numbers.Read(only!.Text) is null && !FormLabels.IsLabel(only.Text))
                return Folded.Prose(only.Text);
        }
        return null;
    }

    private void ReadSchedule(int row)
    {
        foreach (int index in view.FilledIn(row))
        {
            Cell cell = view.Grid.Cells[index];
            Match month = Month().Match(Folded.Key(cell.Text));
            if (month.Success && Numbers.ReadPercent(view.At(row + 1, cell.Column).Text) is decimal percent)
                Schedule.Add(new ScheduleStep(Folded.Label(cell.Text), int.Parse(month.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), percent));
        }
    }

    [GeneratedRegex(@"^(?:至|截至)?(?<month>[1-9]|1[0-2])月(?:份|底|末)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?<label>[^：:]{4,8})[：:](?<value>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex("资金用途|项目概[述况]|项目(?:主要)?内容|立项依据", RegexOptions.CultureInvariant)]
    private static partial Regex PurposeLabel();
}
