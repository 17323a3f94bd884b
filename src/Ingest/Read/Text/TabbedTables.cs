using System.Text.RegularExpressions;
using Ingest.Model;

namespace Ingest.Read.Text;

/// <summary>Turns a region of tabbed lines into tables, with the text that is glued between them.</summary>
internal sealed partial class TabbedTables(ReadLimits limits, List<Block> blocks, List<Problem> problems)
{
    private long _positions;

    /// <summary>Adds the table that a run of lines with inner tabs is: a row to a line.</summary>
    public void Append(IReadOnlyList<string> lines, int firstLine)
    {
        var rows = new List<TabbedRow>(lines.Count);
        for (int i = 0; i < lines.Count; i++)
            rows.Add(new TabbedRow([.. lines[i].TrimEnd('\r').Split('\t').Select(cell => new TabbedCell(cell, firstLine + i))]));
        AppendTable(rows, cutOff: false);
    }

    /// <summary>Adds the region's tables and the paragraphs at its seams.</summary>
    public void Append(TabbedRegion region)
    {
        var rows = new List<TabbedRow>();
        var widths = new WidthCount();
        for (int i = 0; i < region.Rows.Count; i++)
        {
            TabbedRow row = region.Rows[i];
            int width = widths.Typical;
            int nextWidth = i + 1 < region.Rows.Count ? region.Rows[i + 1].Width : 0;
            int seam = FindSeam(row, width, nextWidth);
            if (seam < 0)
            {
                rows.Add(row);
                widths.Add(row.Width);
                continue;
            }
            // The table before ends inside this row; what follows is text, then the next table's first row.
            TabbedCell torn = row.Cells[seam];
            bool cutOff = width > 0 && seam + 1 < width;
            rows.Add(new TabbedRow([.. row.Cells[..seam], torn.WithoutContinued()]));
            AppendTable(rows, cutOff);
            foreach ((string text, int line) in torn.Continued)
                TextReader.AppendLine(text, line, blocks);
            if (cutOff)
                problems.Add(CutOff(torn, seam + 1, width));
            rows = [];
            widths = new WidthCount();
            if (seam + 1 < row.Width)
            {
                rows.Add(new TabbedRow(row.Cells[(seam + 1)..]));
                widths.Add(rows[0].Width);
            }
        }
        AppendTable(rows, cutOff: false);
    }

    /// <summary>Index of the cell behind which the table breaks off, or -1.</summary>
    private static int FindSeam(TabbedRow row, int width, int nextWidth)
    {
        for (int k = 0; k < row.Width; k++)
        {
            if (row.Cells[k].Continued.Count == 0)
                continue;
            int before = k + 1, after = row.Width - before;
            // The cells behind the break fill the next table's rows, or there are none and the row stays unfilled. Where all cells
            // together happen to fill a row, only a heading between them shows the break.
            bool fits = after > 0
                ? after == nextWidth && row.Width != nextWidth && (row.Width != width || EndsInHeading(row.Cells[k]))
                : before < width ? before + nextWidth != width : EndsInHeading(row.Cells[k]);
            if (fits)
                return k;
        }
        return -1;
    }

    private static bool EndsInHeading(TabbedCell cell) =>
        cell.Continued.Count > 0 && Heading().IsMatch(cell.Continued[0].Text) && !Heading().IsMatch(cell.FirstLine);

    private void AppendTable(List<TabbedRow> rows, bool cutOff)
    {
        if (rows.Count == 0)
            return;
        var widths = new WidthCount();
        rows.ForEach(row => widths.Add(row.Width));
        int width = widths.Typical;
        List<TabbedRow> whole = JoinBrokenRows(rows, width);
        int columns = whole.Max(static row => row.Width);
        _positions += (long)whole.Count * columns;
        if (_positions > limits.MaxCells)
            throw new UnreadableException("LIMIT-004", $"The table at line {rows[0].Cells[0].LineNumber} brings the document to {_positions} grid positions; the limit MaxCells is {limits.MaxCells}. Raise it if the document is genuine.");
        int firstLine = rows[0].Cells[0].LineNumber;
        var cells = new List<Cell>(whole.Count * columns);
        for (int r = 0; r < whole.Count; r++)
        {
            List<TabbedCell> printed = whole[r].Cells;
            for (int c = 0; c < columns; c++)
            {
                TabbedCell? cell = c < printed.Count ? printed[c] : null;
                cells.Add(new Cell(r, c, 1, 1, cell?.Text ?? "", $"line {(cell ?? printed[^1]).LineNumber}"));
            }
        }
        if (whole.Count == 1 && cells.Count(static cell => cell.Text.Length > 0) <= 1)
        {
            // One filled cell is no table: a line that a frame or a cut left over.
            foreach (Cell cell in cells.Where(static cell => cell.Text.Length > 0))
                blocks.Add(new TextBlock(cell.Text, cell.At!));
            return;
        }
        blocks.Add(new TableBlock(new Grid(whole.Count, columns, cells), $"line {firstLine}") { SpansKnown = false, CutOff = cutOff });
    }

    /// <summary>Joins rows that a blank line inside a cell broke: short ones that together are as wide as the others.</summary>
    private static List<TabbedRow> JoinBrokenRows(List<TabbedRow> rows, int width)
    {
        var whole = new List<TabbedRow>(rows.Count);
        for (int i = 0; i < rows.Count; i++)
        {
            int together = rows[i].Width, last = i;
            while (together < width && last + 1 < rows.Count && together + rows[last + 1].Width <= width)
                together += rows[++last].Width;
            if (last > i && together == width)
            {
                whole.Add(new TabbedRow([.. rows[i..(last + 1)].SelectMany(static row => row.Cells)]));
                i = last;
            }
            else
            {
                whole.Add(rows[i]);
            }
        }
        return whole;
    }

    private static Problem CutOff(TabbedCell torn, int found, int expected) => new()
    {
        Code = "TEXT-002",
        Severity = Severity.Warning,
        Message = $"The table breaks off in a row with {found} of {expected} cells, after “{VisibleText.Fold(torn.FirstLine)}”; the text that follows without a blank line was taken as text. Look whether the published file is complete.",
        At = $"line {torn.LineNumber}",
    };

    // 一、 and （一）: the numbers of headings, which cells do not begin their second line with.
    [GeneratedRegex(@"^\s*([一二三四五六七八九十]+、|第[一二三四五六七八九十]+部分)", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
