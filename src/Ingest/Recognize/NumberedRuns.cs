using Ingest.Read;

namespace Ingest.Recognize;

/// <summary>
/// Finds headings that only their sequence shows: （二） printed as a sentence between the headings （一） and （三）, and a run （一）（二） whose
/// lines end in a full stop but have text below each.
/// </summary>
internal sealed class NumberedRuns
{
    // 一、 and （一）: inner numbers count the points of a text too.
    private const double InnermostRank = 2;

    private readonly Dictionary<int, Heading> _found = [];
    private readonly Run[] _runs = [new(1), new(2)];

    private NumberedRuns()
    {
    }

    /// <summary>Looks through a document's lines.</summary>
    /// <param name="blocks">In reading order.</param>
    /// <param name="isText">True for the index of a line that belongs to no table.</param>
    public static NumberedRuns In(IReadOnlyList<Block> blocks, Func<int, bool> isText)
    {
        var runs = new NumberedRuns();
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is TextBlock line && isText(i))
                runs.Look(i, line);
            else if (blocks[i] is TableBlock)
                runs.TextBetween();
        }
        foreach (Run run in runs._runs)
            run.Close(runs._found);
        return runs;
    }

    /// <summary>The heading at a block's index; null where its line is to be judged alone. Without a title its line is its text.</summary>
    public Heading? At(int index) => _found.GetValueOrDefault(index);

    private void Look(int index, TextBlock line)
    {
        if (Headings.Read(line.Text, line.HeadingLevel) is { } heading)
        {
            foreach (Run run in _runs)
            {
                if (heading.Rank < run.Rank)
                    run.Close(_found);
                else if (heading.Rank == run.Rank)
                    run.Meet(ChineseNumber.Read(heading.Number), _found);
                else
                    run.TextBetween();
            }
        }
        else if (Headings.Numbered(line.Text) is { Rank: <= InnermostRank and > 0 } point && ChineseNumber.Read(point.Number) is > 0 and var number)
        {
            _runs[(int)point.Rank - 1].Offer(index, number, point);
        }
        else
        {
            TextBetween();
        }
    }

    private void TextBetween()
    {
        foreach (Run run in _runs)
            run.TextBetween();
    }

    /// <summary>The lines of one numbering style since the last heading outside it.</summary>
    private sealed class Run(double rank)
    {
        // Lines that go on from the last heading, or from the beginning; each with whether text followed it.
        private readonly List<(int Index, Heading Heading, bool Followed)> _open = [];
        private int _last;
        private bool _broken;

        public double Rank => rank;

        public void TextBetween()
        {
            if (_open.Count > 0)
                _open[^1] = _open[^1] with { Followed = true };
        }

        public void Offer(int index, int number, Heading heading)
        {
            if (number == _last + _open.Count + 1)
                _open.Add((index, heading, false));
            else
                _broken = true;
        }

        public void Meet(int number, Dictionary<int, Heading> found)
        {
            // Between two headings of the sequence: the number alone tells.
            if (_last > 0 && _open.Count > 0 && number == _last + _open.Count + 1)
            {
                foreach ((int index, Heading heading, _) in _open)
                    found[index] = heading;
            }
            _open.Clear();
            _last = number;
        }

        public void Close(Dictionary<int, Heading> found)
        {
            // A run of its own: two or more titles, each with text below it, and nothing else numbered so.
            if (_last == 0 && !_broken && _open.Count > 1 && _open.TrueForAll(static line => line.Followed && line.Heading.Title.Length > 0))
            {
                foreach ((int index, Heading heading, _) in _open)
                    found[index] = heading;
            }
            _open.Clear();
            (_last, _broken) = (0, false);
        }
    }
}
