namespace Ingest.Read.Html;

/// <summary>The tags of a page in one pass, without a tree: enough of the HTML Standard's tokenizer (§13.2.5) to see what a parser would see.</summary>
internal ref struct TagScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Name of the tag, as written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The whole tag, as written.</summary>
    public ReadOnlySpan<char> Tag { get; private set; }

    /// <summary>True for an end tag.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>True for a tag that ends in a slash.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>True where text stands between the tag before and this one.</summary>
    public bool AfterText { get; private set; }

    /// <summary>Number of attributes.</summary>
    public int Attributes { get; private set; }

    /// <summary>Goes to the next tag; false at the end.</summary>
    public bool Next()
    {
        AfterText = false;
        while (_at < _text.Length)
        {
            int open = _text[_at..].IndexOf('<');
            if (open < 0)
                break;
            AfterText |= open > 0;
            _at += open + 1;
            if (_at < _text.Length && char.IsAsciiLetter(_text[_at]))
                return Read(end: false);
            if (_at + 1 < _text.Length && _text[_at] == '/' && char.IsAsciiLetter(_text[_at + 1]))
            {
                _at++;
                return Read(end: true);
            }
            if (_at < _text.Length && _text[_at] is '!' or '?' or '/')
                SkipComment();
            else
                AfterText = true;
        }
        _at = _text.Length;
        return false;
    }

    /// <summary>Passes over the text of an element whose content is not markup.</summary>
    public void SkipRaw(ReadOnlySpan<char> name)
    {
        while (_at < _text.Length)
        {
            int close = _text[_at..].IndexOf("</", StringComparison.Ordinal);
            if (close < 0)
            {
                _at = _text.Length;
                return;
            }
            _at += close + 2;
            if (_text[_at..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                _at -= 2;
                return;
            }
        }
    }

    private void SkipComment()
    {
        var rest = _text[_at..];
        if (!rest.StartsWith("!--"))
        {
            Skip(rest.IndexOf('>'), 1);
            return;
        }
        rest = rest[3..];
        _at += 3;
        if (rest.StartsWith(">") || rest.StartsWith("->"))
        {
            Skip(rest.IndexOf('>'), 1);
            return;
        }
        int plain = rest.IndexOf("-->", StringComparison.Ordinal);
        int odd = (plain < 0 ? rest : rest[..plain]).IndexOf("--!>", StringComparison.Ordinal);
        if (odd >= 0)
            Skip(odd, 4);
        else
            Skip(plain, 3);
    }

    private void Skip(int found, int length) => _at = found < 0 ? _text.Length : _at + found + length;

    private bool Read(bool end)
    {
        int start = _at;
        while (_at < _text.Length && !IsNameEnd(_text[_at]))
            _at++;
        Name = _text[start.._at];
        IsEnd = end;
        Attributes = 0;
        while (_at < _text.Length && _text[_at] != '>')
            ReadAttribute();
        IsSelfClosing = _at > start && _at < _text.Length && _text[_at - 1] == '/';
        Tag = _text[start.._at];
        // A tag that the file's end cuts off is no tag.
        bool whole = _at < _text.Length;
        _at = Math.Min(_at + 1, _text.Length);
        return whole;
    }

    private void ReadAttribute()
    {
        if (_text[_at] == '/' || IsSpace(_text[_at]))
        {
            _at++;
            return;
        }
        Attributes++;
        _at++;
        while (_at < _text.Length && !IsNameEnd(_text[_at]) && _text[_at] != '=')
            _at++;
        SkipSpace();
        if (_at >= _text.Length || _text[_at] != '=')
            return;
        _at++;
        SkipSpace();
        if (_at < _text.Length && _text[_at] is '"' or '\'')
        {
            char quote = _text[_at++];
            Skip(_text[_at..].IndexOf(quote), 1);
            return;
        }
        while (_at < _text.Length && _text[_at] != '>' && !IsSpace(_text[_at]))
            _at++;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && IsSpace(_text[_at]))
            _at++;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private static bool IsNameEnd(char c) => IsSpace(c) || c is '/' or '>';
}
