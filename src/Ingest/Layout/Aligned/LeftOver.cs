namespace Ingest.Layout.Aligned;

/// <summary>What tables leave of the lines: a line may stand half in a table's text column.</summary>
internal static class LeftOver
{
    public static List<TextLine> Of(IReadOnlyList<TextLine> lines, List<PrintedRow> taken)
    {
        var words = new Dictionary<TextLine, HashSet<int>>(ReferenceEqualityComparer.Instance);
        foreach (PrintedRow row in taken)
        {
            foreach (Word word in row.Words())
            {
                if (!words.TryGetValue(word.Line, out HashSet<int>? own))
                    words[word.Line] = own = [];
                own.Add(word.From);
            }
        }
        var left = new List<TextLine>(lines.Count);
        foreach (TextLine line in lines)
        {
            if (!words.TryGetValue(line, out HashSet<int>? own))
            {
                left.Add(line);
                continue;
            }
            List<Word> rest = [.. WordBuilder.Of(line).Where(word => !own.Contains(word.From))];
            if (rest.Count > 0)
                left.Add(new Chunk(rest).ToLine());
        }
        return left;
    }
}
