namespace Ingest.Normalize.Classification;

/// <summary>How alike two names are, by the pairs of neighbouring characters that both have.</summary>
/// <remarks>L. R. Dice, Measures of the Amount of Ecologic Association Between Species, Ecology 26 (1945).</remarks>
internal static class NameLikeness
{
    /// <summary>From 0, no pair in common, to 1, the same pairs.</summary>
    public static double Of(string one, string other)
    {
        if (one.Length < 2 || other.Length < 2)
            return one == other ? 1 : 0;
        int common = 0;
        for (int i = 0; i + 1 < one.Length; i++)
        {
            if (other.AsSpan().IndexOf(one.AsSpan(i, 2)) >= 0)
                common++;
        }
        return Math.Min(1, 2.0 * common / (one.Length + other.Length - 2));
    }
}
