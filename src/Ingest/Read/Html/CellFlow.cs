using AngleSharp.Dom;

namespace Ingest.Read.Html;

/// <summary>The text of one cell, with a line feed for each line end; its nested tables are set aside.</summary>
internal sealed class CellFlow : IFlow
{
    private readonly LineText _line = new();
    private readonly List<(IElement Table, FormedTable Formed)> _nested = [];

    /// <summary>The text, and the tables of data in the cell; empties the flow.</summary>
    public (string Text, IReadOnlyList<(IElement Table, FormedTable Formed)> Nested) Take()
    {
        (IElement, FormedTable)[] nested = [.. _nested];
        _nested.Clear();
        return (_line.Take(), nested);
    }

    public void Text(string text) => _line.Append(text);

    public void Break() => _line.Break();

    public void Edge()
    {
        if (_line.EndsAtEdge)
            _line.Break();
    }

    public void Number(string number) => _line.AppendNumber(number);

    public void Heading(int? level)
    {
        // A cell's text is one text, whatever its tags.
    }

    public void Furniture(string? kind)
    {
        // What is in a table of data is data.
    }

    public void Table(IElement table, FormedTable formed)
    {
        Edge();
        _nested.Add((table, formed));
    }
}
