using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize.Targets;

/// <summary>A form with its lists of indicators; one table may hold several, one below the other.</summary>
/// <param name="Start">First row.</param>
/// <param name="End">Row after the last.</param>
/// <param name="Lists">Headers of its lists, from the top; none where it has no indicators.</param>
internal sealed record PerformanceBlock(int Start, int End, IReadOnlyList<IndicatorHeader> Lists)
{
    /// <summary>Row after the form's last.</summary>
    public int FormEnd => Lists.Count > 0 ? Lists[0].Row : End;

    /// <summary>Row after the last of a list.</summary>
    public int EndOf(int list) => list + 1 < Lists.Count ? Lists[list + 1].Row : End;

    /// <summary>The blocks of a grid: a new one begins where a form names its project below a list of indicators.</summary>
    public static IReadOnlyList<PerformanceBlock> In(GridView view)
    {
        IReadOnlyList<IndicatorHeader> headers = IndicatorHeader.All(view);
        var blocks = new List<PerformanceBlock>(1);
        var lists = new List<IndicatorHeader>(1);
        int start = 0;
        for (int i = 0; i < headers.Count; i++)
        {
            lists.Add(headers[i]);
            int next = i + 1 < headers.Count ? headers[i + 1].Row : view.Rows;
            int form = FormIn(view, headers[i].FirstRow, next);
            if (form < 0)
                continue;
            blocks.Add(new PerformanceBlock(start, form, [.. lists]));
            lists.Clear();
            start = form;
        }
        if (lists.Count > 0 || start < view.Rows)
            blocks.Add(new PerformanceBlock(start, view.Rows, [.. lists]));
        return blocks;
    }

    private static int FormIn(GridView view, int from, int to)
    {
        for (int row = from; row < to; row++)
        {
            foreach (int index in view.FilledIn(row))
            {
                if (FormLabels.Begins(view.Grid.Cells[index].Text))
                    return WithBands(view, from, row);
                break;
            }
        }
        return -1;
    }

    /// <summary>Titles and unit lines directly above a form belong to it.</summary>
    private static int WithBands(GridView view, int from, int row)
    {
        while (row > from && view.Columns > 1 && view.At(row - 1, 0) is Cell band && band.ColumnSpan == view.Columns)
            row--;
        return row;
    }
}
