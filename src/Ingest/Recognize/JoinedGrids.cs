using Ingest.Model;
using Ingest.Read;

namespace Ingest.Recognize;

/// <summary>
/// Joins the grids that a performance table is printed in: the form (项目编码, 预算数, 绩效目标) and, with nothing but blank lines
/// between, the list of indicators (一级指标 …). The parts stay visible.
/// </summary>
internal static class JoinedGrids
{
    private const int RowsToLookAt = 3;

    /// <summary>The blocks with such grids joined, and the printed parts of every table.</summary>
    public static IReadOnlyList<Block> Join(IReadOnlyList<Block> blocks, out Dictionary<Block, IReadOnlyList<Part>> parts)
    {
        parts = new Dictionary<Block, IReadOnlyList<Part>>(ReferenceEqualityComparer.Instance);
        var joined = new List<Block>(blocks.Count);
        int last = -1;
        // Parents are given by position among the reader's tables: they move up by the grids that were joined before them.
        var moved = new List<int>();
        int tables = 0;
        foreach (Block block in blocks)
        {
            if (block is not TableBlock table)
            {
                joined.Add(block);
                last = block is TextBlock ? -1 : last;
                continue;
            }
            if (last >= 0 && joined[last] is TableBlock form && Continues(form, table))
            {
                TableBlock whole = Append(form, table);
                parts[whole] = [.. parts[form], .. PartsOf(table)];
                parts.Remove(form);
                joined[last] = whole;
                moved.Add(tables - 1);
                continue;
            }
            if (table.Parent is (int parent, int cell))
                table = table with { Parent = (moved[parent], cell) };
            parts[table] = PartsOf(table);
            moved.Add(tables++);
            last = table.Parent is null ? joined.Count : -1;
            joined.Add(table);
        }
        return joined;
    }

    private static IReadOnlyList<Part> PartsOf(TableBlock table) => table.Parts.Count > 0
        ? [.. table.Parts.Select(static part => new Part(part.Page, part.Box, null))]
        : [new(table.Page, table.Box, table.Page is null ? table.At : null)];

    private static bool Continues(TableBlock form, TableBlock list) =>
        form.Parent is null && list.Parent is null && Mentions(list, 0, RowsToLookAt, "一级指标", "一级绩效指标")
        && Mentions(form, 0, form.Grid.Rows, "项目名称", "绩效目标", "项目编码", "年度绩效目标", "年度总体目标", "年度目标", "总体目标")
        && !Mentions(form, 0, form.Grid.Rows, "一级指标", "一级绩效指标");

    private static bool Mentions(TableBlock table, int from, int to, params ReadOnlySpan<string> words)
    {
        foreach (Cell cell in table.Grid.Cells)
        {
            if (cell.Row < from || cell.Row >= to || cell.Text.Length is 0 or > 12)
                continue;
            string key = Folded.Key(cell.Text);
            foreach (string word in words)
            {
                if (key == word)
                    return true;
            }
        }
        return false;
    }

    private static TableBlock Append(TableBlock form, TableBlock list)
    {
        int columns = Math.Max(form.Grid.Columns, list.Grid.Columns);
        var cells = new List<Cell>(form.Grid.Cells.Count + list.Grid.Cells.Count);
        AddWidened(form.Grid, 0);
        AddWidened(list.Grid, form.Grid.Rows);
        return form with
        {
            Grid = new Grid(form.Grid.Rows + list.Grid.Rows, columns, cells),
            CutOff = list.CutOff,
            RepeatedLines = [.. form.RepeatedLines, .. list.RepeatedLines],
        };

        // The narrower grid's last cell of each row reaches to the edge of the wider.
        void AddWidened(Grid grid, int down)
        {
            foreach (Cell cell in grid.Cells)
            {
                bool isLast = cell.Column + cell.ColumnSpan == grid.Columns;
                cells.Add(down == 0 && (!isLast || grid.Columns == columns) ? cell : cell with
                {
                    Row = cell.Row + down,
                    ColumnSpan = isLast ? columns - cell.Column : cell.ColumnSpan,
                });
            }
        }
    }
}
