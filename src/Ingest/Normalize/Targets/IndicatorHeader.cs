using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize.Targets;

/// <summary>The header of a list of indicators, which may print two lists side by side (实施期 | 年度).</summary>
/// <param name="Row">First row of the header.</param>
/// <param name="FirstRow">First row below it.</param>
/// <param name="Sides">The lists, from the left.</param>
internal sealed record IndicatorHeader(int Row, int FirstRow, IReadOnlyList<IndicatorColumns> Sides)
{
    // 指标值 over 近两年指标值 | 预期当年实现值 over 前年 | 上年.
    private const int MostInnerRows = 2;

    /// <summary>Every header of a grid, from the top.</summary>
    public static IReadOnlyList<IndicatorHeader> All(GridView view)
    {
        var headers = new List<IndicatorHeader>(1);
        for (int row = 0; row < view.Rows; row++)
        {
            if (!NamesFirstLevel(view, row) || Read(view, row) is not IndicatorHeader header)
                continue;
            headers.Add(header);
            row = header.FirstRow - 1;
        }
        return headers;
    }

    private static bool NamesFirstLevel(GridView view, int row)
    {
        foreach (int index in view.FilledIn(row))
        {
            if (IndicatorParts.IsFirstLevel(view.Grid.Cells[index].Text))
                return true;
        }
        return false;
    }

    private static IndicatorHeader? Read(GridView view, int row)
    {
        var sides = new List<IndicatorColumns>(1);
        Take(view, row, sides);
        if (sides.Count == 0 || !sides[0].IsList)
            return null;
        int first = row + 1;
        while (first < view.Rows && first <= row + MostInnerRows && TakesInner(view, first, sides))
            first++;
        foreach (IndicatorColumns side in sides)
        {
            side.Settle();
            side.Horizon = Horizons.Above(view, row, side[IndicatorPart.Level2] >= 0 ? side[IndicatorPart.Level2] : side[IndicatorPart.Level1], sides.Count > 1);
        }
        return new IndicatorHeader(row, first, sides);
    }

    /// <summary>Takes a row's parts; where a level is named again, a second list begins beside the first and shares its first level.</summary>
    private static void Take(GridView view, int row, List<IndicatorColumns> sides)
    {
        foreach (int index in view.FilledIn(row))
        {
            Cell cell = view.Grid.Cells[index];
            IndicatorPart part = IndicatorParts.Of(cell.Text);
            if (part == IndicatorPart.None)
                continue;
            if (sides.Count == 0 || (part is IndicatorPart.Level1 or IndicatorPart.Level2 && sides[^1].Has(part)))
            {
                var side = new IndicatorColumns();
                if (sides.Count > 0 && part != IndicatorPart.Level1)
                    side.Add(IndicatorPart.Level1, sides[0][IndicatorPart.Level1]);
                sides.Add(side);
            }
            sides[^1].Add(part, cell.Column);
        }
    }

    /// <summary>A wide 年度指标值 names its columns further down: a row of nothing but parts goes on with the header.</summary>
    private static bool TakesInner(GridView view, int row, List<IndicatorColumns> sides)
    {
        int filled = 0;
        foreach (int index in view.FilledIn(row))
        {
            filled++;
            if (IndicatorParts.Of(view.Grid.Cells[index].Text) is IndicatorPart.None or IndicatorPart.Level1 or IndicatorPart.Level2)
                return false;
        }
        if (filled == 0 || sides.Count > 1)
            return false;
        foreach (int index in view.FilledIn(row))
        {
            // The wide header above is a title only; a column of its own beside it stays.
            Cell cell = view.Grid.Cells[index];
            if (IndicatorParts.Of(cell.Text) == IndicatorPart.Target || sides[0][IndicatorPart.Target] == cell.Column)
                sides[0].Remove(IndicatorPart.Target);
        }
        Take(view, row, sides);
        return true;
    }
}
