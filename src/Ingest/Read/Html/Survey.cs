using AngleSharp.Dom;

namespace Ingest.Read.Html;

/// <summary>
/// One pass over the page before any block is built: the visible and hidden characters, the printed list numbers, the tables,
/// and the facts that tell layout from data and menus from the article.
/// </summary>
internal sealed class Survey
{
    private static readonly string[] DocumentEndings = [".doc", ".docx", ".xls", ".xlsx", ".pdf", ".zip", ".rar", ".7z", ".wps", ".et", ".ofd", ".rtf", ".csv"];
    private readonly Dictionary<INode, Facts> _facts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<INode, string> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly ReadLimits _limits;

    /// <summary>Surveys the page.</summary>
    /// <exception cref="UnreadableException">Tables or elements are nested too deep.</exception>
    public Survey(IElement root, ReadLimits limits, CancellationToken cancellation)
    {
        _limits = limits;
        Root = root;
        Walk(root, cancellation);
        Characters = _facts[root].Text;
    }

    /// <summary>The page's root element.</summary>
    public IElement Root { get; }

    /// <summary>Visible characters of the page.</summary>
    public long Characters { get; }

    /// <summary>Characters in hidden elements.</summary>
    public long Hidden { get; private set; }

    /// <summary>The visible tables in source order.</summary>
    public List<IElement> Tables { get; } = [];

    /// <summary>The printed number of a list item, or null.</summary>
    public string? Number(IElement item) => _numbers.GetValueOrDefault(item);

    /// <summary>What is under a visible block, table or cell; null for others.</summary>
    public Facts? Of(INode node) => _facts.GetValueOrDefault(node);

    private void Walk(IElement root, CancellationToken cancellation)
    {
        var stack = new Stack<Frame>();
        stack.Push(new Frame(root, _facts[root] = new Facts(), null, false, false, 0));
        int visited = 0;
        while (stack.TryPeek(out var frame))
        {
            if (frame.Next == frame.Node.ChildNodes.Length)
            {
                stack.Pop();
                if (stack.TryPeek(out var parent) && !ReferenceEquals(parent.Facts, frame.Facts))
                    parent.Facts.Add(frame.Facts, frame.Node is IElement { LocalName: "table" });
                continue;
            }
            var node = frame.Node.ChildNodes[frame.Next++];
            if ((++visited & 0xfff) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (node is IText text)
                Count(text.Data, frame);
            else if (node is IElement element && Enter(element, frame, stack.Count) is { } below)
                stack.Push(below);
        }
    }

    private void Count(string text, Frame frame)
    {
        long characters = VisibleText.Count(text);
        if (frame.Hidden)
        {
            Hidden += characters;
            return;
        }
        frame.Facts.Text += characters;
        frame.Facts.Linked += frame.Linked ? characters : 0;
    }

    private Frame? Enter(IElement element, Frame above, int depth)
    {
        // Formatting elements left open are nested again in every following block, so the tree may be deeper than the source.
        if (depth >= 2 * _limits.MaxElementDepth)
            throw TooMuch.Depth(_limits.MaxElementDepth);
        var role = Markup.RoleOf(element);
        if (role == Role.NoText)
            return null;
        var style = InlineStyle.Of(element);
        if (above.Hidden || role == Role.Unshown || style.Hides)
            return new Frame(element, above.Facts, null, true, false, 0);
        var facts = above.Facts;
        if (role is not (Role.Inline or Role.Break or Role.Control) || style.Block == true)
            _facts[element] = facts = new Facts();
        facts.Lines += role is Role.Item or Role.Heading or Role.Break || element.LocalName == "p" ? 1 : 0;
        facts.Headings += role == Role.Heading ? 1 : 0;
        if (role == Role.Item && above.Numbers?.Next(element, style) is { } number)
        {
            _numbers[element] = number;
            facts.Text += VisibleText.Count(number);
        }
        int tables = above.Tables + (role == Role.Table ? 1 : 0);
        if (tables > _limits.MaxTableDepth)
            throw TooMuch.TableDepth(_limits.MaxTableDepth);
        if (role == Role.Table)
            Tables.Add(element);
        var numbers = element.LocalName is "ol" or "ul" or "menu" or "dir" ? new ListNumbers(element) : above.Numbers;
        return new Frame(element, facts, numbers, false, above.Linked || LeadsAway(element, facts), tables);
    }

    // A contents list links within the page; a menu leads to other pages.
    private static bool LeadsAway(IElement element, Facts facts)
    {
        if (element.LocalName != "a" || element.GetAttribute("href") is not { Length: > 0 } target || target[0] == '#')
            return false;
        facts.Links++;
        if (DocumentEndings.Any(e => target.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            facts.Attachments++;
        return true;
    }

    private sealed class Frame(INode node, Facts facts, ListNumbers? numbers, bool hidden, bool linked, int tables)
    {
        public INode Node { get; } = node;
        public Facts Facts { get; } = facts;
        public ListNumbers? Numbers { get; } = numbers;
        public bool Hidden { get; } = hidden;
        public bool Linked { get; } = linked;
        public int Tables { get; } = tables;
        public int Next { get; set; }
    }
}
