namespace Ingest.Validate.Checks;

/// <summary>Lines without codes or numbers, some of which are the sums of the lines after them.</summary>
internal static class NestedLines
{
    /// <summary>The lines without those that one before them is the sum of.</summary>
    public static List<Term> Outermost(List<Term> lines)
    {
        var outermost = new List<Term>(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            outermost.Add(lines[i]);
            decimal sum = 0;
            for (int j = i + 1; j < lines.Count && lines[i].Value != 0; j++)
            {
                sum += lines[j].Value;
                // One line of the same amount is as likely another of its kind.
                if (sum == lines[i].Value && j > i + 1)
                {
                    i = j;
                    break;
                }
            }
        }
        return outermost;
    }
}
