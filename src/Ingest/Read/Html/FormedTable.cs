using AngleSharp.Dom;

namespace Ingest.Read.Html;

/// <summary>A cell in its place.</summary>
/// <param name="Cell">The element.</param>
/// <param name="Row">First row, from 0.</param>
/// <param name="Column">First column, from 0.</param>
/// <param name="RowSpan">Rows covered, from 1.</param>
/// <param name="ColumnSpan">Columns covered, from 1.</param>
/// <param name="Ordinal">Position among its row's cells, from 1.</param>
/// <param name="Blank">Takes room and shows nothing.</param>
internal sealed record Slot(IElement Cell, int Row, int Column, int RowSpan, int ColumnSpan, int Ordinal, bool Blank);

/// <summary>A table's cells in their places; no two cells share a position.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Slots">By row, then in the order of the source.</param>
/// <param name="HeaderRows">Leading rows that are marked as header.</param>
/// <param name="Captions">Visible captions.</param>
internal sealed record FormedTable(int Rows, int Columns, IReadOnlyList<Slot> Slots, int HeaderRows, IReadOnlyList<IElement> Captions);
