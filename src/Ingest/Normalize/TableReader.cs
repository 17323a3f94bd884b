using Ingest.Model;
using Ingest.Recognize;
using Ingest.Recognize.Vocabularies;

namespace Ingest.Normalize;

/// <summary>Makes the canonical table of a recognized one: its grid as printed beside the rows understood from it.</summary>
internal static class TableReader
{
    /// <summary>The canonical table.</summary>
    /// <param name="table">Named, with its header found.</param>
    /// <param name="unit">Its money unit; null where none is proven.</param>
    /// <param name="isForm">True for a performance form, whose cells are no rows of figures.</param>
    /// <param name="vocabulary">What places call things.</param>
    /// <param name="measures">Names the columns of the document's tables.</param>
    /// <param name="tables">All tables, to name a nested table's parent.</param>
    public static Table Read(RecognizedTable table, MoneyUnit? unit, bool isForm, Vocabulary vocabulary, Measures measures, IReadOnlyList<RecognizedTable> tables)
    {
        (IReadOnlyList<Column> columns, IReadOnlyList<Side> sides) = isForm ? ([], []) : ColumnReader.Read(table, vocabulary, measures);
        IReadOnlyList<Row> rows = isForm ? [] : RowReader.Read(table, sides, unit);
        bool hasFigures = rows.Any(static row => row.Values.Any(static value => value.Value is not null and not 0));
        return new Table
        {
            Id = table.Id,
            Kind = table.Kind,
            Confidence = table.Confidence,
            Evidence = table.Evidence,
            Title = table.Title,
            Number = NumberOf(table),
            // What the other tables are printed in says nothing of a table without money.
            Unit = unit?.From == "document" && !isForm && !rows.Any(static row => row.Values.Any(static value => value.Yuan is not null)) ? null : unit,
            StatedEmpty = !isForm && !hasFigures && StatedNothing.IsStated(table.Footnotes.Concat(table.Captions)) || (!isForm && !hasFigures && StatedNothing.InCells(table.Shape)),
            Notes = [.. table.Captions, .. table.Footnotes],
            Parent = table.Block.Parent is (int parent, int cell) ? new CellReference(tables[parent].Id, cell) : null,
            Parts = table.Parts,
            Grid = table.Block.Grid,
            Columns = columns,
            Rows = rows,
        };
    }

    private static string? NumberOf(RecognizedTable table) => table.Captions
        .Concat(table.Shape.Captions.Select(static cell => cell.Text))
        .Select(CaptionText.NumberIn).FirstOrDefault(static number => number is not null);
}
