using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Ingest.Read.Html;

/// <summary>What an element does to the text in it, by its name (HTML Standard §15.3, the default style sheet).</summary>
internal enum Role
{
    /// <summary>Runs on in the line.</summary>
    Inline,
    /// <summary>Starts and ends a line.</summary>
    Block,
    /// <summary>A block that says how deep a heading it is.</summary>
    Heading,
    /// <summary>A block whose line ends count.</summary>
    Preformatted,
    /// <summary>A list item: a block that may have a printed number.</summary>
    Item,
    /// <summary>Ends a line.</summary>
    Break,
    /// <summary>A table.</summary>
    Table,
    /// <summary>A cell of a table.</summary>
    Cell,
    /// <summary>A control to click.</summary>
    Control,
    /// <summary>Holds text that is not shown: form values, fall-backs.</summary>
    Unshown,
    /// <summary>Holds no text of the page: scripts, styles, the head.</summary>
    NoText,
}

/// <summary>Names and attributes of elements.</summary>
internal static class Markup
{
    private static readonly FrozenDictionary<string, Role> Roles = Build();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributes = new[]
    {
        "class", "id", "hidden", "open", "href", "role", "border", "colspan", "rowspan", "start", "reversed", "type", "value",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for attributes that the reader looks at; the others, nine in ten, are not kept.</summary>
    /// <param name="attribute">Its name.</param>
    /// <param name="styled">Whether styles are looked at: where no style of the page hides or moves anything, only those of tables and cells are, for their borders.</param>
    public static bool IsRead(ReadOnlySpan<char> attribute, bool styled) =>
        attribute.Equals("style", StringComparison.OrdinalIgnoreCase) ? styled : Attributes.Contains(attribute);

    /// <summary>The element's role by its name.</summary>
    public static Role RoleOf(IElement element) => Roles.GetValueOrDefault(element.LocalName, Role.Inline);

    /// <summary>A whole number as HTML reads it: leading digits count, what follows does not; null where there are none.</summary>
    public static int? Number(IElement element, string attribute)
    {
        string? value = element.GetAttribute(attribute);
        if (value == null)
            return null;
        var text = value.AsSpan().TrimStart();
        bool negative = text is ['-', ..];
        if (text is ['-' or '+', ..])
            text = text[1..];
        long number = 0;
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            number = Math.Min(10 * number + text[digits++] - '0', int.MaxValue);
        return digits == 0 ? null : (int)(negative ? -number : number);
    }

    /// <summary>True where the attribute has the value, in any case.</summary>
    public static bool Has(IElement element, string attribute, string value) =>
        string.Equals(element.GetAttribute(attribute)?.Trim(), value, StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, Role> Build()
    {
        var roles = new Dictionary<string, Role>();
        void Add(Role role, string names)
        {
            foreach (string name in names.Split(' '))
                roles.Add(name, role);
        }
        Add(Role.Block, "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form "
            + "frameset header hgroup hr html legend main menu nav ol optgroup p search section summary tbody tfoot thead tr ul");
        Add(Role.Heading, "h1 h2 h3 h4 h5 h6");
        Add(Role.Preformatted, "pre xmp listing plaintext");
        Add(Role.Item, "li");
        Add(Role.Break, "br");
        Add(Role.Table, "table");
        Add(Role.Cell, "td th");
        Add(Role.Control, "button");
        Add(Role.Unshown, "select option textarea datalist noscript noembed noframes object video audio canvas iframe template desc");
        Add(Role.NoText, "head script style title meta link base");
        return roles.ToFrozenDictionary();
    }
}
