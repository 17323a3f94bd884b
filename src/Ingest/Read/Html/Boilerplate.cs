using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Ingest.Read.Html;

/// <summary>
/// Tells a site's menus, side bars and footers from the article, by where the text that is not links is (as Readability does).
/// It only labels: nothing is dropped, in doubt it is text, and a table of data is never furniture.
/// </summary>
internal sealed partial class Boilerplate
{
    private const string Menu = "menu";

    // An element with this share of what its parent says holds the article; a marked one needs less.
    private const double MainShare = 0.8;
    private const double MarkedShare = 0.4;

    // Visible characters; longer ones are content, whatever their class says.
    private const long LongestPart = 600;

    private readonly HashSet<IElement> _menus = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<IElement> _holdData = new(ReferenceEqualityComparer.Instance);
    private readonly Survey _survey;

    /// <summary>Looks for the menus of the page.</summary>
    public Boilerplate(Survey survey, TableSorting tables)
    {
        _survey = survey;
        // Without a link that leads away there is no site around the text.
        if (survey.Of(survey.Root) is not { Links: > 0 })
            return;
        foreach (var table in survey.Tables.Where(t => tables.Data(t) != null))
        {
            for (var holder = table; holder != null && _holdData.Add(holder);)
                holder = holder.ParentElement;
        }
        var article = survey.Root;
        while (MainChild(article, tables) is { } main)
        {
            foreach (var beside in article.Children.Where(c => !ReferenceEquals(c, main)))
                Label(beside, tables, outside: true);
            article = main;
        }
        foreach (var child in article.Children)
            Label(child, tables, outside: false);
    }

    /// <summary>The kind of furniture that the element is, or null.</summary>
    public string? KindOf(IElement element, Role role, InlineStyle style)
    {
        if (style.WordPart is "header" or "footer")
            return style.WordPart;
        return role == Role.Control || _menus.Contains(element) ? Menu : null;
    }

    /// <summary>The kind of furniture that a line is by its words alone (bread crumbs, tool bars, copyright), or null.</summary>
    public static string? KindOf(string line) =>
        line.Length <= 200 && (Crumbs().IsMatch(line) || Neighbours().IsMatch(line) || Imprint().IsMatch(line) || (Tools().IsMatch(line) && Verbs().IsMatch(line)))
            ? Menu : null;

    private IElement? MainChild(IElement element, TableSorting tables)
    {
        long all = Content(element);
        return element.Children.FirstOrDefault(c => Content(c) is > 0 and var own && tables.Data(c) == null
            && own >= (c.LocalName is "article" or "main" ? MarkedShare : MainShare) * all);
    }

    private long Content(IElement element) => _survey.Of(element) is { } facts ? facts.Text - facts.Linked : 0;

    private void Label(IElement root, TableSorting tables, bool outside)
    {
        var waiting = new Stack<IElement>([root]);
        while (waiting.TryPop(out var element))
        {
            if (_survey.Of(element) is not { Links: > 0 } facts || tables.Data(element) != null)
                continue;
            if (!_holdData.Contains(element) && IsMenu(element, facts, outside))
            {
                _menus.Add(element);
                continue;
            }
            foreach (var child in element.Children)
                waiting.Push(child);
        }
    }

    private static bool IsMenu(IElement element, Facts facts, bool outside)
    {
        double linked = (double)facts.Linked / Math.Max(1, facts.Text);
        // A list of files to download belongs to the disclosure.
        if (2 * facts.Attachments >= facts.Links)
            return false;
        if (element.LocalName == "nav" || Markup.Has(element, "role", "navigation"))
            return true;
        if (!outside)
            return facts.Links >= 5 && linked >= 0.8 && facts.Linked <= 20 * facts.Links;
        bool isPart = element.LocalName is "header" or "footer" or "aside" || Markup.Has(element, "role", "banner") || Markup.Has(element, "role", "contentinfo")
            || Markup.Has(element, "role", "complementary") || PartName().IsMatch(element.ClassName + " " + element.Id);
        return (facts.Links >= 2 && linked >= 0.5) || (isPart && facts.Text <= LongestPart && (linked >= 0.2 || element.LocalName == "footer"));
    }

    [GeneratedRegex(@"(?:^|[\s_-])(?:nav|menu|crumbs?|breadcrumbs?|foot|footer|copyright|sidebar|side|toolbar|topbar|share|friendlinks?|links|banner|header|top|position|location|search)\d*(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartName();

    [GeneratedRegex(@"^(?:您|你)?(?:现在|当前|目前)?(?:所在)?的?(?:当前)?位置\s*(?:是|为)?\s*[:：]")]
    private static partial Regex Crumbs();

    [GeneratedRegex(@"^(?:上|下)一(?:篇|条)\s*[:：]")]
    private static partial Regex Neighbours();

    [GeneratedRegex(@"(?:^|[A-Z一-龥])ICP[备证]|公网安备|网站标识码|版权所有|^Copyright\s*(?:©|\(c\))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Imprint();

    [GeneratedRegex(@"^(?>分享到?|打印(?:本页|本文|此页|页面)?|关闭(?:窗口|本页)?|收藏(?:本页)?|字[体号]|返回(?:顶部|首页)?|我要纠错|微信|微博|QQ空间|复制链接|[大中小\s【】\[\]（）()|｜:：])+$")]
    private static partial Regex Tools();

    [GeneratedRegex("分享|打印|关闭|收藏|字[体号]|返回顶部|我要纠错")]
    private static partial Regex Verbs();
}
