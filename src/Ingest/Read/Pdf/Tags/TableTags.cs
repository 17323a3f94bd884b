using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Ingest.Read.Pdf.Tags;

/// <summary>The grid of a table element (ISO 32000-2 §14.8.4.8.3): its rows in their order, cells placed as browsers place them.</summary>
internal sealed class TableTags
{
    // Rows stand in THead, TBody, TFoot; producers put a group or two between.
    private const int Deepest = 8;

    // Positions of one table, and columns or rows that one cell covers.
    private const int MostPositions = 1_000_000, WidestSpan = 1_000;

    private static readonly NameToken Attributes = NameToken.A, Kids = NameToken.K, Rows = NameToken.Create("RowSpan"), Columns = NameToken.Create("ColSpan");

    private readonly StructureTree _tree;
    private readonly List<(IndirectReference Reference, int Row, int Column, int RowSpan, int ColumnSpan, bool HasContent)> _cells = [];
    private readonly HashSet<IndirectReference> _seen = [];

    // The row down to which each column is covered from above.
    private readonly List<int> _covered = [];
    private int _row = -1, _column, _positions, _headerRows;
    private bool _isGrid = true, _onlyHeads;

    private TableTags(StructureTree tree) => _tree = tree;

    /// <summary>The grid; null where the element has no rows, holds itself, or is too large.</summary>
    public static TableTags? Of(StructureTree tree, IndirectReference table)
    {
        var found = new TableTags(tree);
        found._seen.Add(table);
        if (tree.Element(table) is { } element)
            found.Walk(element, 0);
        found.EndRow();
        return found._isGrid && found._cells.Count > 0 && !tree.IsExhausted ? found : null;
    }

    /// <summary>The table with the marked content of its cells; null where some of it belongs to no cell of the grid.</summary>
    /// <param name="contents">Marked content by its cell.</param>
    public TaggedTable? With(Dictionary<IndirectReference, List<int>> contents)
    {
        int found = 0;
        var cells = new TaggedCell[_cells.Count];
        for (int i = 0; i < cells.Length; i++)
        {
            (IndirectReference reference, int row, int column, int rowSpan, int columnSpan, bool hasContent) = _cells[i];
            bool isFilled = contents.TryGetValue(reference, out List<int>? own);
            found += isFilled ? 1 : 0;
            cells[i] = new TaggedCell(row, column, rowSpan, columnSpan, isFilled ? own! : []) { IsElsewhere = hasContent && !isFilled };
        }
        return found == contents.Count ? new TaggedTable(_covered.Count, _headerRows, cells) : null;
    }

    private void Walk(DictionaryToken parent, int depth)
    {
        IToken? kids = _tree.Get(parent, Kids);
        // A single kid may stand there by itself.
        IReadOnlyList<IToken> all = kids is ArrayToken array ? array.Data : parent.TryGet(Kids, out IToken? only) ? [only] : [];
        foreach (IToken kid in all)
        {
            if (!_isGrid || kid is not IndirectReferenceToken reference)
                continue;
            if (!_seen.Add(reference.Data) || depth > Deepest)
            {
                _isGrid = false;
                return;
            }
            if (_tree.Element(reference.Data) is { } element)
                Place(reference.Data, element, depth);
        }
    }

    private void Place(IndirectReference reference, DictionaryToken element, int depth)
    {
        string type = _tree.TypeOf(element);
        switch (type)
        {
            case "TR":
                EndRow();
                (_row, _column, _onlyHeads) = (_row + 1, 0, true);
                Walk(element, depth + 1);
                break;
            case "TD" or "TH" when _row >= 0:
                AddCell(reference, element, type == "TH");
                break;
            case "Caption":
                break;
            default:
                Walk(element, depth + 1);
                break;
        }
    }

    private void AddCell(IndirectReference reference, DictionaryToken element, bool isHead)
    {
        int rows = Span(element, Rows), columns = Span(element, Columns);
        while (_column < _covered.Count && _covered[_column] >= _row)
            _column++;
        _positions += rows * columns;
        if (_positions > MostPositions)
        {
            _isGrid = false;
            return;
        }
        for (int i = 0; i < columns; i++)
        {
            if (_column + i == _covered.Count)
                _covered.Add(-1);
            // A wide cell that runs into one from above: the tags contradict themselves.
            _isGrid &= _covered[_column + i] < _row;
            _covered[_column + i] = _row + rows - 1;
        }
        _cells.Add((reference, _row, _column, rows, columns, _tree.Get(element, Kids) is not null and not ArrayToken { Length: 0 }));
        _column += columns;
        _onlyHeads &= isHead;
    }

    private void EndRow()
    {
        if (_onlyHeads && _column > 0 && _headerRows == _row)
            _headerRows++;
    }

    // The attributes are a dictionary, or several with their revision numbers between.
    private int Span(DictionaryToken element, NameToken name)
    {
        IToken? attributes = _tree.Get(element, Attributes);
        foreach (IToken one in attributes is ArrayToken array ? array.Data : attributes is null ? [] : [attributes])
        {
            if (_tree.Direct(one) is DictionaryToken dictionary && _tree.Get(dictionary, name) is NumericToken span)
                return Math.Clamp(span.Int, 1, WidestSpan);
        }
        return 1;
    }
}
