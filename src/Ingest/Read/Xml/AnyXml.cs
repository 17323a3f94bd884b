using System.Xml;

namespace Ingest.Read.Xml;

/// <summary>.NET's XmlReader: takes all of XML 1.0 but DTDs, in every encoding, and says what is malformed and where.</summary>
internal sealed class AnyXml(Stream part) : XmlEvents
{
    private readonly XmlReader _reader = XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    });

    private readonly char[] _piece = new char[1024];

    /// <inheritdoc/>
    public override string LocalName => _reader.LocalName;

    /// <inheritdoc/>
    public override string Namespace => _reader.NamespaceURI;

    /// <inheritdoc/>
    public override bool Read()
    {
        while (_reader.Read())
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    Take(XmlEvent.Element);
                    return true;
                case XmlNodeType.EndElement:
                    Take(XmlEvent.EndElement);
                    return true;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    Kind = XmlEvent.Text;
                    return true;
            }
        }
        return false;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<char> NextPiece() => _piece.AsSpan(0, _reader.ReadValueChunk(_piece, 0, _piece.Length));

    /// <inheritdoc/>
    public override string? Attribute(string localName, string space = "") => _reader.GetAttribute(localName, space);

    /// <inheritdoc/>
    public override string? NamespaceOf(string prefix) => _reader.LookupNamespace(prefix);

    public override void Dispose() => _reader.Dispose();

    private void Take(XmlEvent kind)
    {
        Kind = kind;
        Depth = _reader.Depth;
        IsEmpty = _reader.IsEmptyElement;
    }
}
