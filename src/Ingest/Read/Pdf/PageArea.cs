namespace Ingest.Read.Pdf;

/// <summary>A rectangle along the axes, in points from the page's top-left corner.</summary>
internal readonly record struct PageArea(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public bool IsEmpty => !(Right >= Left && Bottom >= Top);

    /// <summary>What both share; empty where they do not touch.</summary>
    public PageArea Meet(in PageArea other) =>
        new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
}

/// <summary>Something opaque that was painted: it hides what was drawn before it, and shows white letters drawn after it.</summary>
/// <param name="Area">Where.</param>
/// <param name="After">How many letters had been drawn before it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsWhite">True for white paint.</param>
/// <param name="Hides">False where it may let something through: not a rectangle, transparent, a pattern, an image with a mask.</param>
internal readonly record struct Paint(PageArea Area, int After, PaintKind Kind, bool IsWhite, bool Hides);

/// <summary>What was painted.</summary>
internal enum PaintKind
{
    /// <summary>A filled path.</summary>
    Fill,
    /// <summary>An image.</summary>
    Image,
    /// <summary>A shading.</summary>
    Shading,
}
