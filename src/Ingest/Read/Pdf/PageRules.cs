using Ingest.Model;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Ingest.Read.Pdf;

/// <summary>Gathers the rules and areas of a page from its paths.</summary>
/// <param name="height">The page's height in points, to turn y downwards.</param>
internal sealed class PageRules(double height)
{
    // A rule is thinner than this; cell backgrounds and bars are thicker.
    private const double ThickestRule = 3.0;

    // A line may lean this much and still be along an axis: producers round to hundredths.
    private const double Lean = 0.7;

    public List<Rule> Rules { get; } = [];

    public List<Box> Fills { get; } = [];

    public void Add(PdfPath path)
    {
        if (path.IsClipping || !(path.IsFilled || path.IsStroked))
            return;
        foreach (PdfSubpath subpath in path)
        {
            if (path.IsFilled && subpath.GetBoundingRectangle() is { } area)
                AddArea(area, path.IsStroked);
            if (path.IsStroked)
                AddStroke(subpath, path.LineWidth);
        }
    }

    private void AddArea(PdfRectangle area, bool isStroked)
    {
        if (area.Width <= ThickestRule && area.Height <= ThickestRule)
            return;
        if (area.Height <= ThickestRule)
            AddRule(true, height - (area.Bottom + area.Top) / 2, area.Left, area.Right, area.Height);
        else if (area.Width <= ThickestRule)
            AddRule(false, (area.Left + area.Right) / 2, height - area.Top, height - area.Bottom, area.Width);
        else if (!isStroked)
            Fills.Add(new Box(area.Left, height - area.Top, area.Width, area.Height));
    }

    private void AddStroke(PdfSubpath subpath, double width)
    {
        PdfPoint start = default, at = default;
        foreach (PdfSubpath.IPathCommand command in subpath.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    start = at = move.Location;
                    break;
                case PdfSubpath.Line line:
                    AddSegment(line.From, line.To, width);
                    at = line.To;
                    break;
                case PdfSubpath.Close:
                    AddSegment(at, start, width);
                    at = start;
                    break;
                case PdfSubpath.CubicBezierCurve curve:
                    at = curve.EndPoint;
                    break;
            }
        }
    }

    private void AddSegment(PdfPoint from, PdfPoint to, double width)
    {
        double dx = Math.Abs(from.X - to.X), dy = Math.Abs(from.Y - to.Y);
        if (dy <= Lean && dx > dy)
            AddRule(true, height - (from.Y + to.Y) / 2, Math.Min(from.X, to.X), Math.Max(from.X, to.X), width);
        else if (dx <= Lean && dy > dx)
            AddRule(false, (from.X + to.X) / 2, height - Math.Max(from.Y, to.Y), height - Math.Min(from.Y, to.Y), width);
    }

    private void AddRule(bool isHorizontal, double position, double from, double to, double thickness) =>
        Rules.Add(new Rule(isHorizontal, (float)position, (float)from, (float)to, (float)thickness));
}
