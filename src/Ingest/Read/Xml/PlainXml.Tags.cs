using System.Text;

namespace Ingest.Read.Xml;

internal sealed partial class PlainXml
{
    // Attributes are compared in pairs. Word's root element has some 45.
    private const int MostAttributes = 96;

    // Before the first tag: nothing is known to follow.
    private SeenTag _last = new([], new XmlName([], "", ""), [], false, null, 0);
    private XmlAttribute[] _scratch = new XmlAttribute[8];
    private XmlAttribute[] _attributes = [];
    private int _attributeCount;
    // Where the current tag begins in the window.
    private int _tag;

    /// <inheritdoc/>
    public override string? Attribute(string localName, string space = "")
    {
        foreach (ref readonly XmlAttribute attribute in _attributes.AsSpan(0, _attributeCount))
        {
            if (attribute.Name.Local == localName && !attribute.Name.IsDeclaration && _scopes.OfAttribute(attribute.Name) == space)
                return Decode(_window.At(_tag + attribute.Start, attribute.Length));
        }
        return null;
    }

    /// <inheritdoc/>
    public override string? NamespaceOf(string prefix) => _scopes.Find(prefix);

    private bool TryStartTag(ReadOnlySpan<byte> rest)
    {
        SeenTag? seen = _last.Follower;
        if (seen is null || !seen.IsAt(rest, _scopes.Scope))
        {
            int at = 1;
            if (_names.Take(rest, ref at) is not XmlName name)
                return false;
            seen = name.SeenAt(rest, _scopes.Scope);
            if (seen is null)
                return TryNewTag(rest, name, at);
            _last.Follower = seen;
        }
        _last = seen;
        _tag = _window.Start;
        _window.Pass(seen.Bytes.Length);
        Open(seen.Name, seen.IsEmpty);
        _preserves = seen.Preserves ?? _preserves;
        (_attributes, _attributeCount) = (seen.Attributes, seen.Attributes.Length);
        return true;
    }

    private bool TryNewTag(ReadOnlySpan<byte> rest, XmlName name, int at)
    {
        int count = 0;
        bool isEmpty = false, isSpecial = false, isLasting = true;
        while (true)
        {
            int before = at;
            while (at < rest.Length && IsSpace(rest[at]))
                at++;
            // A slash and an attribute need one byte more.
            if (at + 1 >= rest.Length && (at >= rest.Length || rest[at] != (byte)'>'))
                return false;
            if (rest[at] == (byte)'>')
                break;
            if (rest[at] == (byte)'/')
            {
                isEmpty = rest[++at] == (byte)'>' ? true : throw new NotPlainException("a slash in a tag");
                break;
            }
            if (at == before)
                throw new NotPlainException("no space before an attribute");
            if (!TryAttribute(rest, ref at, ref count))
                return false;
            XmlName attribute = _scratch[count - 1].Name;
            isSpecial |= attribute.IsDeclaration || attribute.IsReserved;
            isLasting &= !attribute.IsDeclaration;
        }
        _tag = _window.Start;
        _window.Pass(at + 1);
        bool? preserves = Open(name, isEmpty, isSpecial ? count : 0);
        RequireDistinct(count);
        (_attributes, _attributeCount) = (_scratch, count);
        if (isLasting && at < SeenTag.Longest)
            _last = _last.Follower = name.Remember(new SeenTag(rest[..(at + 1)].ToArray(), name, _scratch[..count], isEmpty, preserves, _scopes.Scope));
        return true;
    }

    private bool TryAttribute(ReadOnlySpan<byte> rest, ref int at, ref int count)
    {
        if (_names.Take(rest, ref at) is not XmlName name)
            return false;
        while (at < rest.Length && IsSpace(rest[at]))
            at++;
        if (at >= rest.Length)
            return false;
        if (rest[at++] != (byte)'=')
            throw new NotPlainException("an attribute without a value");
        while (at < rest.Length && IsSpace(rest[at]))
            at++;
        if (at >= rest.Length)
            return false;
        byte quote = rest[at++];
        if (quote is not ((byte)'"' or (byte)'\''))
            throw new NotPlainException("a value without quotes");
        int length = rest[at..].IndexOf(quote);
        if (length < 0)
            return false;
        ReadOnlySpan<byte> value = rest.Slice(at, length);
        if (value.Contains((byte)'<'))
            throw new NotPlainException("'<' in a value");
        // Looked at now, for XmlReader refuses a bad reference here.
        if (value.Contains((byte)'&'))
            Decode(value);
        if (count == MostAttributes)
            throw new NotPlainException($"more than {MostAttributes} attributes");
        if (count == _scratch.Length)
            Array.Resize(ref _scratch, count * 2);
        _scratch[count++] = new XmlAttribute(name, at, length);
        at += length + 1;
        return true;
    }

    // Declarations first: they hold for the element itself and for all its attributes.
    private bool? Open(XmlName name, bool isEmpty, int special = 0)
    {
        if (name.IsDeclaration || (_open.Count == 0 && _hasRoot))
            throw new NotPlainException("a second root, or 'xmlns' for an element");
        _hasRoot = true;
        Depth = _open.Count;
        _open.Push(new OpenElement(name, _scopes.Count, _scopes.Scope, _preserves));
        bool? preserves = null;
        foreach (ref readonly XmlAttribute attribute in _scratch.AsSpan(0, special))
        {
            ReadOnlySpan<byte> value = _window.At(_tag + attribute.Start, attribute.Length);
            if (attribute.Name.IsDeclaration)
                _scopes.Declare(attribute.Name.Prefix.Length == 0 ? "" : attribute.Name.Local, Decode(value));
            else if (attribute.Name is { IsReserved: true, Local: "space" })
                preserves = value.SequenceEqual("preserve"u8) || (value.SequenceEqual("default"u8) ? false : throw new NotPlainException("another xml:space"));
        }
        _preserves = preserves ?? _preserves;
        Set(XmlEvent.Element, name, isEmpty);
        _endsHere = isEmpty;
        return preserves;
    }

    private void RequireDistinct(int count)
    {
        for (int i = 0; i < count; i++)
        {
            XmlName one = _scratch[i].Name;
            if (!one.IsDeclaration)
                _scopes.OfAttribute(one);
            for (int j = 0; j < i; j++)
            {
                XmlName other = _scratch[j].Name;
                bool isSame = ReferenceEquals(one, other)
                    || (one.Local == other.Local && !one.IsDeclaration && !other.IsDeclaration && _scopes.OfAttribute(one) == _scopes.OfAttribute(other));
                if (isSame)
                    throw new NotPlainException($"two attributes of the name '{one.Local}'");
            }
        }
    }

    // Short, and hardly ever in need of care.
    private static string Decode(ReadOnlySpan<byte> value)
    {
        if (!PlainCharacters.NeedCare(value, isAttribute: true))
            return Encoding.UTF8.GetString(value);
        char[] characters = new char[value.Length];
        return new string(characters, 0, PlainCharacters.Decode(value, characters, isAttribute: true));
    }
}
