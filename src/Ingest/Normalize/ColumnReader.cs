using Ingest.Model;
using Ingest.Recognize;
using Ingest.Recognize.Vocabularies;

namespace Ingest.Normalize;

/// <summary>Reads the columns of a table: what each holds and measures, and the sides they form.</summary>
internal static class ColumnReader
{
    /// <summary>The columns that have a header, and the sides they form.</summary>
    public static (IReadOnlyList<Column> Columns, IReadOnlyList<Side> Sides) Read(RecognizedTable table, Vocabulary vocabulary, Measures measures)
    {
        TableShape shape = table.Shape;
        ColumnRole?[] roles = ColumnRoles.Of(shape, vocabulary, measures);
        var columns = new List<Column>();
        var read = new List<Side>();
        foreach ((string? section, List<int> members) in SideSplitter.Split(shape, roles))
        {
            int amounts = members.Count(c => roles[c] == ColumnRole.Amount);
            var figures = new List<Column>();
            foreach (int c in members)
            {
                var column = new Column { Index = c, Role = roles[c]!.Value, Section = section, Header = shape.Headers[c] };
                if (IsFigure(column.Role))
                    figures.Add(column with { Measure = MeasureOf(column, measures, alone: amounts == 1) });
                else
                    columns.Add(column);
            }
            SideMeasures.Settle(figures, measures);
            columns.AddRange(figures);
            List<int> codes = [.. members.Where(c => roles[c] == ColumnRole.Code)];
            int label = members.FirstOrDefault(c => roles[c] == ColumnRole.Label, -1);
            read.Add(new Side(section, codes, label, WidthOf(table, roles, label), figures));
        }
        columns.Sort(static (one, other) => one.Index.CompareTo(other.Index));
        return (columns, read);
    }

    private static bool IsFigure(ColumnRole? role) => role is ColumnRole.Amount or ColumnRole.Quantity or ColumnRole.Percent;

    /// <summary>A count or a percentage that no measure names is one: 保有量（辆）, 增长%.</summary>
    private static string MeasureOf(Column column, Measures measures, bool alone)
    {
        string measure = measures.Of(column.Header, alone);
        return !measure.StartsWith("other:", StringComparison.Ordinal) ? measure : column.Role switch
        {
            ColumnRole.Quantity => "quantity",
            ColumnRole.Percent => "percent",
            _ => measure,
        };
    }

    /// <summary>The label's columns: as many as its header cell covers.</summary>
    private static int WidthOf(RecognizedTable table, ColumnRole?[] roles, int label)
    {
        TableShape shape = table.Shape;
        int columns = 1;
        if (label < 0 || shape.FirstData == 0)
            return columns;
        int header = shape.View.IndexAt(shape.FirstData - 1, label);
        for (int c = label + 1; c < roles.Length && !IsFigure(roles[c]); c++)
        {
            // Without spans the columns beside a wide header have none of their own, and words below it.
            bool blank = shape.Headers[c].Length == 0 && roles[c] is null;
            if (table.Block.SpansKnown ? shape.View.IndexAt(shape.FirstData - 1, c) == header : blank)
                columns = c - label + 1;
            else if (!blank)
                break;
            else if (GroupedLabel.StandsIn(shape, label, c))
                columns = c - label + 1; // A group's name may itself cover two columns before its 小计.
        }
        return columns;
    }
}
