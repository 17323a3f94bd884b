using System.Text;
using Ingest.Layout.Joined;
using Ingest.Layout.Readings;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout.Flow;

/// <summary>Pages of lines and tables as the reader's blocks: lines joined to paragraphs, over pages too.</summary>
internal static class BlockFlow
{
    public static IReadOnlyList<Block> Of(IReadOnlyList<ArrangedPage> pages)
    {
        var blocks = new List<Block>();
        foreach (ArrangedPage page in pages)
        {
            TextLine? last = null;
            var text = new StringBuilder();
            Box box = default;
            foreach (PageItem item in page.Items)
            {
                if (item is LineItem { Line: var line })
                {
                    if (last is not null && !Continues(last, line, page))
                        Flush();
                    box = text.Length == 0 ? line.Box : Around(box, line.Box);
                    WrappedText.Append(text, line.Text);
                    last = line;
                    continue;
                }
                Flush();
                if (item is FurnitureItem piece)
                    blocks.Add(new FurnitureBlock(piece.Kind, piece.Text, $"page {page.Number}"));
                else if (item is TableItem { Table: var table })
                    blocks.Add(BlockOf(table, page.Number));
                else if (item is JoinedTableItem { Whole: var whole })
                    blocks.Add(whole);
            }
            Flush();

            void Flush()
            {
                if (text.Length > 0)
                    blocks.Add(new TextBlock(text.ToString(), $"page {page.Number}") { Page = page.Number, Box = box });
                text.Clear();
                last = null;
            }
        }
        return blocks;
    }

    private static bool Continues(TextLine last, TextLine line, ArrangedPage page) =>
        Math.Abs(last.Size - line.Size) < 0.5f && last.IsBold == line.IsBold && last.Right > page.Width * 0.8 && line.Left < page.Width * 0.18 && line.Baseline - last.Baseline < 2.5f * line.Size;

    private static Box Around(Box a, Box b)
    {
        double left = Math.Min(a.Left, b.Left), top = Math.Min(a.Top, b.Top);
        return new Box(left, top, Math.Max(a.Left + a.Width, b.Left + b.Width) - left, Math.Max(a.Top + a.Height, b.Top + b.Height) - top);
    }

    private static TableBlock BlockOf(PageTable table, int page) => new(
        new Grid(table.Rows, table.Columns, [.. table.Cells.Select(cell => new Cell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text, null, page, cell.Box))]),
        $"page {page}") { Page = page, Box = table.Box, Readings = ReadingsOf(table) };

    private static IReadOnlyList<OtherReading> ReadingsOf(PageTable table)
    {
        var readings = OtherReadings.Of(table);
        return readings.Count == 0 ? [] : [.. readings.Select(reading => new OtherReading(IndexOf(table, reading.From), IndexOf(table, reading.To), reading.Left, reading.Moved))];
    }

    private static int IndexOf(PageTable table, PageCell cell) => table.Cells.ToList().FindIndex(other => ReferenceEquals(other, cell));
}
