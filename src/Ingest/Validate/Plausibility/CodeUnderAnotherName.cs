using Ingest.Model;
using Ingest.Normalize.Classification;

namespace Ingest.Validate.Plausibility;

/// <summary>A classification code whose printed name is that of another code, or has nothing of its own.</summary>
/// <remarks>
/// Names drift from year to year and are abbreviated, so that a name that resembles any known one of its code is taken for right. A code
/// that the tables do not hold says nothing.
/// </remarks>
internal sealed class CodeUnderAnotherName() : Oddity("ODD-001", "a classification code with another code's name")
{
    // Half of what a name shares with its own older form in the standard (国土海洋气象等支出, 自然资源海洋气象等支出: 0.7).
    private const double Unlike = 0.3;

    private const int MostSlips = 3;

    public override IEnumerable<Problem> Find(Inspected inspected)
    {
        Document document = inspected.Document;
        foreach (Table table in document.Tables)
        {
            if (!ClassifiedTables.Kinds.Contains(table.Kind))
                continue;
            var wrong = new List<Problem>();
            int coded = 0;
            foreach (Row row in table.Rows)
            {
                if (row is not { Code: string code, Label: { Length: > 1 } label })
                    continue;
                coded++;
                if (!Fits(code, label, out string? owner))
                    wrong.Add(Finding(Severity.Warning, Message(table, row, owner), table, ClassifiedTables.CellOf(table, row)));
            }
            // So many slips are no slips: the columns were read wrongly, or a classification of another kind is meant.
            if (wrong.Count <= MostSlips || wrong.Count * 4 <= coded)
            {
                foreach (Problem problem in wrong)
                    yield return problem;
                continue;
            }
            yield return Finding(Severity.Info, $"{wrong.Count} of {coded} codes of {Name(table)} have names that are not theirs in the classification (政府收支分类科目). Look whether the table's columns were read rightly.", table);
        }
    }

    private static bool Fits(string code, string label, out string? owner)
    {
        owner = null;
        IReadOnlyList<KnownName> names = ClassificationCodes.NamesOf(code);
        if (names.Count == 0 || names.Any(name => name.Name == label))
            return true;
        string key = ClassificationCodes.Key(label);
        double alike = 0;
        foreach (KnownName name in names)
        {
            // A name cut off at the cell's edge, or printed with its 其中.
            if (key.Length > 1 && (name.Key.Contains(key, StringComparison.Ordinal) || key.Contains(name.Key, StringComparison.Ordinal)))
                return true;
            alike = Math.Max(alike, NameLikeness.Of(key, name.Key));
        }
        owner = ClassificationCodes.CodesOf(key).FirstOrDefault();
        return owner is null && alike >= Unlike;
    }

    private static string Message(Table table, Row row, string? owner) =>
        $"{row.Code} is printed as “{row.Label}”. In the classification (政府收支分类科目) it is {string.Join(", ", ClassificationCodes.NamesOf(row.Code!))}"
        + (owner is null ? "" : $"; {row.Label} is {owner}")
        + $". {Name(table)}. Look whether code or name slipped by a row.";
}
