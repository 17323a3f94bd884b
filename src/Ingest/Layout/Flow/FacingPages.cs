namespace Ingest.Layout.Flow;

/// <summary>Headers and footers that alternate, one text on the left pages and one on the right, where each stands on too few pages to repeat by itself.</summary>
internal static class FacingPages
{
    // Left, right, left, right: with fewer pages nothing alternates.
    private const int FewestPages = 4;

    private const double SamePlace = 4;

    private const double SameSize = 0.5;

    /// <summary>Pairs of groups of equal lines that share out a run of pages between them, turn by turn, at one height and in one size.</summary>
    /// <param name="groups">Lines of one text, each group on two pages or more, at one place.</param>
    public static IEnumerable<(List<EdgeLine> One, List<EdgeLine> Other)> Of(IReadOnlyList<List<EdgeLine>> groups)
    {
        for (int i = 0; i < groups.Count; i++)
        {
            for (int j = i + 1; j < groups.Count; j++)
            {
                if (IsPair(groups[i], groups[j]))
                    yield return (groups[i], groups[j]);
            }
        }
    }

    private static bool IsPair(List<EdgeLine> one, List<EdgeLine> other)
    {
        EdgeLine a = one[0], b = other[0];
        // Forms that alternate have their titles on top of their pages.
        if (a.AtTop != b.AtTop || a.Depth != b.Depth || Math.Abs(a.FromEdge - b.FromEdge) > SamePlace || Math.Abs(a.Line.Size - b.Line.Size) > SameSize
            || a.Line.Text.Contains('表') || b.Line.Text.Contains('表') || one.Count + other.Count < FewestPages || Math.Abs(one.Count - other.Count) > 1)
            return false;
        int[] pages = [.. one.Concat(other).Select(static edge => edge.Page).Order()];
        int parity = a.Page & 1;
        return (b.Page & 1) != parity && one.TrueForAll(edge => (edge.Page & 1) == parity) && other.TrueForAll(edge => (edge.Page & 1) != parity)
            && pages[^1] - pages[0] == pages.Length - 1 && pages.Distinct().Count() == pages.Length;
    }
}
