namespace Ingest.Read.Text;

/// <summary>Counts row widths as rows come in, so that the commonest is always at hand.</summary>
internal sealed class WidthCount
{
    private readonly Dictionary<int, int> _rowsByWidth = [];

    /// <summary>The width most rows have; the larger of two that are equally common; 0 before the first row.</summary>
    public int Typical { get; private set; }

    /// <summary>Counts a row.</summary>
    public void Add(int width)
    {
        int count = _rowsByWidth[width] = _rowsByWidth.GetValueOrDefault(width) + 1;
        int most = _rowsByWidth.GetValueOrDefault(Typical);
        if (count > most || (count == most && width > Typical))
            Typical = width;
    }
}
