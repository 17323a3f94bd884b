using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>
/// Reads the form above the indicators: labelled cells (项目编码, 预算数, 绩效目标 …), each with its value on its right, and the payment
/// plan with its months above its shares.
/// </summary>
internal sealed partial class PerformanceForm
{
    private readonly GridView _view;
    private readonly int _end;
    private readonly MoneyUnit? _unit;

    /// <summary>Reads rows 0 to <paramref name="end"/>, exclusive.</summary>
    public PerformanceForm(GridView view, int end, MoneyUnit? unit)
    {
        (_view, _end, _unit) = (view, end, unit);
        for (int row = 0; row < end; row++)
            ReadRow(row);
    }

    public string? Code { get; private set; }

    public string? Name { get; private set; }

    public Amount? Total { get; private set; }

    public Amount? Fiscal { get; private set; }

    public Amount? Other { get; private set; }

    public string? Purpose { get; private set; }

    public List<ScheduleStep> Schedule { get; } = [];

    public List<string> Goals { get; } = [];

    /// <summary>True where the form named anything at all.</summary>
    public bool IsFilled => Code is not null || Name is not null || Total is not null || Goals.Count > 0;

    private void ReadRow(int row)
    {
        int months = 0;
        foreach (int index in _view.FilledIn(row))
        {
            Cell cell = _view.Grid.Cells[index];
            if (cell.Text.Length > 60)
                continue;
            string key = Folded.Key(cell.Text);
            if (Month().IsMatch(key))
                months++;
            else
                ReadLabel(key, cell);
        }
        if (months >= 2 && row + 1 < _end && Schedule.Count == 0)
            ReadSchedule(row);
    }

    private void ReadLabel(string key, Cell label)
    {
        if (Labelled().Match(key) is { Success: true } inline)
        {
            Take(inline.Groups["label"].Value, inline.Groups["value"].Value.Trim());
            return;
        }
        if (key.Length > 24)
            return;
        Match match = Label().Match(key);
        if (match.Groups["code"].Success)
            Code ??= Beside(label) is { Length: > 0 } code ? Whole(code) : null;
        else if (match.Groups["name"].Success)
            TakeName(Beside(label));
        else if (match.Groups["total"].Success)
            Total ??= AmountBeside(label, "total");
        else if (match.Groups["fiscal"].Success)
            Fiscal ??= AmountBeside(label, "fiscal-appropriation");
        else if (match.Groups["other"].Success)
            Other ??= AmountBeside(label, "other");
        else if (match.Groups["goals"].Success)
            ReadGoals(label);
        if (PurposeLabel().IsMatch(key))
            Purpose ??= ReadPurpose(label);
    }

    private void Take(string label, string value)
    {
        if (value.Length == 0)
            return;
        if (label.EndsWith("名称", StringComparison.Ordinal))
            TakeName(Folded.Label(value));
        else
            Code ??= Whole(value);
    }

    // A narrow cell breaks a code anywhere; a code of letters and digits has no spaces.
    private static string Whole(string code) => code.All(static c => char.IsAsciiLetterOrDigit(c) || c == ' ') ? code.Replace(" ", "", StringComparison.Ordinal) : code;

    private void TakeName(string? printed)
    {
        if (string.IsNullOrEmpty(printed) || Name is not null)
            return;
        Match coded = CodedName().Match(printed);
        Name = coded.Success ? coded.Groups["name"].Value : printed;
        if (coded.Success)
            Code ??= coded.Groups["code"].Value;
    }

    /// <summary>The text of the next cell on the right.</summary>
    private string? Beside(Cell label)
    {
        int column = label.Column + label.ColumnSpan;
        return column < _view.Columns ? Folded.Label(_view.Starting(label.Row, column)) : null;
    }

