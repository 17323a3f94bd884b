namespace Ingest.Read.Pdf;

/// <summary>The path under construction, in points from the page's top-left corner: straight segments, and the bounds of each subpath.</summary>
internal sealed class PathTrace
{
    // Beyond this a path is a map or a picture and no table; what follows is left out.
    private const int MostSegments = 50_000;

    // Producers round to hundredths of a point.
    private const double Straight = 0.7;

    private readonly List<Segment> _segments = [];
    private readonly List<Subpath> _subpaths = [];
    private double _startX, _startY, _x, _y;
    private Subpath _current;
    private bool _isOpen;

    public readonly record struct Segment(double FromX, double FromY, double ToX, double ToY);

    /// <summary>Bounds of a subpath.</summary>
    public record struct Subpath(double Left, double Top, double Right, double Bottom, int Lines, bool IsCurved, bool IsSlanted)
    {
        /// <summary>True for a rectangle along the axes.</summary>
        public readonly bool IsRectangle => !IsCurved && !IsSlanted && Lines is 3 or 4 or 5;

        /// <summary>True where it lies around the other.</summary>
        public readonly bool Holds(in Subpath other) => other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;
    }

    public IReadOnlyList<Segment> Segments => _segments;

    /// <summary>The subpaths; ends the one under construction.</summary>
    public IReadOnlyList<Subpath> Subpaths
    {
        get
        {
            End();
            return _subpaths;
        }
    }

    public bool IsEmpty => _subpaths.Count == 0 && !_isOpen;

    public void MoveTo(double x, double y)
    {
        End();
        (_startX, _startY, _x, _y) = (x, y, x, y);
        _current = new Subpath(x, y, x, y, 0, false, false);
        _isOpen = true;
    }

    public void LineTo(double x, double y)
    {
        if (!_isOpen || _segments.Count >= MostSegments)
            return;
        _segments.Add(new Segment(_x, _y, x, y));
        _current.Lines++;
        _current.IsSlanted |= Math.Abs(x - _x) > Straight && Math.Abs(y - _y) > Straight;
        Extend(x, y);
        (_x, _y) = (x, y);
    }

    public void CurveTo(double x1, double y1, double x2, double y2, double x, double y)
    {
        if (!_isOpen)
            return;
        _current.IsCurved = true;
        Extend(x1, y1);
        Extend(x2, y2);
        Extend(x, y);
        (_x, _y) = (x, y);
    }

    /// <summary>Draws back to the subpath's start.</summary>
    public void Close()
    {
        if (_isOpen && (_x != _startX || _y != _startY))
            LineTo(_startX, _startY);
    }

    public void Clear()
    {
        _segments.Clear();
        _subpaths.Clear();
        _isOpen = false;
    }

    private void Extend(double x, double y)
    {
        _current.Left = Math.Min(_current.Left, x);
        _current.Right = Math.Max(_current.Right, x);
        _current.Top = Math.Min(_current.Top, y);
        _current.Bottom = Math.Max(_current.Bottom, y);
    }

    private void End()
    {
        if (_isOpen && _subpaths.Count < MostSegments && !double.IsNaN(_current.Left + _current.Right + _current.Top + _current.Bottom))
            _subpaths.Add(_current);
        _isOpen = false;
    }
}
