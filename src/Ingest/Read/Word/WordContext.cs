using Ingest.Model;

namespace Ingest.Read.Word;

/// <summary>What all stories of one document (body, notes, headers) share while it is read.</summary>
internal sealed class WordContext(ReadLimits limits, CancellationToken cancellation, StyleSheet styles, ListNumbering numbering)
{
    private long _positions;

    public ReadLimits Limits { get; } = limits;
    public CancellationToken Cancellation { get; } = cancellation;
    public StyleSheet Styles { get; } = styles;
    public ListNumbering Numbering { get; } = numbering;
    public TextBuffer Buffer { get; } = new();

    /// <summary>Visible characters of the source so far.</summary>
    public long Characters { get; set; }

    /// <summary>Characters that the source hides so far.</summary>
    public long Hidden { get; set; }

    /// <summary>Tables met so far, nested ones too, in the order of their start tags.</summary>
    public int Tables { get; set; }

    /// <summary>Text boxes met so far.</summary>
    public int TextBoxes { get; set; }

    /// <summary>Tables around the current place.</summary>
    public int TableDepth { get; set; }

    /// <summary>Text that is in the document but not in its XML: pictures, charts, objects.</summary>
    public Dictionary<WordTag, int> Unread { get; } = [];

    public List<Problem> Problems { get; } = [];

    public void AddPositions(int table, long positions)
    {
        CheckPositions(table, positions);
        _positions += positions;
    }

    public void CheckPositions(int table, long positions)
    {
        if (_positions + positions > Limits.MaxCells)
            throw WordFault.TooManyCells(table, _positions + positions, Limits.MaxCells);
    }
}
