using System.Text;
using System.Xml;
using Ingest.Read.Xml;

namespace Ingest.UnitTests.Read.Xml;

/// <summary>What a part says, event by event, as lines to compare; and whether it was refused at the end.</summary>
/// <param name="Lines">One for each event; adjoining texts are one.</param>
/// <param name="Refused">Why, or null.</param>
internal sealed record XmlLog(IReadOnlyList<string> Lines, string? Refused)
{
    /// <summary>As .NET's own reader gives it: written down here once more, so that <see cref="AnyXml"/> is tested too.</summary>
    public static XmlLog ByXmlReader(byte[] part)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true,
        };
        return Collect(log =>
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(part), settings);
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        log.Element(reader.Depth, reader.IsEmptyElement, reader.NamespaceURI, reader.LocalName, Attributes(reader));
                        reader.MoveToElement();
                        break;
                    case XmlNodeType.EndElement:
                        log.End(reader.Depth, reader.NamespaceURI, reader.LocalName);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                        log.Text(reader.Value);
                        break;
                }
            }
        });
    }

    /// <summary>As a reader of ours gives it. It is asked for the attributes that are anywhere in the part, and must have no others than those it should.</summary>
    public static XmlLog By(Func<Stream, XmlEvents> open, byte[] part, IReadOnlyList<(string Name, string Space)> known, Func<byte[], Stream>? stream = null) => Collect(log =>
    {
        using XmlEvents events = open(stream?.Invoke(part) ?? new MemoryStream(part));
        while (events.Read())
        {
            switch (events.Kind)
            {
                case XmlEvent.Element:
                    log.Element(events.Depth, events.IsEmpty, events.Namespace, events.LocalName,
                        known.Select(one => (one.Name, one.Space, Value: events.Attribute(one.Name, one.Space)!)).Where(one => one.Value is not null));
                    break;
                case XmlEvent.EndElement:
                    log.End(events.Depth, events.Namespace, events.LocalName);
                    break;
                default:
                    while (events.NextPiece() is { Length: > 0 } piece)
                        log.Text(piece.ToString());
                    break;
            }
        }
    });

    /// <summary>Names of all attributes in a part, as far as it can be read.</summary>
    public static IReadOnlyList<(string Name, string Space)> AttributeNames(byte[] part)
    {
        var names = new HashSet<(string, string)>();
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(part));
            while (reader.Read())
                names.UnionWith(Attributes(reader).Select(one => (one.Name, one.Space)));
        }
        catch (XmlException)
        {
            // What stands before is enough.
        }
        return [.. names];
    }

    private static IEnumerable<(string Name, string Space, string Value)> Attributes(XmlReader reader)
    {
        for (bool more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
                yield return (reader.LocalName, reader.NamespaceURI, reader.Value);
        }
    }

    private static XmlLog Collect(Action<Log> read)
    {
        var log = new Log();
        try
        {
            read(log);
            return new XmlLog(log.Lines, null);
        }
        catch (Exception e) when (e is XmlException or NotPlainException)
        {
            return new XmlLog(log.Lines, e.Message);
        }
    }

    private sealed class Log
    {
        private bool _inText;

        public List<string> Lines { get; } = [];

        public void Element(int depth, bool isEmpty, string space, string name, IEnumerable<(string Name, string Space, string Value)> attributes)
        {
            var line = new StringBuilder($"{depth} <{{{space}}}{name}");
            foreach ((string of, string within, string value) in attributes.OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Space, StringComparer.Ordinal))
                line.Append($" {{{within}}}{of}='{value}'");
            Add(line.Append(isEmpty ? "/>" : ">").ToString(), inText: false);
        }

        public void End(int depth, string space, string name) => Add($"{depth} </{{{space}}}{name}>", inText: false);

        public void Text(string text)
        {
            if (_inText)
                Lines[^1] += text;
            else
                Add($"'{text}", inText: true);
        }

        private void Add(string line, bool inText)
        {
            Lines.Add(line);
            _inText = inText;
        }
    }
}
