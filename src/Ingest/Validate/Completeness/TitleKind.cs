using Ingest.Model;
using Ingest.Read;
using Ingest.Recognize;

namespace Ingest.Validate.Completeness;

/// <summary>The kind of table that a title alone speaks of.</summary>
internal static class TitleKind
{
    private static readonly TableShape NoShape = TableShape.Of(new TableBlock(new Grid(1, 1, [new Cell(0, 0, 1, 1, "")]), ""));

    /// <summary>The kind; null where the title is none of a known table.</summary>
    public static string? Of(string title)
    {
        (string kind, decimal confidence) = TableKinds.Best(title, NoShape);
        return kind == TableKind.Unknown || confidence == 0 ? null : kind;
    }
}
