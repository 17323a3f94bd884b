using System.Globalization;

namespace Ingest.Layout.Aligned;

/// <summary>Tells the labels of a chart's axes from a table: numbers in equal steps, and nothing else beside them.</summary>
internal static class ChartAxis
{
    // Fewer steps may be equal by chance.
    private const int LeastSteps = 4;

    // A chart has one axis of numbers at each side at most; more columns in steps are a table.
    private const int MostAxes = 2;

    // Running numbers beside columns of words number the rows of a table.
    private const int TextColumns = 2;

    public static bool Is(List<PrintedRow> rows, Columns columns)
    {
        int axes = 0, texts = 0;
        for (int column = 0; column < columns.Count; column++)
        {
            var values = new List<decimal>();
            int words = 0;
            foreach (PrintedRow row in rows)
            {
                foreach (Chunk chunk in row.Chunks)
                {
                    words += chunk.First == column && chunk.Kind == WordKind.Text ? 1 : 0;
                    if (chunk.First == column && chunk.Kind == WordKind.Number && decimal.TryParse(chunk.Text.Replace('–', '-').Replace('−', '-').TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value))
                        values.Add(value);
                }
            }
            texts += words * 2 > rows.Count ? 1 : 0;
            if (values.Count < 2)
                continue;
            if (values.Count <= LeastSteps || !HasEqualSteps(values))
                return false;
            axes++;
        }
        return axes is > 0 and <= MostAxes && texts < TextColumns;
    }

    private static bool HasEqualSteps(List<decimal> values)
    {
        decimal step = values[1] - values[0];
        for (int i = 2; i < values.Count; i++)
        {
            if (values[i] - values[i - 1] != step)
                return false;
        }
        return step != 0;
    }
}
