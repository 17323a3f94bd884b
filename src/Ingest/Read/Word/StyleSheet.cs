namespace Ingest.Read.Word;

/// <summary>The document's styles, resolved along their <c>basedOn</c> chains (ISO/IEC 29500-1 §17.7.4.3).</summary>
internal sealed class StyleSheet
{
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResolvedStyle> _resolved = new(StringComparer.Ordinal);
    private string? _defaultParagraph;

    /// <summary>Style of paragraphs that name none.</summary>
    public ResolvedStyle Default => _defaultParagraph is null ? ResolvedStyle.Plain : Resolve(_defaultParagraph);

    /// <summary>A style by its id; plain text where there is none of that id.</summary>
    public ResolvedStyle Resolve(string id)
    {
        if (_resolved.TryGetValue(id, out ResolvedStyle? known))
            return known;
        ResolvedStyle resolved = Inherit(id);
        _resolved[id] = resolved;
        return resolved;
    }

    /// <summary>Reads styles.xml.</summary>
    public void Read(WordXml xml)
    {
        Style? style = null;
        while (xml.Next(-1))
        {
            switch (xml.Tag)
            {
                case WordTag.Style:
                    style = Begin(xml);
                    break;
                case WordTag.StyleName when style is not null:
                    style.Name ??= xml.Value;
                    break;
                case WordTag.BasedOn when style is not null:
                    style.BasedOn = xml.Value;
                    break;
                case WordTag.OutlineLevel when style is not null:
                    style.OutlineLevel = xml.Number;
                    break;
                case WordTag.NumberingId when style is not null:
                    style.NumberingId = xml.Number;
                    break;
                case WordTag.LevelIndex when style is not null:
                    style.LevelIndex = xml.Number;
                    break;
                case WordTag.Vanish when style is not null:
                    style.Vanish = xml.IsOn;
                    break;
            }
        }
    }

    /// <summary>Heading depth that a style's name states: Word writes <c>heading 1</c> in every language, WPS may write <c>标题 1</c>.</summary>
    internal static int? LevelOfName(string? name)
    {
        string bare = name?.Trim().ToLowerInvariant() ?? "";
        if (bare is "title" or "标题")
            return 0;
        string digits = bare.StartsWith("heading", StringComparison.Ordinal) ? bare[7..] : bare.StartsWith("标题", StringComparison.Ordinal) ? bare[2..] : "";
        return WordNumber.Parse(digits) is int level and >= 1 and <= 9 ? level : null;
    }

    private Style? Begin(WordXml xml)
    {
        if (xml.Attribute("styleId") is not string id)
            return null;
        // Formatting for parts of a table (tblStylePr) nests no styles, so whatever follows belongs to this one.
        var style = new Style(id);
        _styles.TryAdd(id, style);
        if (xml.Attribute("type") == "paragraph" && xml.Attribute("default") is "1" or "true" or "on")
            _defaultParagraph ??= id;
        return style;
    }

    private ResolvedStyle Inherit(string id)
    {
        int? heading = null, numbering = null, level = null;
        string? numberingStyle = null;
        bool? vanish = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? next = id; next is not null && seen.Add(next) && _styles.TryGetValue(next, out Style? style); next = style.BasedOn)
        {
            // Outline level 9 is body text.
            heading ??= style.OutlineLevel is int outline ? (outline is >= 0 and < 9 ? outline + 1 : -1) : LevelOfName(style.Name);
            if (numbering is null && style.NumberingId is not null)
                (numbering, numberingStyle) = (style.NumberingId, next);
            level ??= style.LevelIndex;
            vanish ??= style.Vanish;
        }
        return new ResolvedStyle(heading is -1 ? null : heading, numbering, level, numberingStyle, vanish ?? false);
    }
}
