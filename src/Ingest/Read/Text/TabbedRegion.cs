namespace Ingest.Read.Text;

/// <summary>A run of tabbed lines with what stands between them: one table, or several glued at a seam.</summary>
/// <param name="Rows">Runs of cells between blank lines.</param>
/// <param name="End">Index of the first line after the region.</param>
internal sealed record TabbedRegion(List<TabbedRow> Rows, int End)
{
    /// <summary>Collects the region that begins at a tabbed line. It ends at a blank line that no tabbed line follows.</summary>
    public static TabbedRegion Collect(string[] lines, int start)
    {
        var rows = new List<TabbedRow>();
        TabbedRow? row = null;
        int next = start;
        for (; next < lines.Length; next++)
        {
            string line = lines[next];
            if (line.StartsWith('\t'))
            {
                if (row is null)
                    rows.Add(row = new TabbedRow([]));
                row.Cells.Add(new TabbedCell(line[1..], next + 1));
            }
            else if (string.IsNullOrWhiteSpace(line))
            {
                row = null;
                if (next + 1 >= lines.Length || !lines[next + 1].StartsWith('\t'))
                    break;
            }
            else
            {
                // No tab, yet no blank line before it: the cell goes on, or the table was cut off and other text is glued on.
                row!.Cells[^1].Continued.Add((line, next + 1));
            }
        }
        return new TabbedRegion(rows, Math.Min(next, lines.Length));
    }
}

/// <summary>The cells between two blank lines: a row, a part of one, or two halves around a seam.</summary>
internal sealed record TabbedRow(List<TabbedCell> Cells)
{
    /// <summary>Number of cells.</summary>
    public int Width => Cells.Count;
}

/// <summary>One tabbed line and the lines that follow it without a tab.</summary>
/// <param name="FirstLine">The text after the tab.</param>
/// <param name="LineNumber">From 1.</param>
internal sealed record TabbedCell(string FirstLine, int LineNumber)
{
    /// <summary>Lines without a tab that follow.</summary>
    public List<(string Text, int Line)> Continued { get; private init; } = [];

    /// <summary>The cell without the lines that follow it.</summary>
    public TabbedCell WithoutContinued() => this with { Continued = [] };

    /// <summary>The cell's text, a line feed for each line.</summary>
    public string Text => VisibleText.Fold(Continued.Count == 0 ? FirstLine : FirstLine + "\n" + string.Join('\n', Continued.Select(static line => line.Text)));
}
