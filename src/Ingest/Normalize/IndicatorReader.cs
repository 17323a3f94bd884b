using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>Reads the indicators below their header.</summary>
internal static class IndicatorReader
{
    /// <summary>One indicator for each row that names one.</summary>
    public static IReadOnlyList<Indicator> Read(GridView view, IndicatorColumns columns)
    {
        var indicators = new List<Indicator>();
        string? level1 = null, level2 = null;
        for (int row = columns.FirstRow; row < view.Rows; row++)
        {
            if (IsBand(view, row) || IsSum(view, row, columns))
                continue;
            string? own1 = Label(view, row, columns["level1"]), own2 = Label(view, row, columns["level2"]);
            string? level3 = Label(view, row, columns["level3"]);
            // A level is printed once, beside its first row, merged or not.
            level2 = own2 ?? (own1 is null || own1 == level1 ? level2 : null);
            level1 = own1 ?? level1;
            string printed = Text(view, row, columns["target"]);
            if (level3 is null && (columns["level3"] >= 0 || printed.Length == 0))
                continue;
            string actual = Text(view, row, columns["actual"]);
            string? unit = NullIfBlank(Text(view, row, columns["unit"]));
            indicators.Add(new Indicator
            {
                Level1 = level1,
                Level2 = level2,
                Level3 = level3,
                Description = Prose(view, row, columns["description"]),
                Target = TargetReader.Read(printed, NullIfBlank(Text(view, row, columns["sign"])), unit),
                Actual = TargetReader.Read(actual, unit: unit),
                Weight = Numbers.ReadPercent(Text(view, row, columns["weight"])),
                Score = Numbers.ReadPercent(Text(view, row, columns["score"])),
                Basis = Prose(view, row, columns["basis"]),
                Cells = [.. view.FilledIn(row)],
            });
        }
        return indicators;
    }

    /// <summary>A row that is one cell from edge to edge is a heading or a remark.</summary>
    private static bool IsBand(GridView view, int row) => view.Columns > 1 && view.At(row, 0).ColumnSpan == view.Columns;

    /// <summary>总分 stands across the columns of the levels: it is no indicator.</summary>
    private static bool IsSum(GridView view, int row, IndicatorColumns columns) =>
        Folded.Label(Text(view, row, columns["level1"])) is "总分" or "合计" or "总计"
        || (columns["level1"] >= 0 && columns["level3"] >= 0 && view.IndexAt(row, columns["level1"]) == view.IndexAt(row, columns["level3"]));

    private static string Text(GridView view, int row, int column) => column < 0 ? "" : view.At(row, column).Text;

    private static string? Label(GridView view, int row, int column) => NullIfBlank(Folded.Label(Text(view, row, column)));

    private static string? Prose(GridView view, int row, int column) => NullIfBlank(Folded.Prose(Text(view, row, column)));

    private static string? NullIfBlank(string text) => text.Length == 0 ? null : text;
}
