using Ingest.Model;

namespace Ingest.Certify.Html;

/// <summary>A picture of the place, cut out of the page: its letters and rules, the figures framed.</summary>
internal static class PictureWriter
{
    // Screen pixels of a point (96 to 72).
    private const double PixelsOfPoint = 96.0 / 72;

    /// <summary>Writes it.</summary>
    public static void Write(HtmlPage page, PictureFrame frame)
    {
        page.Start("figure");
        foreach (Box window in frame.Windows)
            Slice(page, frame, window);
        page.Element("figcaption", null, $"第 {PrintedInk.Number(frame.Page.Number)} 页{(frame.Table is { } table ? $" · {table}" : "，正文")}{(frame.Windows.Count > 1 ? "（中间各行略）" : "")}");
        page.End();
    }

    private static void Slice(HtmlPage page, PictureFrame frame, Box window)
    {
        page.Writer.WriteStartElement("svg", PrintedInk.Svg);
        page.Writer.WriteAttributeString("class", "slice");
        page.Writer.WriteAttributeString("viewBox", $"{PrintedInk.Number(window.Left)} {PrintedInk.Number(window.Top)} {PrintedInk.Number(window.Width)} {PrintedInk.Number(window.Height)}");
        page.Writer.WriteAttributeString("width", PrintedInk.Number(window.Width * PixelsOfPoint));
        page.Writer.WriteAttributeString("height", PrintedInk.Number(window.Height * PixelsOfPoint));
        page.Ink.Draw(frame.Page, window);
        foreach (PictureMark mark in frame.Marks)
        {
            if (mark.Box.Top < window.Top + window.Height && mark.Box.Top + mark.Box.Height > window.Top)
                page.Ink.Area($"mark {mark.Kind}", mark.Box, null);
        }
        page.Writer.WriteEndElement();
    }
}
