using System.Globalization;
using AngleSharp.Dom;

namespace Ingest.Read.Html;

/// <summary>The blocks of a document; pages of one MHTML file follow each other in it.</summary>
internal sealed class BodyFlow(ReadLimits limits) : IFlow
{
    private readonly List<Block> _blocks = [];
    private readonly LineText _line = new();
    private readonly CellFlow _cell = new();
    private Walker? _walker;
    private int? _heading;
    private string? _furniture;
    private int _paragraphs;
    private int _pieces;
    private int _tables;
    private long _positions;

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Adds a page.</summary>
    public void Add(Survey survey, TableSorting tables, Boilerplate boilerplate, CancellationToken cancellation)
    {
        _walker = new Walker(survey, tables, null, cancellation);
        new Walker(survey, tables, boilerplate, cancellation).Walk(survey.Root, this);
        End();
    }

    public void Text(string text) => _line.Append(text);

    public void Break()
    {
        // A heading broken over lines is one heading; a text broken over lines is how many pages write paragraphs.
        if (_heading != null || _furniture != null)
            _line.Break();
        else
            End();
    }

    public void Edge()
    {
        if (!_line.EndsAtEdge)
            return;
        if (_furniture != null)
            _line.Break();
        else
            End();
    }

    public void Number(string number) => _line.AppendNumber(number);

    public void Heading(int? level)
    {
        if (_line.EndsAtEdge && _furniture == null)
            End();
        _heading = level;
    }

    public void Furniture(string? kind)
    {
        End();
        _furniture = kind;
    }

    public void Table(IElement table, FormedTable formed) => AddTable(table, formed, null);

    private void End()
    {
        string text = _line.Take();
        if (text.Length == 0)
            return;
        if ((_furniture ?? (_heading == null ? Boilerplate.KindOf(text) : null)) is { } kind)
            _blocks.Add(new FurnitureBlock(kind, text, At("furniture", ++_pieces)));
        else
            _blocks.Add(new TextBlock(text, At("paragraph", ++_paragraphs)) { HeadingLevel = _heading });
    }

    private void AddTable(IElement table, FormedTable formed, (int Table, int Cell)? parent)
    {
        End();
        foreach (var caption in formed.Captions)
        {
            _walker!.Walk(caption, this);
            End();
        }
        int number = ++_tables;
        _positions += (long)formed.Rows * formed.Columns;
        if (_positions > limits.MaxCells)
            throw TooMuch.Cells(_positions, limits.MaxCells, At("Table", number));
        var nested = new List<(IElement Table, FormedTable Formed, Slot Slot)>();
        var grid = GridFilling.Fill(formed, At("table", number), slot =>
        {
            _walker!.Walk(slot.Cell, _cell);
            var (text, tables) = _cell.Take();
            nested.AddRange(tables.Select(t => (t.Table, t.Formed, slot)));
            return text;
        });
        _blocks.Add(new TableBlock(grid, At("table", number)) { HeaderRows = formed.HeaderRows, Parent = parent });
        foreach (var (inner, innerFormed, slot) in nested)
            AddTable(inner, innerFormed, (number - 1, GridFilling.IndexOf(grid, slot)));
    }

    private static string At(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what} {number}");
}
