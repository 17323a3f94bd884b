namespace Ingest.Read.Word;

/// <summary>
/// One growing run of characters used as a stack: a cell, paragraph or text box remembers where its text begins, takes its text
/// from there to the end, and cuts it off. Nested tables and text boxes need no buffers of their own.
/// </summary>
internal sealed class TextBuffer
{
    private char[] _characters = new char[4096];

    /// <summary>Number of characters held.</summary>
    public int Length { get; private set; }

    /// <summary>The characters from a position to the end.</summary>
    public ReadOnlySpan<char> From(int start) => _characters.AsSpan(start, Length - start);

    public void Append(char c)
    {
        if (Length == _characters.Length)
            Grow(1);
        _characters[Length++] = c;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (_characters.Length - Length < text.Length)
            Grow(text.Length);
        text.CopyTo(_characters.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Forgets everything from a position on.</summary>
    public void CutAt(int length) => Length = length;

    private void Grow(int by) => Array.Resize(ref _characters, Math.Max(_characters.Length * 2, checked(Length + by)));
}
