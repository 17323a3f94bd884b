using Ingest.Model;

namespace Ingest.Read.Pdf;

/// <summary>Gathers the rules and areas of a page from what is painted. All is cut to the clip before it comes here.</summary>
internal sealed class PageRules
{
    // A rule is thinner than this; cell backgrounds and bars are thicker.
    private const double ThickestRule = 3.0;

    // A line may lean this much and still be along an axis: producers round to hundredths.
    private const double Lean = 0.7;

    // A curved shape as thin as a rule is one only if it is longer than any letter drawn as an outline (一, the dash).
    private const double LongerThanLetters = 40;

    // A table of 2,000 cells draws 8,000 lines; maps and hatchings draw more, and are no tables.
    private const int MostRules = 60_000;

    // White lines are looked for over coloured areas; beyond so many pairs they are taken for invisible.
    private const long MostPairs = 4_000_000;

    private readonly List<Rule> _rules = [];
    private readonly List<Rule> _white = [];
    private readonly List<Box> _fills = [];
    private readonly DottedRules _dots = new();

    /// <summary>True where the page draws more than is taken.</summary>
    public bool IsCut { get; private set; }

    public IReadOnlyList<Box> Fills => _fills;

    /// <summary>Every rule that shows: white ones only over a coloured area.</summary>
    public IReadOnlyList<Rule> Finish()
    {
        _dots.AddTo(_rules);
        if ((long)_white.Count * _fills.Count <= MostPairs)
        {
            foreach (Rule rule in _white)
            {
                if (IsOverColour(rule))
                    _rules.Add(rule);
            }
        }
        return _rules;
    }

    /// <summary>A filled or painted area.</summary>
    /// <param name="area">In points.</param>
    /// <param name="isSolid">True for a rectangle or another shape without curves.</param>
    /// <param name="isWhite">True for white paint.</param>
    public void AddArea(in PageArea area, bool isSolid, bool isWhite)
    {
        double width = area.Width, height = area.Height;
        if (area.IsEmpty || (!isSolid && width < LongerThanLetters && height < LongerThanLetters))
            return;
        if (width <= ThickestRule && height <= ThickestRule)
        {
            if (!isWhite)
                _dots.Add(area);
        }
        else if (height <= ThickestRule)
            Add(new Rule(true, (float)((area.Top + area.Bottom) / 2), (float)area.Left, (float)area.Right, (float)height), isWhite);
        else if (width <= ThickestRule)
            Add(new Rule(false, (float)((area.Left + area.Right) / 2), (float)area.Top, (float)area.Bottom, (float)width), isWhite);
        else if (!isWhite && isSolid)
        {
            if (_fills.Count < MostRules)
                _fills.Add(new Box(area.Left, area.Top, width, height));
            else
                IsCut = true;
        }
    }

    /// <summary>A stroked segment.</summary>
    public void AddStroke(in PathTrace.Segment segment, double width, in PageArea clip, bool isWhite)
    {
        double dx = Math.Abs(segment.FromX - segment.ToX), dy = Math.Abs(segment.FromY - segment.ToY), half = width / 2;
        bool isHorizontal = dy <= Lean && dx > dy;
        if (!isHorizontal && !(dx <= Lean && dy > dx))
            return;
        double left = Math.Min(segment.FromX, segment.ToX), right = Math.Max(segment.FromX, segment.ToX);
        double top = Math.Min(segment.FromY, segment.ToY), bottom = Math.Max(segment.FromY, segment.ToY);
        PageArea inked = isHorizontal ? new PageArea(left, (top + bottom) / 2 - half, right, (top + bottom) / 2 + half) : new PageArea((left + right) / 2 - half, top, (left + right) / 2 + half, bottom);
        PageArea seen = inked.Meet(clip);
        if (seen.IsEmpty)
            return;
        // A stroke as broad as a cell is a background.
        if (width > ThickestRule)
            AddArea(seen, true, isWhite);
        else if (isHorizontal)
            Add(new Rule(true, (float)((top + bottom) / 2), (float)seen.Left, (float)seen.Right, (float)width), isWhite);
        else
            Add(new Rule(false, (float)((left + right) / 2), (float)seen.Top, (float)seen.Bottom, (float)width), isWhite);
    }

    private void Add(in Rule rule, bool isWhite)
    {
        List<Rule> list = isWhite ? _white : _rules;
        if (list.Count < MostRules)
            list.Add(rule);
        else
            IsCut = true;
    }

    private bool IsOverColour(in Rule rule)
    {
        float middle = (rule.From + rule.To) / 2, x = rule.IsHorizontal ? middle : rule.Position, y = rule.IsHorizontal ? rule.Position : middle;
        foreach (Box fill in _fills)
        {
            if (x > fill.Left && x < fill.Left + fill.Width && y > fill.Top && y < fill.Top + fill.Height)
                return true;
        }
        return false;
    }
}
