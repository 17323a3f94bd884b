using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize.Targets;

/// <summary>Gathers the goals of a form: beside their label, below it, or behind its colon; the year's, those beyond it, and what came of them.</summary>
internal sealed class FormGoals(GridView view)
{
    private const int LongestInlineLabel = 12;

    private readonly HashSet<int> _taken = [];

    /// <summary>The year's goals.</summary>
    public List<string> Goals { get; } = [];

    /// <summary>Goals beyond the year.</summary>
    public List<string> LongTerm { get; } = [];

    /// <summary>What a self-evaluation says was reached.</summary>
    public List<string> Achievements { get; } = [];

    /// <summary>Reads what a label stands for, as far as it reaches down.</summary>
    public void Read(Cell label, string key, int end)
    {
        List<string> kind = KindOf(FormLabels.Of(key), key), current = kind;
        // Where 预期目标 | 实际完成情况 or 实施期目标 | 年度目标 stand side by side, each heads the columns from its own on.
        List<(int Column, List<string> Kind)> headers = [];
        int found = _taken.Count;
        foreach (int row in RowsBeside(label, end))
        {
            foreach (int index in view.FilledIn(row))
            {
                Cell cell = view.Grid.Cells[index];
                if (cell.Column <= label.Column)
                    continue;
                string text = cell.Text.Length > LongestInlineLabel * 2 ? "" : Folded.Key(cell.Text);
                if (FormLabels.Of(text) is not FormLabel.None and var inner)
                {
                    headers.RemoveAll(header => header.Column == cell.Column);
                    headers.Add((cell.Column, KindOf(inner, text)));
                    continue;
                }
                current = kind;
                foreach ((int column, List<string> headed) in headers)
                    current = column <= cell.Column ? headed : current;
                Take(index, cell.Text, current);
            }
        }
        if (_taken.Count == found && HeadsColumn(label))
            ReadBelow(label, kind, end);
    }

    /// <summary>Reads a cell that holds both: <c>年度目标：…</c>.</summary>
    public void ReadInline(int index, string text)
    {
        int colon = text.AsSpan(0, Math.Min(text.Length, LongestInlineLabel)).IndexOfAny("：:");
        if (colon < 2 || text[colon - 1] is not ('标' or '定'))
            return;
        string key = Folded.Key(text[..colon]);
        if (FormLabels.Of(key) is FormLabel.Goals)
            Take(index, text[(colon + 1)..], KindOf(FormLabel.Goals, key));
    }

    private List<string> KindOf(FormLabel label, string key) => label == FormLabel.Achieved ? Achievements : Horizons.IsLongTerm(key) ? LongTerm : Goals;

    private void Take(int index, string text, List<string> kind)
    {
        if (_taken.Add(index))
            kind.AddRange(Normalize.Goals.Split(text));
    }

    /// <summary>A label from edge to edge, or among others of its sort, heads what stands below it.</summary>
    private bool HeadsColumn(Cell label)
    {
        if (label.ColumnSpan == view.Columns)
            return true;
        int filled = 0;
        foreach (int index in view.FilledIn(label.Row))
        {
            if (!FormLabels.IsLabel(view.Grid.Cells[index].Text))
                return false;
            filled++;
        }
        return filled > 1;
    }

    private void ReadBelow(Cell label, List<string> kind, int end)
    {
        int row = label.Row + label.RowSpan;
        if (row >= end)
            return;
        int index = view.IndexAt(row, label.Column);
        Cell below = view.Grid.Cells[index];
        if (below.Row == row && below.Column == label.Column && below.Text.Length > 0 && !FormLabels.IsLabel(below.Text))
            Take(index, below.Text, kind);
    }

    /// <summary>The rows beside a label, as far as it reaches down (merged, or with blank cells below it).</summary>
    private IEnumerable<int> RowsBeside(Cell label, int end)
    {
        for (int row = label.Row; row < end; row++)
        {
            if (row > label.Row && row >= label.Row + label.RowSpan && view.At(row, label.Column).Text.Length > 0)
                yield break;
            yield return row;
        }
    }
}
