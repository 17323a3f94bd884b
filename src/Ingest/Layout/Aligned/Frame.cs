using Ingest.Layout.Ruled;
using Ingest.Read;

namespace Ingest.Layout.Aligned;

/// <summary>The horizontal rules around and in a block of rows.</summary>
/// <param name="Full">y of those that run over most of its width, from the top.</param>
/// <param name="Partial">Those under a head that spans some columns.</param>
internal sealed record Frame(List<float> Full, List<Rule> Partial)
{
    // A rule belongs to all columns where it covers this share of the block's width, and is not the page's own.
    private const float FullShare = 0.7f, LongestShare = 1.9f;

    // Rules this close are one, drawn in pieces or doubled.
    private const float SamePosition = 2.5f;

    /// <summary>The rules between two heights of the page.</summary>
    public static Frame Of(RuleSet rules, float left, float right, float top, float bottom)
    {
        var full = new List<float>();
        var partial = new List<Rule>();
        IReadOnlyList<Rule> all = rules.Horizontal;
        float width = right - left;
        for (int i = 0; i < all.Count;)
        {
            int end = i;
            float cover = 0, from = float.MaxValue, to = float.MinValue;
            for (; end < all.Count && Math.Abs(all[end].Position - all[i].Position) <= SamePosition; end++)
            {
                float shared = Math.Min(right, all[end].To) - Math.Max(left, all[end].From);
                if (shared <= 0)
                    continue;
                cover += shared;
                from = Math.Min(from, all[end].From);
                to = Math.Max(to, all[end].To);
            }
            float position = all[i].Position;
            if (position >= top && position <= bottom && cover > 0)
            {
                if (cover >= FullShare * width && to - from <= LongestShare * width)
                    full.Add(position);
                else if (cover < FullShare * width)
                    partial.AddRange(Enumerable.Range(i, end - i).Select(k => all[k]).Where(rule => rule.From >= left - width && rule.To <= right + width));
            }
            i = end;
        }
        return new Frame(full, partial);
    }

    /// <summary>Is there a full rule between two heights?</summary>
    public bool HasBetween(float from, float to)
    {
        foreach (float position in Full)
        {
            if (position >= from && position <= to)
                return true;
        }
        return false;
    }
}
