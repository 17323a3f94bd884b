using Ingest.Model;
using Ingest.Recognize.Vocabularies;

namespace Ingest.Recognize;

/// <summary>The texts of a table that tell its kind: its headers, the words in the cells below, and the codes among them.</summary>
internal sealed class TableTexts
{
    // Words of a table's head and foot tell its kind; a list of ten thousand projects is not read to its end for it.
    private const int FirstRows = 80, LastRows = 6, LongestWords = 24, FewestCodes = 4;

    public TableTexts(TableShape shape)
    {
        bool revenue = false, expenditure = false;
        foreach (string[] path in shape.Headers)
        {
            foreach (string header in path)
            {
                Headers.Add(header);
                revenue |= header == "收入";
                expenditure |= header == "支出";
            }
        }
        IsSummary = revenue && expenditure;
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
            if (IsWords(cell.Text))
                Rows.Add(cell.Text);
            else
                HasFigures |= cell.Text.AsSpan().IndexOfAnyInRange('1', '9') >= 0;
        }
        // Forms have no header: what heads their parts stands anywhere.
        foreach (Cell cell in cells)
        {
            if (cell.Row >= Math.Min(FirstRows, shape.View.Rows))
                break;
            if (cell.Text.Length is > 1 and <= LongestWords && IsWords(cell.Text))
                Everywhere.Add(cell.Text);
        }
    }

    /// <summary>True where a figure other than zero stands below the headers.</summary>
    public bool HasFigures { get; private set; }

    /// <summary>True where 收入 stands beside 支出: a summary, with which the next set of tables begins.</summary>
    public bool IsSummary { get; }

    /// <summary>What two printings of one table have in common: the first codes. Null where there are too few to tell it by.</summary>
    public string? Likeness => Codes.Classification is null || Codes.Seen.Count < FewestCodes ? null : string.Join(',', Codes.Seen.Take(FewestCodes));

    /// <summary>Texts of the column headers.</summary>
    public TextSet Headers { get; } = new();

    /// <summary>Short texts of the cells below the headers.</summary>
    public TextSet Rows { get; } = new();

    /// <summary>Short texts of all cells, headers or not.</summary>
    public TextSet Everywhere { get; } = new();

    /// <summary>The classification codes.</summary>
    public CodeCount Codes { get; } = new();

    // 1、因公出国（境）费 is words, 27.50 is none; nor is (3.00).
    private static bool IsWords(string text) => char.IsLetter(text[0]) || char.IsLetter(text[^1]) || text.AsSpan().IndexOfAnyInRange('\u4e00', '\u9fff') >= 0;
}
