using Ingest.Model;
using Ingest.Read;
using Ingest.Recognize;
using Ingest.Recognize.Vocabularies;

namespace Ingest.UnitTests.Recognize;

/// <summary>Tables written as lines of cells with | between; &lt; makes the cell on the left wider, ^ the one above higher.</summary>
internal static class PrintedTable
{
    /// <summary>The grid.</summary>
    public static TableBlock Of(params string[] lines)
    {
        string[][] rows = [.. lines.Select(static line => line.Split('|'))];
        int columns = rows.Max(static row => row.Length);
        var cells = new List<Cell>();
        for (int r = 0; r < rows.Length; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                string text = c < rows[r].Length ? rows[r][c] : "";
                if (text is "<" or "^")
                    continue;
                int wide = 1, high = 1;
                while (c + wide < rows[r].Length && rows[r][c + wide] == "<")
                    wide++;
                while (r + high < rows.Length && c < rows[r + high].Length && rows[r + high][c] == "^")
                    high++;
                cells.Add(new Cell(r, c, high, wide, text));
            }
        }
        return new TableBlock(new Grid(rows.Length, columns, cells), "table 1");
    }

    /// <summary>The kinds of tables in a row.</summary>
    public static string[] Kinds(Vocabulary vocabulary, params (string? Title, TableBlock Table)[] tables)
    {
        var finder = new KindFinder(vocabulary, ContentsOrder.In([], vocabulary));
        return [.. finder.Find([.. tables.Select(static one => new UnnamedTable(one.Title, null, TableShape.Of(one.Table)))]).Select(static found => found.Kind)];
    }

    /// <summary>One table alone.</summary>
    public static FoundKind Found(string? title, params string[] lines) =>
        new KindFinder(Vocabulary.BuiltIn, ContentsOrder.In([], Vocabulary.BuiltIn)).Find([new UnnamedTable(title, null, TableShape.Of(Of(lines)))])[0];
}
