using System.Buffers;
using System.Text;

namespace Ingest.Read.Xml;

internal sealed partial class PlainXml
{
    // XmlReader takes a long run of white space for text when it does not see its end at once.
    private const int LongestSpace = 1024;

    private static readonly SearchValues<byte> NeedLook = SearchValues.Create("&]\r"u8);

    private char[] _characters = new char[256];
    // Where the current text is in the window; decoded already where _decoded is not -1.
    private int _text;
    private int _textLength;
    private int _decoded;
    // xml:space="preserve" is in force.
    private bool _preserves;
    // What was taken last is no event: white space between elements.
    private bool _isPassed;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> NextPiece()
    {
        int length = _decoded >= 0 ? _decoded : Decode(_window.At(_text, _textLength), needsCare: false);
        (_decoded, _textLength) = (-1, 0);
        return _characters.AsSpan(0, length);
    }

    private bool TryText(ReadOnlySpan<byte> rest)
    {
        int length = rest.IndexOf((byte)'<');
        // Behind the root there is white space and the end.
        if (length < 0 && (_open.Count > 0 || rest.ContainsAnyExcept(" \t\r\n"u8)))
            return false;
        ReadOnlySpan<byte> text = length < 0 ? rest : rest[..length];
        bool needsCare = text.ContainsAny(NeedLook);
        if (needsCare && text.IndexOf("]]>"u8) >= 0)
            throw new NotPlainException("']]>' in a text");
        (_text, _textLength, _decoded) = (_window.Start, text.Length, needsCare ? Decode(text, needsCare) : -1);
        bool isSpace = _decoded >= 0 ? !_characters.AsSpan(0, _decoded).ContainsAnyExcept(" \t\r\n") : text[0] <= ' ' && !text.ContainsAnyExcept(" \t\n"u8);
        if (_open.Count == 0 && (!isSpace || text.Contains((byte)'&')))
            throw new NotPlainException("text outside the root");
        _isPassed = isSpace && (_open.Count == 0 || !_preserves);
        if (_isPassed && text.Length > LongestSpace)
            throw new NotPlainException("a long run of white space");
        _window.Pass(text.Length);
        _attributeCount = 0;
        Kind = XmlEvent.Text;
        return true;
    }

    private int Decode(ReadOnlySpan<byte> text, bool needsCare)
    {
        if (_characters.Length < text.Length)
            Array.Resize(ref _characters, Math.Max(text.Length, _characters.Length * 2));
        return needsCare ? PlainCharacters.Decode(text, _characters, isAttribute: false) : Encoding.UTF8.GetChars(text, _characters);
    }
}
