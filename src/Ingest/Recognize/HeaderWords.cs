using Ingest.Model;

namespace Ingest.Recognize;

/// <summary>The words that head a table: its headers, and the short cells of its first rows, where a form has its labels.</summary>
internal sealed class HeaderWords(TableShape shape)
{
    private const int FormRows = 16, LongestLabel = 12;

    /// <summary>True where some header or label contains the word.</summary>
    public bool Contain(string word)
    {
        foreach (string[] path in shape.Headers)
        {
            foreach (string header in path)
            {
                if (header.Contains(word, StringComparison.Ordinal))
                    return true;
            }
        }
        foreach (Cell cell in shape.View.Grid.Cells)
        {
            if (cell.Row >= FormRows)
                return false;
            if (cell.Text.Length is > 1 and <= LongestLabel && Folded.Label(cell.Text).Contains(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
