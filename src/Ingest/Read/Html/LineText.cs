using System.Text;

namespace Ingest.Read.Html;

/// <summary>Gathers text runs and forced line ends, and gives them folded.</summary>
internal sealed class LineText
{
    private readonly StringBuilder _text = new();
    private bool _afterNumber;

    /// <summary>Appends a run; line ends in the source are mere white space.</summary>
    public void Append(string text)
    {
        int start = _text.Length;
        _text.Append(text);
        if (text.Contains('\n', StringComparison.Ordinal))
            _text.Replace('\n', ' ', start, text.Length);
        _afterNumber = _afterNumber && string.IsNullOrWhiteSpace(text);
    }

    /// <summary>Appends a list number; the block edges between it and the item's first words do not part them.</summary>
    public void AppendNumber(string number)
    {
        _text.Append(number).Append(' ');
        _afterNumber = true;
    }

    /// <summary>Appends a line end.</summary>
    public void Break()
    {
        _text.Append('\n');
        _afterNumber = false;
    }

    /// <summary>True where a block edge ends the line.</summary>
    public bool EndsAtEdge => _text.Length > 0 && !_afterNumber;

    /// <summary>The text without layout spaces; empties the gatherer.</summary>
    public string Take()
    {
        _afterNumber = false;
        if (_text.Length == 0)
            return "";
        string folded = VisibleText.Fold(_text.ToString());
        _text.Clear();
        return folded;
    }
}
