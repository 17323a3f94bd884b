using Ingest.Read;

namespace Ingest.Layout.Ruled;

/// <summary>A page's runs, to be asked for by place, and taken once.</summary>
internal sealed class PageTexts
{
    private readonly List<TextRun> _runs;
    private readonly int[] _byMiddle;
    private readonly float[] _middles;
    private readonly bool[] _taken;

    public PageTexts(IReadOnlyList<Glyph> glyphs)
    {
        Glyphs = glyphs;
        _runs = TextRun.All(glyphs);
        _taken = new bool[_runs.Count];
        _byMiddle = new int[_runs.Count];
        _middles = new float[_runs.Count];
        for (int i = 0; i < _runs.Count; i++)
            (_byMiddle[i], _middles[i]) = (i, _runs[i].CenterY);
        Array.Sort(_middles, _byMiddle);
    }

    public IReadOnlyList<Glyph> Glyphs { get; }

    /// <summary>The runs, not yet taken, whose middle lies within the group's extent; in the order in which they are drawn.</summary>
    public List<int> Inside(RuleGroup group)
    {
        var inside = new List<int>();
        int at = Array.BinarySearch(_middles, group.Top);
        for (int i = at < 0 ? ~at : at; i < _middles.Length && _middles[i] <= group.Bottom; i++)
        {
            int run = _byMiddle[i];
            if (!_taken[run] && _runs[run].CenterX >= group.Left && _runs[run].CenterX <= group.Right)
                inside.Add(run);
        }
        inside.Sort();
        return inside;
    }

    /// <summary>A run by its index.</summary>
    public TextRun this[int index] => _runs[index];

    /// <summary>The runs, not yet taken and no spaces, whose middle lies below a height and between two sides; from the top, at most so many.</summary>
    public List<int> Below(float top, float left, float right, int most)
    {
        var below = new List<int>();
        int at = Array.BinarySearch(_middles, top);
        for (int i = at < 0 ? ~at : at; i < _middles.Length && below.Count < most; i++)
        {
            int run = _byMiddle[i];
            if (!_taken[run] && _runs[run].CenterX >= left && _runs[run].CenterX <= right && !Glyphs[_runs[run].From].IsSpace)
                below.Add(run);
        }
        return below;
    }

    public List<TextRun> Runs(List<int> indexes) => indexes.ConvertAll(index => _runs[index]);

    public void Take(List<int> indexes)
    {
        foreach (int index in indexes)
            _taken[index] = true;
    }

    /// <summary>The letters of all runs that were not taken.</summary>
    public List<Glyph> Rest()
    {
        var rest = new List<Glyph>();
        for (int run = 0; run < _runs.Count; run++)
        {
            for (int i = _runs[run].From; !_taken[run] && i < _runs[run].To; i++)
                rest.Add(Glyphs[i]);
        }
        return rest;
    }
}
