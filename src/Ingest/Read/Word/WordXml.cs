using Ingest.Read.Xml;
using Ingest.Read.Zip;

namespace Ingest.Read.Word;

/// <summary>
/// Walks one part element by element, forwards only. Takes <c>mc:AlternateContent</c> once (ISO/IEC 29500-3 §10.3), passes over
/// layout, and checks depth and cancellation.
/// </summary>
/// <remarks>
/// Never a tree: the SDK's costs ten times as much as XmlReader on a 29-page disclosure (58 ms against 5 ms) and 1.9 GB on one a
/// hundred times larger. A walk is a loop <c>while (xml.Next(depth))</c> that ends at the end tag of the element it began at; elements
/// that a loop does not know are looked through, so that wrappers (insertions, links, content controls) need no code and no stack.
/// </remarks>
internal sealed class WordXml : IDisposable
{
    private const int CancellationInterval = 4096;

    private readonly XmlEvents _events;
    private readonly string _part;
    private readonly int _maxDepth;
    private readonly CancellationToken _cancellation;
    private readonly Stack<bool> _alternatives = new();
    private string? _mainNamespace;
    private int _steps;

    public WordXml(MemberStream stream, Func<Stream, XmlEvents> open, ReadLimits limits, CancellationToken cancellation)
    {
        _part = stream.Name;
        _maxDepth = limits.MaxElementDepth;
        _cancellation = cancellation;
        _events = open(stream);
    }

    /// <summary>What the current element is.</summary>
    public WordTag Tag { get; private set; }

    /// <summary>Depth of the current element; the part's root has 0.</summary>
    public int Depth => _events.Depth;

    /// <summary>Name of the current element, for messages.</summary>
    public string Name => _events.LocalName;

    /// <summary>True for <c>&lt;w:p/&gt;</c>: there is nothing to walk.</summary>
    public bool IsEmpty => _events.IsEmpty;

    /// <summary>Goes to the next element that means something; false at the end tag of the element at <paramref name="parent"/>'s depth.</summary>
    public bool Next(int parent)
    {
        while (_events.Read())
        {
            if (_events.Kind == XmlEvent.Element)
            {
                if (Accept())
                    return true;
            }
            else if (_events.Kind == XmlEvent.EndElement)
            {
                if (_events.Depth == parent)
                    return false;
                if (_alternatives.Count > 0 && _events.LocalName == "AlternateContent")
                    _alternatives.Pop();
            }
        }
        return false;
    }

    /// <summary>Passes over the current element with all it holds.</summary>
    public void Pass()
    {
        if (_events.IsEmpty)
            return;
        int depth = _events.Depth;
        while (_events.Read() && !(_events.Kind == XmlEvent.EndElement && _events.Depth == depth))
            CheckDepth();
    }

    /// <summary>Reads the characters of the current element into a buffer, or only counts them.</summary>
    /// <returns>How many visible characters there are.</returns>
    public long ReadText(TextBuffer? into)
    {
        if (_events.IsEmpty)
            return 0;
        int depth = _events.Depth;
        long visible = 0;
        while (_events.Read() && !(_events.Kind == XmlEvent.EndElement && _events.Depth == depth))
        {
            if (_events.Kind != XmlEvent.Text)
                continue;
            ReadOnlySpan<char> piece;
            while ((piece = _events.NextPiece()).Length > 0)
            {
                visible += VisibleText.Count(piece);
                into?.Append(piece);
            }
        }
        return visible;
    }

    /// <summary>An attribute of the current element in the element's own namespace or in none.</summary>
    public string? Attribute(string name) => _events.Attribute(name, _events.Namespace) ?? _events.Attribute(name);

    /// <summary>The relationship id of the current element (<c>r:id</c>).</summary>
    public string? RelationshipId =>
        _events.Attribute("id", WordVocabulary.Relationships) ?? _events.Attribute("id", WordVocabulary.StrictRelationships);

    /// <summary>The <c>w:val</c> attribute.</summary>
    public string? Value => Attribute("val");

    /// <summary>The <c>w:val</c> attribute as a whole number.</summary>
    public int? Number => WordNumber.Parse(Value);

    /// <summary>An on/off property (ISO/IEC 29500-1 §17.17.4): on where the element has no value.</summary>
    public bool IsOn => Value is not ("0" or "false" or "off");

    /// <summary>Reads to the part's end: what follows may be malformed.</summary>
    public void Finish()
    {
        while (_events.Read())
        {
        }
    }

    public void Dispose() => _events.Dispose();

    private void CheckDepth()
    {
        if (_events.Depth > _maxDepth)
            throw WordFault.TooDeep(_part, _maxDepth);
    }

    private bool Accept()
    {
        CheckDepth();
        if (++_steps % CancellationInterval == 0)
            _cancellation.ThrowIfCancellationRequested();
        string space = _events.Namespace;
        // Mostly the same object, and else compared once.
        if (ReferenceEquals(space, _mainNamespace))
        {
            Tag = WordVocabulary.Word(_events.LocalName);
        }
        else if (space is WordVocabulary.Transitional or WordVocabulary.Strict)
        {
            _mainNamespace = space;
            Tag = WordVocabulary.Word(_events.LocalName);
        }
        else
        {
            Tag = WordVocabulary.Foreign(_events.LocalName, space);
        }
        switch (Tag)
        {
            case WordTag.Layout:
                Pass();
                return false;
            case WordTag.AlternateContent:
                if (!_events.IsEmpty)
                    _alternatives.Push(false);
                return false;
            case WordTag.Choice or WordTag.Fallback when _alternatives.Count > 0:
                TakeOrPass();
                return false;
            default:
                return true;
        }
    }

    private void TakeOrPass()
    {
        bool taken = _alternatives.Peek();
        if (taken || (Tag == WordTag.Choice && !Understands(_events.Attribute("Requires"))))
        {
            Pass();
            return;
        }
        _alternatives.Pop();
        _alternatives.Push(true);
    }

    // Text boxes in every Office extension hold the same w:txbxContent; only what other makers require is left to the fallback.
    private bool Understands(string? requires)
    {
        foreach (string prefix in (requires ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string? space = _events.NamespaceOf(prefix);
            if (space is null || !(space.StartsWith("http://schemas.microsoft.com/office/", StringComparison.Ordinal)
                || space.StartsWith("http://schemas.openxmlformats.org/", StringComparison.Ordinal)
                || space.StartsWith("http://purl.oclc.org/ooxml/", StringComparison.Ordinal)
                || space.StartsWith("urn:schemas-microsoft-com:", StringComparison.Ordinal)))
                return false;
        }
        return true;
    }
}
