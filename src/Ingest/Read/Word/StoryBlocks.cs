using Ingest.Model;

namespace Ingest.Read.Word;

/// <summary>A table under way to its <see cref="TableBlock"/>: its place among the document's tables is known only at the end.</summary>
/// <param name="Grid">Every cell.</param>
/// <param name="At">Address.</param>
/// <param name="HeaderRows">Leading rows that the source repeats on each page.</param>
/// <param name="Nested">Tables in its cells, each with the cell's index.</param>
internal sealed record TableDraft(Grid Grid, string At, int HeaderRows, IReadOnlyList<(int Cell, TableDraft Table)> Nested) : Block(At);

/// <summary>Blocks of an embedded document (altChunk), read by the reader of its own format.</summary>
internal sealed record EmbeddedDraft(IReadOnlyList<Block> Blocks, string At) : Block(At);

/// <summary>Puts blocks in their final form and order: nested tables follow their parent and point to it.</summary>
internal sealed class StoryBlocks
{
    private readonly List<Block> _blocks = [];
    private int _tables;

    public static IReadOnlyList<Block> Arrange(IReadOnlyList<Block> drafts)
    {
        var arranged = new StoryBlocks();
        foreach (Block draft in drafts)
            arranged.Add(draft);
        return arranged._blocks;
    }

    /// <summary>The texts of blocks that are furniture, tables flattened: a header's table is layout.</summary>
    public static IEnumerable<(string Text, string At)> Flatten(IEnumerable<Block> drafts)
    {
        foreach (Block draft in drafts)
        {
            if (draft is TextBlock text)
                yield return (text.Text, text.At);
            if (draft is not TableDraft table)
                continue;
            foreach (Cell cell in table.Grid.Cells)
            {
                if (cell.Text.Length > 0)
                    yield return (cell.Text, cell.At ?? table.At);
            }
            foreach ((string, string) nested in Flatten(table.Nested.Select(inner => inner.Table)))
                yield return nested;
        }
    }

    private void Add(Block draft)
    {
        if (draft is TableDraft table)
            Add(table, parent: null);
        else if (draft is EmbeddedDraft embedded)
            Add(embedded);
        else
            _blocks.Add(draft);
    }

    private void Add(TableDraft table, (int, int)? parent)
    {
        int index = _tables++;
        _blocks.Add(new TableBlock(table.Grid, table.At) { HeaderRows = table.HeaderRows, Parent = parent });
        foreach ((int cell, TableDraft nested) in table.Nested)
            Add(nested, (index, cell));
    }

    private void Add(EmbeddedDraft embedded)
    {
        int before = _tables;
        foreach (Block block in embedded.Blocks)
        {
            Block placed = block with { At = $"{embedded.At}: {block.At}" };
            if (placed is TableBlock table)
            {
                _tables++;
                placed = table with { Parent = table.Parent is (int of, int cell) ? (of + before, cell) : null };
            }
            _blocks.Add(placed);
        }
    }
}
