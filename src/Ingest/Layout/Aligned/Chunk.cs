using System.Text;
using Ingest.Read;

namespace Ingest.Layout.Aligned;

/// <summary>Words that stand closer to each other than cells do: a cell, or a part of one.</summary>
internal sealed class Chunk
{
    private string? _text;

    public Chunk(List<Word> words)
    {
        Words = words;
        Left = words[0].Left;
        Right = words[^1].Right;
        InkRight = Right;
        for (int i = words.Count - 1; i > 0 && words[i].Kind == WordKind.Leader; i--)
            InkRight = words[i - 1].Right;
        Kind = KindOf(words);
    }

    public List<Word> Words { get; }

    public float Left { get; }

    public float Right { get; }

    /// <summary>Right edge without leader dots.</summary>
    public float InkRight { get; }

    public WordKind Kind { get; }

    public float Center => (Left + InkRight) / 2;

    public float Width => InkRight - Left;

    public bool IsNumeric => Kind is WordKind.Number or WordKind.NoNumber;

    public bool HasLeader => InkRight < Right;

    /// <summary>First and last column that it covers, once the columns are known.</summary>
    public int First { get; set; }

    public int Last { get; set; }

    public string Text => _text ??= TextOf();

    /// <summary>The chunk as a line of its own.</summary>
    public TextLine ToLine()
    {
        var glyphs = new List<Glyph>();
        TextLine line = Words[0].Line;
        float top = float.MaxValue, bottom = float.MinValue;
        int from = 0;
        // Words of one line follow each other: the spaces between them belong to the text.
        for (int i = 0; i < Words.Count; i++)
        {
            from = i > 0 && ReferenceEquals(Words[i - 1].Line, Words[i].Line) ? Words[i - 1].To : Words[i].From;
            for (int k = from; k < Words[i].To; k++)
            {
                Glyph glyph = Words[i].Line.Glyphs[k];
                glyphs.Add(glyph);
                top = Math.Min(top, glyph.Top);
                bottom = Math.Max(bottom, glyph.Bottom);
            }
        }
        return line with { Glyphs = glyphs, Text = Text, Left = Left, Right = Right, Top = top, Bottom = bottom };
    }

    private string TextOf()
    {
        var text = new StringBuilder();
        for (int i = 0; i < Words.Count; i++)
        {
            Word word = Words[i];
            if (i > 0 && !(Words[i - 1].IsCjk && word.IsCjk && word.Left - Words[i - 1].Right < word.Line.Size))
                text.Append(' ');
            for (int k = word.From; k < word.To; k++)
                text.Append(word.Line.Glyphs[k].Text);
        }
        return VisibleText.Fold(text.ToString());
    }

    private static WordKind KindOf(List<Word> words)
    {
        var kind = WordKind.Leader;
        foreach (Word word in words)
        {
            if (word.Kind == WordKind.Text)
                return WordKind.Text;
            kind = word.Kind == WordKind.Number || kind == WordKind.Leader ? word.Kind == WordKind.Leader ? kind : word.Kind : kind;
        }
        return kind;
    }
}
