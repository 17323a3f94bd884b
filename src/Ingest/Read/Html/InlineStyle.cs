using System.Buffers;
using AngleSharp.Dom;

namespace Ingest.Read.Html;

/// <summary>What an element's style attribute says that matters to reading; Word's own properties (mso-…) among it.</summary>
/// <param name="Display">Value of <c>display</c>, or null.</param>
/// <param name="Invisible">Takes room and shows nothing (<c>visibility:hidden</c>).</param>
/// <param name="Gone">Is not there (<c>display:none</c>, <c>mso-hide:all</c>, the hidden attribute, a closed dialog).</param>
/// <param name="KeepsLines">Line ends count (<c>white-space:pre</c> and its like).</param>
/// <param name="OutlineLevel">Word's outline level from 1.</param>
/// <param name="WordPart">Word's part of the page, such as <c>header</c> (<c>mso-element</c>).</param>
/// <param name="ListStyle">Value of <c>list-style-type</c>, or null.</param>
internal readonly record struct InlineStyle(
    string? Display, bool Invisible, bool Gone, bool KeepsLines, int? OutlineLevel, string? WordPart, string? ListStyle)
{
    private static readonly SearchValues<string> Telling =
        SearchValues.Create(["display", "visib", "mso-hide", "mso-element", "mso-outline", "white-space", "list-style"], StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the element's style draws a line around it or at a side.</summary>
    public static bool DrawsBorder(IElement element) =>
        element.GetAttribute("style") is { } style && style.Contains("border", StringComparison.OrdinalIgnoreCase) && style.Contains("solid", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where nothing of the element is shown.</summary>
    public bool Hides => Gone || Invisible;

    /// <summary>True where the style makes a block of an inline element; false where it makes it inline; null where it says nothing.</summary>
    public bool? Block => Display switch
    {
        null or "contents" or "inherit" or "initial" => null,
        "inline" or "inline-block" or "inline-flex" or "table-cell" => false,
        _ => true,
    };

    /// <summary>Reads the element's attributes.</summary>
    public static InlineStyle Of(IElement element)
    {
        bool gone = element.HasAttribute("hidden") || (element.LocalName == "dialog" && !element.HasAttribute("open"));
        string? style = element.GetAttribute("style");
        if (style == null || !Matters(style))
            return gone ? new InlineStyle { Gone = true } : default;
        var read = new InlineStyle { Gone = gone };
        foreach (var part in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan(part);
            int colon = declaration.IndexOf(':');
            if (colon > 0)
                read = read.With(declaration[..colon].Trim().ToString().ToLowerInvariant(), Value(declaration[(colon + 1)..]));
        }
        return read;
    }

    /// <summary>True where a style, or a whole page, has a property that matters: nine in ten speak of fonts, borders and margins only.</summary>
    public static bool Matters(ReadOnlySpan<char> style) => style.ContainsAny(Telling);

    private static string Value(ReadOnlySpan<char> text)
    {
        int important = text.IndexOf('!');
        return (important < 0 ? text : text[..important]).Trim().ToString().ToLowerInvariant();
    }

    private InlineStyle With(string property, string value) => property switch
    {
        "display" => this with { Display = value, Gone = Gone || value == "none" },
        "visibility" => this with { Invisible = value is "hidden" or "collapse" },
        "mso-hide" => this with { Gone = Gone || value == "all" },
        "white-space" => this with { KeepsLines = value.StartsWith("pre", StringComparison.Ordinal) || value == "break-spaces" },
        "mso-outline-level" => this with { OutlineLevel = value is [>= '1' and <= '9'] ? value[0] - '0' : null },
        "mso-element" => this with { WordPart = value },
        "list-style-type" or "list-style" => this with { ListStyle = value.Split(' ')[0] },
        _ => this,
    };
}
