namespace Ingest.Read.Xml;

/// <summary>A name of an element or attribute, made once for each part.</summary>
/// <param name="raw">Its bytes, prefix included.</param>
/// <param name="prefix">What stands before the colon; empty for none.</param>
/// <param name="local">What stands behind it.</param>
internal sealed class XmlName(byte[] raw, string prefix, string local)
{
    // A cell's width or a size of type has a few values in turn; a paragraph's identity has another each time.
    private const int Kept = 8;

    private readonly SeenTag?[] _seen = new SeenTag?[Kept];
    private uint _remembered;

    public ReadOnlySpan<byte> Raw => raw;
    public string Prefix => prefix;
    public string Local => local;

    /// <summary>True for <c>xmlns</c> and <c>xmlns:w</c>.</summary>
    public bool IsDeclaration { get; } = prefix == "xmlns" || (prefix.Length == 0 && local == "xmlns");

    /// <summary>True for <c>xml:space</c> and its like.</summary>
    public bool IsReserved { get; } = prefix == "xml";

    /// <summary>The next name of the same hash.</summary>
    public XmlName? Next { get; init; }

    /// <summary>Namespace of <see cref="Prefix"/> in the scope <see cref="Scope"/>: the last answer of <see cref="NamespaceScopes"/>.</summary>
    public string Space { get; set; } = "";

    /// <summary>Scope for which <see cref="Space"/> holds; 0 before the first.</summary>
    public int Scope { get; set; }

    /// <summary>The tag with which the bytes begin, where it was read lately in the same scope; else null.</summary>
    public SeenTag? SeenAt(ReadOnlySpan<byte> bytes, int scope)
    {
        foreach (SeenTag? tag in _seen)
        {
            if (tag is not null && tag.IsAt(bytes, scope))
                return tag;
        }
        return null;
    }

    /// <summary>Keeps a tag of this name, in place of the one kept longest.</summary>
    public SeenTag Remember(SeenTag tag) => _seen[(int)(_remembered++ % Kept)] = tag;
}
