using System.Globalization;
using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>
/// A table, or a sentence, whose amounts have the same digits as others of the document and stand ten, a thousand, ten thousand or a
/// hundred million times away from them: its unit (元, 万元) is missing or wrong, which no sum within the table can show.
/// </summary>
internal sealed class AmountsOfAnotherMagnitude() : Oddity("ODD-003", "amounts in another unit than the caption says")
{
    // One sum is printed in a dozen places of one body's disclosure; a volume of many bodies has thousands that mean different money.
    private const int MostAlike = 64;

    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        Document document = inspected.Document;
        List<Pair> pairs = Compare(document);
        // The source that contradicts the most others is the wrong one; each contradiction is told once.
        while (pairs.Count > 0)
        {
            int wrong = Suspect(pairs, document);
            List<Pair> its = pairs.FindAll(pair => pair.Has(wrong));
            pairs.RemoveAll(pair => pair.Has(wrong));
            yield return Tell(document, wrong, its);
        }
    }

    private static List<Pair> Compare(Document document)
    {
        var apart = new Dictionary<(int, int), Pair>();
        var equal = new HashSet<(int, int)>();
        foreach (IGrouping<string, ComparableFigure> same in ComparableFigures.In(document).GroupBy(static figure => figure.Of))
        {
            ComparableFigure[] figures = [.. same.Take(MostAlike)];
            for (int i = 1; i < figures.Length; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    if (figures[i].Source == figures[j].Source)
                        continue;
                    (int, int) key = (figures[j].Source, figures[i].Source);
                    if (figures[i].IsLike(figures[j]))
                        equal.Add(key);
                    else if (ComparableFigure.Apart(figures[i], figures[j]) is decimal times)
                        apart.TryAdd(key, new Pair(figures[j], figures[i], times));
                }
            }
        }
        // Two sources that agree in one figure have one unit: what stands apart in another is a slip of digits, or chance.
        return [.. apart.Where(pair => !equal.Contains(pair.Key)).Select(static pair => pair.Value)];
    }

    /// <summary>The source in most contradictions; of several, the one whose unit is proven least, then the last.</summary>
    private static int Suspect(List<Pair> pairs, Document document) => pairs
        .SelectMany(static pair => (int[])[pair.One.Source, pair.Other.Source])
        .GroupBy(static source => source)
        .OrderByDescending(static group => group.Count())
        .ThenBy(group => group.Key >= 0 && document.Tables[group.Key].Unit?.From is "caption" or "header" ? 1 : 0)
        .ThenByDescending(static group => group.Key)
        .First().Key;

    private Problem Tell(Document document, int wrong, List<Pair> its)
    {
        (ComparableFigure own, ComparableFigure other) = its[0].One.Source == wrong ? (its[0].One, its[0].Other) : (its[0].Other, its[0].One);
        string message = string.Create(CultureInfo.InvariantCulture,
            $"{Printed(document, own)} in {Where(document, own)} has the digits of {Printed(document, other)} in {Where(document, other)}, and by its unit is {its[0].Times:0} times {(own.Yuan > other.Yuan ? "as much" : "less")}; so it stands to {its.Count} {(its.Count == 1 ? "part" : "parts")} of the document. It must be the same amount: one unit is missing or wrong. Look at the captions of both.");
        return own.Statement >= 0 ? Finding(Severity.Warning, message, document, own.Statement) : Finding(Severity.Warning, message, document.Tables[own.Table], own.Cell);
    }

    private static string Printed(Document document, ComparableFigure figure) => figure.Statement >= 0
        ? string.Create(CultureInfo.InvariantCulture, $"{document.Statements[figure.Statement].Value}{document.Statements[figure.Statement].Unit}")
        : figure.Text + document.Tables[figure.Table].Unit?.Text;

    private static string Where(Document document, ComparableFigure figure)
    {
        if (figure.Statement >= 0)
            return $"the text “{document.Statements[figure.Statement].Text}”";
        Table table = document.Tables[figure.Table];
        return $"table {table.Id} {table.Title} (unit from {table.Unit?.From})";
    }

    private readonly record struct Pair(ComparableFigure One, ComparableFigure Other, decimal Times)
    {
        public bool Has(int source) => One.Source == source || Other.Source == source;
    }
}
