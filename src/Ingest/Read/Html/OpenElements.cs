using System.Collections.Frozen;

namespace Ingest.Read.Html;

/// <summary>
/// How deep a parser's tree gets, from the tags alone: the rules of the HTML Standard (§13.2.6) that close elements by
/// implication, and that open unclosed formatting elements again in every following block.
/// </summary>
internal sealed class OpenElements
{
    private static readonly FrozenSet<string> Void = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");
    private static readonly FrozenSet<string> Formatting = Set("a b big code em font i nobr s small strike strong tt u");
    private static readonly FrozenSet<string> Special = Set("address applet article aside blockquote button caption center colgroup dd details dir div dl dt "
        + "fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup iframe li listing main marquee menu nav noembed noframes noscript "
        + "object ol p plaintext pre script search section select style summary table tbody td template textarea tfoot th thead title tr ul xmp");
    private static readonly FrozenSet<string> TableParts = Set("tbody thead tfoot tr td th caption colgroup");
    private static readonly FrozenSet<string> Transparent = Set("address div p");

    private readonly List<Element> _open = [];
    private readonly List<Format> _formats = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private bool _anyClosed;
    private int _cells;
    private int _foreign;

    /// <summary>Elements within elements.</summary>
    public int Depth => _open.Count;

    /// <summary>Elements that a parser makes again for formatting that was never closed.</summary>
    public long Reopened { get; private set; }

    /// <summary>True within svg or math, where scripts and titles are elements like others.</summary>
    public bool InForeign => _foreign > 0;

    /// <summary>Text stands here: formatting that a block's end closed is opened again.</summary>
    public void Text()
    {
        if (!_anyClosed)
            return;
        _anyClosed = false;
        foreach (var format in _formats.Where(f => f.IsClosed))
        {
            format.IsClosed = false;
            _open.Add(new Element(format.Name, format));
            Reopened++;
        }
    }

    /// <summary>A start tag.</summary>
    public void Start(in TagScanner tag)
    {
        string name = Intern(tag.Name);
        // The page's own elements stand once, however often they are written; outside a table its parts are no elements.
        if (Void.Contains(name) || (tag.IsSelfClosing && InForeign) || name is "html" or "head" or "body"
            || (TableParts.Contains(name) && !_open.Exists(e => e.Name == "table")))
            return;
        if (Formatting.Contains(name))
        {
            Open(name, string.GetHashCode(tag.Tag));
            return;
        }
        if (Special.Contains(name))
            CloseImplied(name);
        else
            Text();
        if (_open.Count > 0 && _open[^1].Name == name && name is ("option" or "rt" or "rp"))
            CloseFrom(_open.Count - 1);
        _open.Add(new Element(name, null));
        _cells += IsCell(name) ? 1 : 0;
        _foreign += name is "svg" or "math" ? 1 : 0;
    }

    /// <summary>An end tag.</summary>
    public void End(ReadOnlySpan<char> tagName)
    {
        string name = Intern(tagName);
        if (name is "html" or "head" or "body" || (Formatting.Contains(name) && CloseFormat(name)))
            return;
        bool reaches = Special.Contains(name);
        bool ofTable = name == "table" || TableParts.Contains(name);
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            string open = _open[i].Name;
            if (open == name || (IsHeading(open) && IsHeading(name)))
            {
                // A form's end leaves what is open in it.
                if (name == "form")
                    _open.RemoveAt(i);
                else
                    CloseFrom(i);
                return;
            }
            // An end tag does not reach out of its cell; an inline one not out of its block.
            if (ofTable ? open == "table" : IsCell(open) || open == "table" || (!reaches && Special.Contains(open)))
                return;
        }
    }

    private bool CloseFormat(string name)
    {
        int last = _formats.FindLastIndex(f => f.Name == name && f.Cells == _cells);
        if (last < 0)
            return false;
        int open = _open.FindLastIndex(e => ReferenceEquals(e.Format, _formats[last]));
        if (open >= 0)
            _open.RemoveAt(open);
        _formats.RemoveAt(last);
        return true;
    }

    private void Open(string name, int hash)
    {
        if (name == "a")
            CloseFormat(name);
        Text();
        // At most three equal ones are opened again (the standard's Noah's Ark clause).
        if (_formats.Count(f => f.Hash == hash && f.Cells == _cells) >= 3)
            _formats.RemoveAt(_formats.FindIndex(f => f.Hash == hash && f.Cells == _cells));
        var format = new Format { Name = name, Hash = hash, Cells = _cells };
        _formats.Add(format);
        _open.Add(new Element(name, format));
    }

    private void CloseImplied(string name)
    {
        switch (name)
        {
            case "td" or "th":
                if (CloseAbove("tr"))
                    break;
                CloseToSection();
                _open.Add(new Element("tr", null));
                break;
            case "tr":
                CloseToSection();
                break;
            case "tbody" or "thead" or "tfoot" or "caption" or "colgroup":
                CloseAbove("table");
                break;
            case "li":
                CloseItem("li", "li");
                break;
            case "dd" or "dt":
                CloseItem("dd", "dt");
                break;
            case ['h', >= '1' and <= '6'] when _open.Count > 0 && IsHeading(_open[^1].Name):
                CloseFrom(_open.Count - 1);
                break;
        }
        if (name is not ("td" or "th" or "tr" or "table"))
            CloseParagraph();
    }

    private void CloseToSection()
    {
        if (!CloseAbove("tbody") && !CloseAbove("thead") && !CloseAbove("tfoot"))
            CloseAbove("table");
    }

    private void CloseParagraph()
    {
        for (int i = _open.Count - 1; i >= 0 && !IsCell(_open[i].Name) && _open[i].Name is not ("table" or "button" or "object"); i--)
        {
            if (_open[i].Name == "p")
            {
                CloseFrom(i);
                return;
            }
        }
    }

    private void CloseItem(string one, string other)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == one || _open[i].Name == other)
            {
                CloseFrom(i);
                return;
            }
            if (Special.Contains(_open[i].Name) && !Transparent.Contains(_open[i].Name))
                return;
        }
    }

    private bool CloseAbove(string name)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == name)
            {
                CloseFrom(i + 1);
                return true;
            }
            if (_open[i].Name == "table")
                return false;
        }
        return false;
    }

    private void CloseFrom(int index)
    {
        for (int i = _open.Count - 1; i >= index; i--)
        {
            var (name, format) = _open[i];
            _cells -= IsCell(name) ? 1 : 0;
            _foreign -= name is "svg" or "math" ? 1 : 0;
            if (format != null)
                _anyClosed = format.IsClosed = true;
        }
        _open.RemoveRange(index, _open.Count - index);
        // The end of a cell ends the formatting opened in it.
        if (_formats.Count > 0 && _formats[^1].Cells > _cells)
            _formats.RemoveAll(f => f.Cells > _cells);
    }

    private string Intern(ReadOnlySpan<char> name)
    {
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!names.TryGetValue(name, out string? known))
            names[name] = known = name.ToString().ToLowerInvariant();
        return known;
    }

    private static bool IsCell(string name) => name is "td" or "th" or "caption";

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet();

    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    private readonly record struct Element(string Name, Format? Format);

    private sealed class Format
    {
        public required string Name { get; init; }
        public required int Hash { get; init; }
        public required int Cells { get; init; }
        public bool IsClosed { get; set; }
    }
}
