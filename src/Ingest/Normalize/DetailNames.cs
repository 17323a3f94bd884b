using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>
/// Names rows whose label's cell is empty by the words before their figures: procurement is printed staggered, the class in the first
/// column, its projects and goods in the columns and rows below it. What begins to the right of all words of a row above belongs to it.
/// </summary>
internal sealed class DetailNames
{
    // The last column with words of each open row.
    private readonly Stack<int> _columns = new();
    private int _above;

    /// <summary>A row with a label: details that follow belong to it.</summary>
    /// <param name="level">Its level.</param>
    public void Below(int level)
    {
        _above = level;
        _columns.Clear();
    }

    /// <summary>The words, joined by a slash as a label's cells are, and their level; null where there are none.</summary>
    public (string Label, int Level)? Of(GridView view, int line, Side side)
    {
        if (side.Label < 0 || side.Figures.Count == 0)
            return null;
        int first = -1, last = -1;
        string name = "";
        for (int c = side.Label + side.LabelColumns; c < side.Figures[0].Index; c++)
        {
            string text = view.Starting(line, c);
            if (text.Length == 0)
                continue;
            (first, last) = (first < 0 ? c : first, c);
            name = name.Length == 0 ? Folded.Label(text) : $"{name}/{Folded.Label(text)}";
        }
        if (first < 0)
            return null;
        while (_columns.TryPeek(out int open) && open >= first)
            _columns.Pop();
        _columns.Push(last);
        return (name, _above + _columns.Count);
    }
}