    private Amount? AmountBeside(Cell label, string measure)
    {
        int column = label.Column + label.ColumnSpan;
        if (column >= _view.Columns)
            return null;
        int index = _view.IndexAt(label.Row, column);
        string text = _view.Grid.Cells[index].Text;
        string figure = text.EndsWith("万元", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('元') ? text[..^1] : text;
        if (Numbers.Read(figure) is not decimal value)
            return null;
        // A unit printed behind the figure outranks the table's.
        decimal? yuan = figure.Length < text.Length ? MoneyUnits.Yuan(text[figure.Length..].Trim()) : _unit?.Yuan;
        return new Amount { Measure = measure, Text = text, Value = value, Yuan = value * yuan, Cell = index };
    }

    /// <summary>The rows beside a label, as far as it reaches down (merged, or with blank cells below it).</summary>
    private IEnumerable<int> RowsBeside(Cell label)
    {
        for (int row = label.Row; row < _end; row++)
        {
            if (row > label.Row && row >= label.Row + label.RowSpan && _view.At(row, label.Column).Text.Length > 0)
                yield break;
            yield return row;
        }
    }

    private string? ReadPurpose(Cell label)
    {
        foreach (int row in RowsBeside(label))
        {
            Cell? only = null;
            int filled = 0;
            foreach (int index in _view.FilledIn(row))
            {
                Cell cell = _view.Grid.Cells[index];
                if (cell.Column <= label.Column)
                    continue;
                filled++;
                only = cell;
            }
            if (filled == 1 && Numbers.Read(only!.Text) is null && !Label().IsMatch(Folded.Key(only.Text)))
                return Folded.Prose(only.Text);
        }
        return null;
    }

    private void ReadGoals(Cell label)
    {
        Cell? planned = null;
        int achieved = int.MaxValue;
        foreach (int row in RowsBeside(label))
        {
            foreach (int index in _view.FilledIn(row))
            {
                Cell cell = _view.Grid.Cells[index];
                if (cell.Column <= label.Column)
                    continue;
                string key = Folded.Key(cell.Text);
                // A self-evaluation prints what was achieved beside what was planned: only the plan is a goal.
                if (PlannedHeader().IsMatch(key))
                    planned = cell;
                else if (AchievedHeader().IsMatch(key))
                    achieved = cell.Column;
                else if (!Label().IsMatch(key) && (planned is null || cell.Column < achieved))
                    Goals.AddRange(Normalize.Goals.Split(cell.Text));
            }
        }
    }

    private void ReadSchedule(int row)
    {
        foreach (int index in _view.FilledIn(row))
        {
            Cell cell = _view.Grid.Cells[index];
            Match month = Month().Match(Folded.Key(cell.Text));
            if (month.Success && Numbers.ReadPercent(_view.At(row + 1, cell.Column).Text) is decimal percent)
                Schedule.Add(new ScheduleStep(Folded.Label(cell.Text), int.Parse(month.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), percent));
        }
    }

    [GeneratedRegex(@"^(?:至|截至)?(?<month>[1-9]|1[0-2])月(?:份|底|末)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?:(?<code>项目(?:编码|代码|编号))|(?<name>项目名称(?:\(.*\))?)|(?<total>(?:项目|年度)?(?:总预算|当年预算|预算申请|预算数|预算金额|预算总额|资金总额|预算资金|资金总额|总额)|(?:年度)?资金总额|项目资金|年初预算数)(?:\(万?元\))?|(?<fiscal>(?:其中[:：]?)?(?:财政资金|财政拨款|财政性资金|当年财政拨款|本年财政拨款))|(?<other>(?:其中[:：]?)?(?:其他资金|单位资金|自有资金|其它资金))|(?<goals>(?:年度|长期|中长期|项目|总体|年度总体|部门|整体)?(?:绩效目标|总体目标|年度目标|长期目标|总目标|目标)(?:设定)?))[：:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("^(?:年初|预期|设定|年度)(?:设定)?(?:绩效)?目标$", RegexOptions.CultureInvariant)]
    private static partial Regex PlannedHeader();

    [GeneratedRegex("^(?:全年|实际|目标)?(?:实际)?完成情况$", RegexOptions.CultureInvariant)]
    private static partial Regex AchievedHeader();

    // Sichuan prints code and name in one: 21 characters, a dash, the name.
    [GeneratedRegex(@"^(?<code>\d{8}[A-Z][0-9A-Z]{12})[-—－]+(?<name>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex CodedName();

    [GeneratedRegex(@"^(?<label>项目(?:名称|编码|代码))[：:](?<value>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex("资金用途|项目概[述况]|项目(?:主要)?内容|立项依据", RegexOptions.CultureInvariant)]
    private static partial Regex PurposeLabel();
}
