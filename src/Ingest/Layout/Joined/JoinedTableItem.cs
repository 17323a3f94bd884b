using Ingest.Read;

namespace Ingest.Layout.Joined;

/// <summary>A table that runs over pages, as one. It stands on the page where it begins; every cell keeps its own page and place.</summary>
/// <param name="Whole">The table with its parts.</param>
internal sealed record JoinedTableItem(TableBlock Whole) : PageItem(Whole.Box!.Value);
