namespace Ingest.Read.Xml;

/// <summary>What an XML part consists of, as far as readers care.</summary>
internal enum XmlEvent
{
    Element,
    EndElement,
    Text,
}

/// <summary>
/// An XML part, event by event and forwards only: elements with their attributes, end tags, text. Comments, processing instructions and
/// white space that is not to be preserved do not come out. Well-formedness and namespaces are checked as events go by.
/// </summary>
/// <remarks>
/// There are two: <see cref="PlainXml"/> is fast and knows only what Office programs write; <see cref="AnyXml"/> is .NET's XmlReader.
/// Where the first meets anything else it says so, and <see cref="Walk"/> starts over with the second: it alone decides what is
/// malformed, and its messages are the ones a user sees. See docs/decisions/0004.
/// </remarks>
internal abstract class XmlEvents : IDisposable
{
    /// <summary>What the current event is.</summary>
    public XmlEvent Kind { get; protected set; }

    /// <summary>How many elements are around the current element; an end tag has the depth of its start tag. No meaning at a text.</summary>
    public int Depth { get; protected set; }

    /// <summary>True for <c>&lt;w:p/&gt;</c>: no end tag follows.</summary>
    public bool IsEmpty { get; protected set; }

    /// <summary>Name of the current element, without prefix. At an end tag, of the element that it ends.</summary>
    public abstract string LocalName { get; }

    /// <summary>Namespace of the current element; empty for none.</summary>
    public abstract string Namespace { get; }

    /// <summary>Runs a reading with <see cref="PlainXml"/>, and all over again with <see cref="AnyXml"/> where a part turned out not to be plain.</summary>
    /// <param name="read">Is given what opens a part; must keep nothing of a first run that ended in an exception.</param>
    public static T Walk<T>(Func<Func<Stream, XmlEvents>, T> read)
    {
        try
        {
            return read(static part => new PlainXml(part));
        }
        catch (NotPlainException)
        {
            return read(static part => new AnyXml(part));
        }
    }

    /// <summary>Goes to the next event; false at the end.</summary>
    public abstract bool Read();

    /// <summary>The next piece of the current text; empty where there is no more. Holds until the next call.</summary>
    public abstract ReadOnlySpan<char> NextPiece();

    /// <summary>An attribute of the current element, normalized (XML 1.0 §3.3.3); null where there is none.</summary>
    /// <param name="localName">Its name without prefix.</param>
    /// <param name="space">Its namespace; empty for none.</param>
    public abstract string? Attribute(string localName, string space = "");

    /// <summary>The namespace that a prefix stands for at the current element; null for none.</summary>
    public abstract string? NamespaceOf(string prefix);

    public abstract void Dispose();
}
