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
    private static readonly FrozenSet<string> Inline = Set("span label abbr acronym cite q sub sup mark time var samp kbd del ins bdi bdo data dfn ruby rb rt rtc rp o:p st1");
    private static readonly FrozenSet<string> TableParts = Set("tbody thead tfoot tr td th caption colgroup");
    private static readonly FrozenSet<string> Transparent = Set("address div p");

    private readonly List<string> _open = [];
    private readonly List<Format> _formats = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private int _cells;
    private int _foreign;

    /// <summary>Elements within elements.</summary>
    public int Depth => _open.Count + _formats.Count;

    /// <summary>Elements that a parser makes again for formatting that was never closed.</summary>
    public long Reopened { get; private set; }

    /// <summary>True within svg or math, where scripts and titles are elements like others.</summary>
    public bool InForeign => _foreign > 0;

    /// <summary>Text stands here: formatting that a block's end closed is opened again.</summary>
    public void Text()
    {
        foreach (var format in _formats)
        {
            if (format.IsClosed)
            {
                format.IsClosed = false;
                format.At = _open.Count;
                Reopened++;
            }
        }
    }

    /// <summary>A start tag.</summary>
    public void Start(in TagScanner tag)
    {
        string name = Intern(tag.Name);
        if (Void.Contains(name) || (tag.IsSelfClosing && InForeign))
            return;
        if (Formatting.Contains(name))
        {
            Open(name, string.GetHashCode(tag.Tag));
            return;
        }
        // Outside a table its parts are no elements.
        if (TableParts.Contains(name) && !_open.Contains("table"))
            return;
        if (Inline.Contains(name))
            Text();
        else
            CloseImplied(name);
        _open.Add(name);
        _cells += IsCell(name) ? 1 : 0;
        _foreign += name is "svg" or "math" ? 1 : 0;
    }

    /// <summary>An end tag.</summary>
    public void End(ReadOnlySpan<char> tagName)
    {
        string name = Intern(tagName);
        if (Formatting.Contains(name))
        {
            int last = _formats.FindLastIndex(f => f.Name == name);
            if (last >= 0)
                _formats.RemoveAt(last);
            return;
        }
        bool inline = Inline.Contains(name);
        bool ofTable = name == "table" || TableParts.Contains(name);
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == name)
            {
                CloseFrom(i);
                return;
            }
            // An end tag does not reach out of its cell; an inline one not out of its block.
            if (ofTable ? _open[i] == "table" : IsCell(_open[i]) || _open[i] == "table" || (inline && !Inline.Contains(_open[i])))
                return;
        }
    }

    private void Open(string name, int hash)
    {
        if (name == "a" && _formats.FindLastIndex(f => f.Name == "a" && f.Cells == _cells) is >= 0 and var link)
            _formats.RemoveAt(link);
        Text();
        // At most three equal ones are kept open (the standard's Noah's Ark clause).
        if (_formats.Count(f => f.Hash == hash && f.Cells == _cells) >= 3)
            _formats.RemoveAt(_formats.FindIndex(f => f.Hash == hash && f.Cells == _cells));
        _formats.Add(new Format { Name = name, Hash = hash, Cells = _cells, At = _open.Count });
    }

    private void CloseImplied(string name)
    {
        switch (name)
        {
            case "td" or "th":
                if (CloseAbove("tr"))
                    break;
                CloseToSection();
                _open.Add("tr");
                break;
            case "tr":
                CloseToSection();
                break;
            case "tbody" or "thead" or "tfoot" or "caption" or "colgroup":
                CloseAbove("table");
                break;
            case "option" or "optgroup" or "rt" or "rp" when _open.Count > 0 && _open[^1] == name:
                CloseFrom(_open.Count - 1);
                break;
            case "li":
                CloseItem("li", "li");
                break;
            case "dd" or "dt":
                CloseItem("dd", "dt");
                break;
            case ['h', >= '1' and <= '6'] when _open.Count > 0 && _open[^1] is ['h', >= '1' and <= '6']:
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
        for (int i = _open.Count - 1; i >= 0 && !IsCell(_open[i]) && _open[i] is not ("table" or "button" or "object"); i--)
        {
            if (_open[i] == "p")
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
            if (_open[i] == one || _open[i] == other)
            {
                CloseFrom(i);
                return;
            }
            if (!Transparent.Contains(_open[i]) && !Inline.Contains(_open[i]))
                return;
        }
    }

    private bool CloseAbove(string name)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == name)
            {
                CloseFrom(i + 1);
                return true;
            }
            if (_open[i] == "table")
                return false;
        }
        return false;
    }

    private void CloseFrom(int index)
    {
        for (int i = _open.Count - 1; i >= index; i--)
        {
            _cells -= IsCell(_open[i]) ? 1 : 0;
            _foreign -= _open[i] is "svg" or "math" ? 1 : 0;
        }
        _open.RemoveRange(index, _open.Count - index);
        // The end of a cell ends the formatting opened in it.
        if (_formats.Count == 0)
            return;
        _formats.RemoveAll(f => f.Cells > _cells);
        foreach (var format in _formats)
            format.IsClosed |= format.At > index;
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

    private sealed class Format
    {
        public required string Name { get; init; }
        public required int Hash { get; init; }
        public required int Cells { get; init; }
        public required int At { get; set; }
        public bool IsClosed { get; set; }
    }
}
