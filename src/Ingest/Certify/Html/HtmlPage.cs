using System.Globalization;
using System.Text;
using System.Xml;

namespace Ingest.Certify.Html;

/// <summary>
/// A self-contained HTML page being written: no script, no address of anything outside. Whatever comes from a document passes through
/// <see cref="SafeText"/> and the XML writer's escaping, and stands in text, never in an attribute.
/// </summary>
internal sealed class HtmlPage : IDisposable
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false };

    private HtmlPage(XmlWriter writer) => (Writer, Ink) = (writer, new PrintedInk(writer));

    /// <summary>For SVG.</summary>
    public XmlWriter Writer { get; }

    /// <summary>Draws what is printed.</summary>
    public PrintedInk Ink { get; }

    /// <summary>Begins a page; disposing ends it.</summary>
    /// <param name="to">Where to; UTF-8.</param>
    /// <param name="title">The window's title.</param>
    public static HtmlPage Begin(Stream to, string title)
    {
        var page = new HtmlPage(XmlWriter.Create(to, Settings));
        XmlWriter writer = page.Writer;
        writer.WriteDocType("html", null, null, null);
        writer.WriteStartElement("html");
        writer.WriteAttributeString("lang", "zh-Hans");
        page.Start("head");
        page.Meta("charset", "utf-8");
        page.Meta("name", "viewport", "content", "width=device-width, initial-scale=1");
        // Even if an escape were missed, nothing could be loaded or run.
        page.Meta("http-equiv", "Content-Security-Policy", "content", "default-src 'none'; style-src 'unsafe-inline'");
        page.Element("title", null, title);
        page.Element("style", null, Style());
        page.End();
        page.Start("body");
        page.Start("main");
        return page;
    }

    /// <summary>Opens an element.</summary>
    public void Start(string name, string? kind = null)
    {
        Writer.WriteStartElement(name);
        if (kind is not null)
            Writer.WriteAttributeString("class", kind);
    }

    /// <summary>Closes the last one opened. Always with an end tag: HTML knows no empty ones but its own.</summary>
    public void End() => Writer.WriteFullEndElement();

    /// <summary>Writes text.</summary>
    public void Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Writer.WriteString(SafeText.Printable(text));
    }

    /// <summary>An element with text alone.</summary>
    public void Element(string name, string? kind, string? text)
    {
        Start(name, kind);
        Text(text);
        End();
    }

    /// <summary>A heading in both languages.</summary>
    public void Heading(string chinese, string english)
    {
        Start("h2");
        Text(chinese);
        Element("small", null, english);
        End();
    }

    /// <summary>A table's head: a name of each column, <c>&gt;</c> before those of numbers.</summary>
    public void TableHead(params ReadOnlySpan<string> names)
    {
        Start("thead");
        Start("tr");
        foreach (string name in names)
            Element("th", name.StartsWith('>') ? "number" : null, name.TrimStart('>'));
        End();
        End();
    }

    /// <summary>A cell with a number; an empty one where there is none.</summary>
    public void Number(decimal? value, string kind = "number") => Element("td", kind, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A cell with a count; zero stays empty, so that what counts is seen.</summary>
    public void Count(long value, string kind = "number") => Element("td", value == 0 ? "number" : kind, value == 0 ? "" : value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Ends the page.</summary>
    public void Dispose()
    {
        Writer.WriteFullEndElement();
        Writer.WriteFullEndElement();
        Writer.WriteFullEndElement();
        Writer.Dispose();
    }

    private void Meta(params ReadOnlySpan<string> attributes)
    {
        Writer.WriteStartElement("meta");
        for (int i = 0; i < attributes.Length; i += 2)
            Writer.WriteAttributeString(attributes[i], attributes[i + 1]);
        Writer.WriteEndElement();
    }

    // The style has none of the signs that XML escapes and HTML, within a style, does not.
    private static string Style()
    {
        using Stream stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("certificate.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
