using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>A piece of a document's text with its place: a paragraph, or a cell of a table.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Table">The table; null for a paragraph.</param>
/// <param name="Cell">Index into the cells of the table's grid.</param>
/// <param name="Page">Page from 1, for formats with pages.</param>
/// <param name="At">Address in formats without pages.</param>
internal readonly record struct PrintedText(string Text, Table? Table, int? Cell, int? Page, string? At)
{
    /// <summary>Every paragraph, in document order.</summary>
    public static IEnumerable<PrintedText> Paragraphs(Document document)
    {
        foreach (Section section in document.Sections())
        {
            foreach (Paragraph paragraph in section.Paragraphs)
                yield return new PrintedText(paragraph.Text, null, null, paragraph.Page, paragraph.At);
        }
    }

    /// <summary>Every cell that holds one of the signs ? * ＊ X x ×, and something beside it.</summary>
    public static List<PrintedText> SignedCells(Document document)
    {
        var signed = new List<PrintedText>();
        foreach (Table table in document.Tables)
        {
            IReadOnlyList<Cell> cells = table.Grid.Cells;
            for (int i = 0; i < cells.Count; i++)
            {
                string text = cells[i].Text;
                if (text.Length > 1 && HasSign(text))
                    signed.Add(new PrintedText(text, table, i, cells[i].Page, cells[i].At));
            }
        }
        return signed;
    }

    // A loop and no search: most cells are too short for vectors, and nearly all characters are ideographs or digits.
    private static bool HasSign(string text)
    {
        foreach (char c in text)
        {
            if (c is >= '\u3000' and <= '\uFEFF' or (>= '.' and <= '9'))
                continue;
            if (c is '?' or '*' or 'X' or 'x' or '×' or '＊')
                return true;
        }
        return false;
    }

    /// <summary>Where it stands, in words for a message.</summary>
    public string Place() => Table is not null && Cell is int cell ? $"table {Table.Id}, {Table.Grid.Cells[cell].Place()}"
        : Page is int page ? $"page {page}" : At ?? "the text";

    /// <summary>The text around a place in it, short enough for a message.</summary>
    public string Around(int at, int length)
    {
        int from = Math.Max(0, at - 12), to = Math.Min(Text.Length, at + length + 12);
        return $"{(from > 0 ? "…" : "")}{Text[from..to].Replace('\n', ' ')}{(to < Text.Length ? "…" : "")}";
    }
}
