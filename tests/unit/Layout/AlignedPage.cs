using Ingest.Layout;
using Ingest.Layout.Aligned;
using Ingest.Layout.Ruled;
using Ingest.Read;

namespace Ingest.UnitTests.Layout;

/// <summary>A page for tests of aligned tables: words and rules at places, in points, at size 10. A Latin letter is 5 points wide.</summary>
internal sealed class AlignedPage
{
    public const float Size = 10, Letter = 5, Pitch = 12;

    private readonly List<Glyph> _glyphs = [];
    private readonly List<Rule> _rules = [];

    public AlignedPage Text(float left, float baseline, string text, float size = Size)
    {
        foreach (char c in text)
        {
            float width = (c >= '\u2e80' ? Size : Letter) * size / Size;
            _glyphs.Add(new Glyph(c.ToString(), left, baseline - 0.86f * size, left + width, baseline + 0.14f * size, baseline, size, GlyphStyle.Upright));
            left += width;
        }
        return this;
    }

    public AlignedPage RightText(float right, float baseline, string text) => Text(right - text.Length * Letter, baseline, text);

    public AlignedPage MiddleText(float middle, float baseline, string text) => Text(middle - text.Length * Letter / 2, baseline, text);

    /// <summary>A stub, and numbers with their right edges at the places given.</summary>
    public AlignedPage Row(float baseline, string stub, float[] rights, params string[] numbers)
    {
        Text(50, baseline, stub);
        for (int i = 0; i < numbers.Length; i++)
            RightText(rights[i], baseline, numbers[i]);
        return this;
    }

    public AlignedPage Across(float y, float from, float to)
    {
        _rules.Add(new Rule(true, y, from, to, 0.5f));
        return this;
    }

    public AlignedPage Down(float x, float from, float to)
    {
        _rules.Add(new Rule(false, x, from, to, 0.5f));
        return this;
    }

    public PrintedPage Printed => new() { Number = 1, Width = 595, Height = 842, Glyphs = _glyphs, Rules = _rules, Characters = _glyphs.Count };

    public AlignedTables Find() => AlignedTables.Find(LineBuilder.Build(_glyphs), RuleSet.Of(_rules));

    /// <summary>The one table of the page, its rows as text: cells parted by a bar, spans as (rows x columns).</summary>
    public string[] Table() => Rows(Assert.Single(Find().Tables));

    public string[] ArrangedTable() => Rows(Assert.Single(PageArranger.Arrange(Printed).Items.OfType<TableItem>()).Table);

    private static string[] Rows(PageTable table)
    {
        Assert.Equal(table.Rows * table.Columns, table.Cells.Sum(static cell => cell.RowSpan * cell.ColumnSpan));
        return [.. Enumerable.Range(0, table.Rows).Select(row => string.Join('|', table.Cells.Where(cell => cell.Row == row).OrderBy(static cell => cell.Column)
            .Select(static cell => cell.RowSpan * cell.ColumnSpan == 1 ? cell.Text : $"({cell.RowSpan}x{cell.ColumnSpan}){cell.Text}")))];
    }
}
