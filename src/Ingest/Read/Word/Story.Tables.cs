using Ingest.Model;

namespace Ingest.Read.Word;

internal sealed partial class Story
{
    // The cell around the current place; null outside tables.
    private Place? _cell;

    private void ReadTable(Place place)
    {
        if (++_context.TableDepth > _context.Limits.MaxTableDepth)
            throw WordFault.TooManyTables(_context.Limits.MaxTableDepth);
        int number = ++_context.Tables;
        var grid = new GridBuilder(_context, number);
        var nested = new List<(int Draft, TableDraft Table)>();
        int headerRows = 0;
        if (!_xml.IsEmpty)
        {
            int depth = _xml.Depth;
            while (_xml.Next(depth))
            {
                if (_xml.Tag != WordTag.Row)
                    continue;
                int rows = grid.Rows;
                if (ReadRow(grid, nested) && headerRows == rows)
                    headerRows = grid.Rows;
            }
        }
        _context.TableDepth--;
        if (grid.Build(out int[] positions) is Grid built)
        {
            var placed = nested.Select(inner => (positions[inner.Draft], inner.Table)).ToList();
            place.Add(new TableDraft(built, $"table {number}", headerRows, placed));
        }
        EndAnchored(place);
    }

    /// <summary>Reads a row; true where it is a header row.</summary>
    private bool ReadRow(GridBuilder grid, List<(int, TableDraft)> nested)
    {
        var format = new RowFormat();
        if (_xml.IsEmpty)
            return false;
        int depth = _xml.Depth;
        bool begun = false;
        while (_xml.Next(depth))
        {
            if (format.IsDeleted)
            {
                // First, for a deleted row may hold tables with row properties of their own.
                HideOne();
            }
            else if (_xml.Tag == WordTag.RowProperties)
            {
                format = ReadRowProperties();
            }
            else if (_xml.Tag == WordTag.Cell)
            {
                if (!begun)
                    BeginRow(grid, format);
                begun = true;
                ReadCell(grid, nested);
            }
        }
        if (!begun)
            return false;
        grid.Leave(format.After);
        grid.EndRow();
        return format.IsHeader;
    }

    private static void BeginRow(GridBuilder grid, RowFormat format)
    {
        grid.BeginRow();
        grid.Leave(format.Before);
    }

    private RowFormat ReadRowProperties()
    {
        var format = new RowFormat();
        if (_xml.IsEmpty)
            return format;
        int depth = _xml.Depth;
        while (_xml.Next(depth))
        {
            switch (_xml.Tag)
            {
                case WordTag.GridBefore:
                    format.Before = _xml.Number ?? 0;
                    break;
                case WordTag.GridAfter:
                    format.After = _xml.Number ?? 0;
                    break;
                case WordTag.TableHeader:
                    format.IsHeader = _xml.IsOn;
                    break;
                case WordTag.Deleted or WordTag.MovedFrom:
                    format.IsDeleted = true;
                    break;
            }
        }
        return format;
    }

    private void ReadCell(GridBuilder grid, List<(int, TableDraft)> nested)
    {
        int start = _buffer.Length;
        var cell = new Place(start, null);
        Place? outer = _cell;
        _cell = cell;
        CellFormat format = ReadCellContent(cell);
        _cell = outer;
        string text = VisibleText.Fold(_buffer.From(start));
        _buffer.CutAt(start);
        if (format.IsDeleted)
            return;
        int draft = (format.IsMergedLeft ? grid.AddToLeft(format.Span, text) : null) ?? grid.Add(format.Span, format.Merge, text);
        foreach (TableDraft table in cell.Nested ?? [])
            nested.Add((draft, table));
    }

    private CellFormat ReadCellContent(Place cell)
    {
        var format = new CellFormat { Span = 1 };
        if (_xml.IsEmpty)
            return format;
        int depth = _xml.Depth;
        while (_xml.Next(depth))
        {
            if (format.IsDeleted)
                HideOne();
            else if (_xml.Tag == WordTag.CellProperties)
                format = ReadCellProperties();
            else
                ReadBlock(cell);
        }
        EndText(cell, headingLevel: null);
        return format;
    }

    private CellFormat ReadCellProperties()
    {
        var format = new CellFormat { Span = 1 };
        if (_xml.IsEmpty)
            return format;
        int depth = _xml.Depth;
        while (_xml.Next(depth))
        {
            switch (_xml.Tag)
            {
                case WordTag.GridSpan:
                    format.Span = _xml.Number ?? 1;
                    break;
                case WordTag.VerticalMerge:
                    // No value means: goes on (ISO/IEC 29500-1 §17.4.84).
                    format.Merge = _xml.Value == "restart" ? VerticalMerge.Restart : VerticalMerge.Continue;
                    break;
                case WordTag.HorizontalMerge:
                    format.IsMergedLeft = _xml.Value != "restart";
                    break;
                case WordTag.CellDeleted:
                    format.IsDeleted = true;
                    break;
            }
        }
        return format;
    }

    /// <summary>What a row's properties say.</summary>
    private struct RowFormat
    {
        public int Before;
        public int After;
        public bool IsHeader;
        public bool IsDeleted;
    }

    /// <summary>What a cell's properties say.</summary>
    private struct CellFormat
    {
        public int Span;
        public VerticalMerge Merge;
        public bool IsMergedLeft;
        public bool IsDeleted;
    }
}
