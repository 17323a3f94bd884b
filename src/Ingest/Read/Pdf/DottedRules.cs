namespace Ingest.Read.Pdf;

/// <summary>Dots drawn one by one at equal steps: a dotted rule.</summary>
internal sealed class DottedRules
{
    // Fewer dots are bullets, leaders' ends or decimal points.
    private const int FewestDots = 8;

    // The gap between two dots is at most this many times their length, and never more than this many points.
    private const double WidestGap = 4, LargestGap = 6;

    private const int MostDots = 100_000;

    private readonly List<PageArea> _dots = [];

    public void Add(in PageArea dot)
    {
        if (_dots.Count < MostDots)
            _dots.Add(dot);
    }

    /// <summary>Adds the rules found.</summary>
    public void AddTo(List<Rule> rules)
    {
        if (_dots.Count < FewestDots)
            return;
        _dots.Sort(static (a, b) => a.Top != b.Top ? a.Top.CompareTo(b.Top) : a.Left.CompareTo(b.Left));
        Chain(rules, true);
        _dots.Sort(static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Top.CompareTo(b.Top));
        Chain(rules, false);
    }

    private void Chain(List<Rule> rules, bool isHorizontal)
    {
        int from = 0;
        for (int i = 1; i <= _dots.Count; i++)
        {
            if (i < _dots.Count && Follows(_dots[i - 1], _dots[i], isHorizontal))
                continue;
            PageArea first = _dots[from], last = _dots[i - 1];
            if (i - from >= FewestDots)
            {
                rules.Add(isHorizontal
                    ? new Rule(true, (float)((first.Top + first.Bottom) / 2), (float)first.Left, (float)last.Right, (float)first.Height)
                    : new Rule(false, (float)((first.Left + first.Right) / 2), (float)first.Top, (float)last.Bottom, (float)first.Width));
            }
            from = i;
        }
    }

    private static bool Follows(in PageArea a, in PageArea b, bool isHorizontal)
    {
        (double step, double size, double aside) = isHorizontal ? (b.Left - a.Right, a.Width, Math.Abs(a.Top - b.Top)) : (b.Top - a.Bottom, a.Height, Math.Abs(a.Left - b.Left));
        return aside < 0.05 && step > -0.05 && step <= Math.Min(LargestGap, Math.Max(0.5, WidestGap * size));
    }
}
