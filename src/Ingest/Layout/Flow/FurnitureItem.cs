using Ingest.Model;

namespace Ingest.Layout.Flow;

/// <summary>A line of the page and not of the content.</summary>
/// <param name="Kind"><c>header</c>, <c>footer</c>, <c>page-number</c>, <c>repeated-header</c> or <c>watermark</c>.</param>
/// <param name="Text">As printed.</param>
/// <param name="Box">Where on the page.</param>
internal sealed record FurnitureItem(string Kind, string Text, Box Box) : PageItem(Box);
