using Ingest.Model;
using Ingest.Read;

namespace Ingest.Recognize;

/// <summary>Which rows of a grid are captions, headers and data, and the header path of each column.</summary>
/// <param name="View">The grid by position.</param>
/// <param name="FirstHeader">First header row.</param>
/// <param name="FirstData">First data row; the rows between are headers and the 栏次 row.</param>
/// <param name="Headers">For each column its header texts from the top down, folded; empty where it has none.</param>
/// <param name="Title">A title printed inside the grid's first rows; null where there is none.</param>
internal sealed record TableShape(GridView View, int FirstHeader, int FirstData, IReadOnlyList<string[]> Headers, string? Title)
{
    /// <summary>The filled cells above the headers: unit, body, year.</summary>
    public IEnumerable<Cell> Captions
    {
        get
        {
            for (int row = 0; row < FirstHeader; row++)
            {
                foreach (int cell in View.FilledIn(row))
                    yield return View.Grid.Cells[cell];
            }
        }
    }

    /// <summary>Finds the header.</summary>
    public static TableShape Of(TableBlock table)
    {
        var view = new GridView(table.Grid);
        (int first, int data, string? title) = HeaderRows.In(view, table);
        var headers = new string[view.Columns][];
        for (int column = 0; column < view.Columns; column++)
            headers[column] = HeaderPath.Of(view, column, first, data, table.SpansKnown);
        return new TableShape(view, first, data, headers, title);
    }
}
