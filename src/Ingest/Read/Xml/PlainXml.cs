using System.Text.RegularExpressions;

namespace Ingest.Read.Xml;

/// <summary>
/// The XML that Office programs write, in a third of XmlReader's time: UTF-8, names in ASCII, elements, attributes, text, the references that
/// XML defines. Anything else, malformed or only unusual, ends in <see cref="NotPlainException"/> and never in an event that
/// <see cref="AnyXml"/> would not give.
/// </summary>
/// <remarks>
/// Memory does not grow with the part: a window of <see cref="ByteWindow.Size"/> moves over it, and one tag or text must fit in. This file
/// steps from event to event; the others read start tags and text. What makes it fast
/// is <see cref="SeenTag"/>. Not safe for use by two threads.
/// </remarks>
internal sealed partial class PlainXml(Stream part) : XmlEvents
{
    private readonly ByteWindow _window = new(part);
    private readonly XmlNames _names = new();
    private readonly NamespaceScopes _scopes = new();
    private readonly Stack<OpenElement> _open = new();
    private XmlName _name = new([], "", "");
    private bool _isBegun;
    private bool _hasRoot;
    // The current element is empty: there is no end tag, and its declarations hold until the next event.
    private bool _endsHere;

    /// <inheritdoc/>
    public override string LocalName => _name.Local;

    /// <inheritdoc/>
    public override string Namespace => _name.Space;

    /// <inheritdoc/>
    public override bool Read()
    {
        if (!_isBegun)
            Begin();
        if (_endsHere)
            Close();
        while (true)
        {
            ReadOnlySpan<byte> rest = _window.Rest;
            if (rest.IsEmpty)
            {
                if (_window.More())
                    continue;
                End();
                return false;
            }
            bool isWhole = rest[0] != (byte)'<' ? TryText(rest) : rest.Length > 1 && (rest[1] == (byte)'/' ? TryEndTag(rest) : TryStartTag(rest));
            if (isWhole)
            {
                if (!_isPassed)
                    return true;
            }
            else if (!_window.More())
            {
                throw new NotPlainException("an end in the middle of a tag or text");
            }
        }
    }

    public override void Dispose() => _window.Dispose();

    private void Begin()
    {
        _isBegun = true;
        _window.More();
        if (_window.Rest.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            _window.Pass(3);
        if (!_window.Rest.StartsWith("<?xml"u8))
            return;
        int end = _window.Rest.IndexOf("?>"u8) + 2;
        if (end < 2 || end > 200 || !Declaration().IsMatch(System.Text.Encoding.Latin1.GetString(_window.Rest[..end])))
            throw new NotPlainException("another XML declaration");
        _window.Pass(end);
    }

    private void End()
    {
        if (_open.Count > 0 || !_hasRoot)
            throw new NotPlainException("an end before the root's end tag");
    }

    private bool TryEndTag(ReadOnlySpan<byte> rest)
    {
        if (!_open.TryPeek(out OpenElement element))
            throw new NotPlainException("an end tag too many");
        ReadOnlySpan<byte> name = element.Name.Raw;
        int at = 2 + name.Length;
        if (at >= rest.Length)
            return false;
        if (!rest.Slice(2, name.Length).SequenceEqual(name))
            throw new NotPlainException("an end tag of another element");
        while (rest[at] != (byte)'>')
        {
            if (!IsSpace(rest[at]))
                throw new NotPlainException("more than a name in an end tag");
            if (++at == rest.Length)
                return false;
        }
        _window.Pass(at + 1);
        Set(XmlEvent.EndElement, element.Name, isEmpty: false);
        Close();
        Depth = _open.Count;
        return true;
    }

    private void Set(XmlEvent kind, XmlName name, bool isEmpty)
    {
        _isPassed = false;
        _attributeCount = 0;
        Kind = kind;
        _name = name;
        _scopes.OfElement(name);
        IsEmpty = isEmpty;
    }

    private void Close()
    {
        _endsHere = false;
        OpenElement element = _open.Pop();
        if (element.Scope != _scopes.Scope)
            _scopes.Return(element.Declarations, element.Scope);
        _preserves = element.Preserves;
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    [GeneratedRegex("""^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.0\1([ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[Uu][Tt][Ff]-8\3)?([ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(yes|no)\5)?[ \t\r\n]*\?>$""")]
    private static partial Regex Declaration();

    /// <summary>An element whose end tag has not come.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Declarations">Namespace declarations in force around it.</param>
    /// <param name="Scope">The scope around it.</param>
    /// <param name="Preserves">Whether white space counts around it.</param>
    private readonly record struct OpenElement(XmlName Name, int Declarations, int Scope, bool Preserves);
}
