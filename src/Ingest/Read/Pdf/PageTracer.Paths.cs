using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;

namespace Ingest.Read.Pdf;

/// <content>Paths: built point by point, then stroked, filled, or used to clip.</content>
internal sealed partial class PageTracer
{
    // More shapes than this in one path are a picture, where one may lie in another.
    private const int MostCovers = 64;

    // Paint this bright cannot be told from paper.
    private const double White = 0.98;

    private IColor? _lastColour;
    private bool _lastIsWhite;

    /// <inheritdoc/>
    public override void BeginSubpath()
    {
    }

    /// <inheritdoc/>
    public override PdfPoint? CloseSubpath()
    {
        _path.Close();
        return null;
    }

    /// <inheritdoc/>
    public override void MoveTo(double x, double y)
    {
        (double px, double py) = CurrentTransformationMatrix.Transform(x, y);
        CurrentPosition = new PdfPoint(px, py);
        _path.MoveTo(px, _height - py);
    }

    /// <inheritdoc/>
    public override void LineTo(double x, double y)
    {
        (double px, double py) = CurrentTransformationMatrix.Transform(x, y);
        CurrentPosition = new PdfPoint(px, py);
        _path.LineTo(px, _height - py);
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        TransformationMatrix matrix = CurrentTransformationMatrix;
        (double ax, double ay) = matrix.Transform(x1, y1);
        (double bx, double by) = matrix.Transform(x2, y2);
        (double cx, double cy) = matrix.Transform(x3, y3);
        CurrentPosition = new PdfPoint(cx, cy);
        _path.CurveTo(ax, _height - ay, bx, _height - by, cx, _height - cy);
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => BezierCurveTo(x2, y2, x2, y2, x3, y3);

    /// <inheritdoc/>
    public override void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        _path.Close();
    }

    /// <inheritdoc/>
    public override void StrokePath(bool close)
    {
        if (close)
            _path.Close();
        Stroke();
        EndPath();
    }

    /// <inheritdoc/>
    public override void FillPath(FillingRule fillingRule, bool close)
    {
        Fill(false);
        EndPath();
    }

    /// <inheritdoc/>
    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
        if (close)
            _path.Close();
        Fill(true);
        Stroke();
        EndPath();
    }

    /// <inheritdoc/>
    public override void EndPath()
    {
        if (_clipsNext && !_path.IsEmpty)
            CutClip();
        _clipsNext = false;
        _path.Clear();
    }

    /// <inheritdoc/>
    public override void ClosePath() => EndPath();

    /// <inheritdoc/>
    public override void ModifyClippingIntersect(FillingRule clippingRule) => _clipsNext = true;

    /// <inheritdoc/>
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        TransformationMatrix matrix = CurrentTransformationMatrix;
        (double x0, double y0) = matrix.Transform(rectangle.Left, rectangle.Bottom);
        (double x1, double y1) = matrix.Transform(rectangle.Right, rectangle.Top);
        (double x2, double y2) = matrix.Transform(rectangle.Left, rectangle.Top);
        (double x3, double y3) = matrix.Transform(rectangle.Right, rectangle.Bottom);
        var area = new PageArea(Math.Min(Math.Min(x0, x1), Math.Min(x2, x3)), _height - Math.Max(Math.Max(y0, y1), Math.Max(y2, y3)),
            Math.Max(Math.Max(x0, x1), Math.Max(x2, x3)), _height - Math.Min(Math.Min(y0, y1), Math.Min(y2, y3)));
        _clip = new Clip(_clip.Area.Meet(area), _clip.IsExact && Math.Min(Math.Abs(x3 - x0), Math.Abs(y3 - y0)) < 0.5);
    }

    private void CutClip()
    {
        IReadOnlyList<PathTrace.Subpath> subpaths = _path.Subpaths;
        PathTrace.Subpath around = subpaths[0];
        for (int i = 1; i < subpaths.Count; i++)
        {
            around.Left = Math.Min(around.Left, subpaths[i].Left);
            around.Top = Math.Min(around.Top, subpaths[i].Top);
            around.Right = Math.Max(around.Right, subpaths[i].Right);
            around.Bottom = Math.Max(around.Bottom, subpaths[i].Bottom);
        }
        _clip = new Clip(_clip.Area.Meet(new PageArea(around.Left, around.Top, around.Right, around.Bottom)), _clip.IsExact && subpaths.Count == 1 && around.IsRectangle);
    }

    private void Stroke()
    {
        CurrentGraphicsState state = GetCurrentState();
        if (_hiddenBy > 0 || state.AlphaConstantStroking <= 0.01 || _clip.Area.IsEmpty)
            return;
        TransformationMatrix matrix = state.CurrentTransformationMatrix;
        double width = Math.Abs(state.LineWidth) * Math.Sqrt(Math.Abs(matrix.A * matrix.D - matrix.B * matrix.C));
        bool isWhite = IsWhite(state.CurrentStrokingColor);
        foreach (PathTrace.Segment segment in _path.Segments)
            _sheet.Rules.AddStroke(segment, width, _clip.Area, isWhite);
    }

    private void Fill(bool isStroked)
    {
        CurrentGraphicsState state = GetCurrentState();
        if (_hiddenBy > 0 || state.AlphaConstantNonStroking <= 0.01 || _clip.Area.IsEmpty || _path.IsEmpty)
            return;
        bool isWhite = IsWhite(state.CurrentNonStrokingColor);
        IReadOnlyList<PathTrace.Subpath> subpaths = _path.Subpaths;
        bool hides = _clip.IsExact && state.CurrentNonStrokingColor is not null and not PatternColor && IsOpaque(state) && !AnyHoldsAnother(subpaths);
        foreach (PathTrace.Subpath subpath in subpaths)
        {
            PageArea area = new PageArea(subpath.Left, subpath.Top, subpath.Right, subpath.Bottom).Meet(_clip.Area);
            if (area.IsEmpty)
                continue;
            if (!isStroked || Math.Min(area.Width, area.Height) <= 3)
                _sheet.Rules.AddArea(area, subpath is { IsCurved: false }, isWhite);
            _sheet.AddPaint(area, PaintKind.Fill, isWhite, hides && subpath.IsRectangle);
        }
    }

    // A frame is drawn as a rectangle within a rectangle: what lies between shows, what lies within does not.
    private static bool AnyHoldsAnother(IReadOnlyList<PathTrace.Subpath> subpaths)
    {
        if (subpaths.Count > MostCovers)
            return true;
        for (int i = 0; i < subpaths.Count; i++)
        {
            for (int j = 0; j < subpaths.Count; j++)
            {
                if (i != j && subpaths[i].Holds(subpaths[j]))
                    return true;
            }
        }
        return false;
    }

    private static bool IsOpaque(CurrentGraphicsState state) =>
        state.AlphaConstantNonStroking >= 0.99 && state.SoftMask is null && state.BlendMode == BlendMode.Normal;

    private bool IsWhite(IColor? colour)
    {
        if (colour is null or PatternColor)
            return false;
        if (ReferenceEquals(colour, _lastColour))
            return _lastIsWhite;
        (double r, double g, double b) = colour.ToRGBValues();
        (_lastColour, _lastIsWhite) = (colour, r >= White && g >= White && b >= White);
        return _lastIsWhite;
    }
}
