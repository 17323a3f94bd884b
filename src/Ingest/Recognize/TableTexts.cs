using Ingest.Model;
using Ingest.Recognize.Vocabularies;

namespace Ingest.Recognize;

/// <summary>The texts of a table that tell its kind: its headers, the words in the cells below, and the codes among them.</summary>
internal sealed class TableTexts
{
    // Words of a table's head and foot tell its kind; a list of ten thousand projects is not read to its end for it.
    private const int FirstRows = 80, LastRows = 6, LongestWords = 24;

    public TableTexts(TableShape shape)
    {
        foreach (string[] path in shape.Headers)
        {
            foreach (string header in path)
                Headers.Add(header);
        }
        IReadOnlyList<Cell> cells = shape.View.Grid.Cells;
        int last = shape.View.Rows - LastRows;
        for (int i = 0; i < cells.Count; i++)
        {
            Cell cell = cells[i];
            if (cell.Row >= shape.FirstData + FirstRows && cell.Row < last)
            {
                // The cells are in order of rows: the last ones stand at the end.
                while (i + 1 < cells.Count && cells[i + 1].Row < last)
                    i++;
                continue;
            }
            if (cell.Row < shape.FirstData || cell.Text.Length is 0 or > LongestWords)
                continue;
            if (Codes.Take(cell))
                continue;
            if (!char.IsAsciiDigit(cell.Text[0]) || char.IsLetter(cell.Text[^1]))
                Rows.Add(cell.Text);
        }
        // Forms have no header: what heads their parts stands anywhere.
        foreach (Cell cell in cells)
        {
            if (cell.Row >= Math.Min(FirstRows, shape.View.Rows))
                break;
            if (cell.Text.Length is > 1 and <= LongestWords && !char.IsAsciiDigit(cell.Text[0]))
                Everywhere.Add(cell.Text);
        }
    }

    /// <summary>Texts of the column headers.</summary>
    public TextSet Headers { get; } = new();

    /// <summary>Short texts of the cells below the headers.</summary>
    public TextSet Rows { get; } = new();

    /// <summary>Short texts of all cells, headers or not.</summary>
    public TextSet Everywhere { get; } = new();

    /// <summary>The classification codes.</summary>
    public CodeCount Codes { get; } = new();
}
