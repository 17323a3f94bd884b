using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>
/// An amount in a sentence = the figure that a table prints of it. Where several tables print such a figure (基本支出 of all money, of one
/// fund), the sentence may mean any: it is held against the nearest, and is broken only where none fits. It may be rounded to its own last place, or cut there.
/// </summary>
/// <param name="id">Stable id.</param>
/// <param name="says">The identity in the field's words.</param>
/// <param name="holds">Where it holds, and where it says nothing.</param>
internal abstract class StatedFigure(string id, string says, string holds) : Identity(id, says, holds, Sources.Text)
{
    public sealed override IEnumerable<Check> Check(Document document)
    {
        if (document.Statements.Count == 0)
            yield break;
        IReadOnlyList<TableSet>? sets = null;
        var found = new Dictionary<StatedSubject, IReadOnlyList<(decimal Yuan, Term Term)>>();
        foreach (StatedAmount amount in StatedAmount.Of(document))
        {
            if (!Speaks(amount, document.Disclosure.Phase))
                continue;
            sets ??= TableSet.Of(document);
            Term stated = amount.Term;
            if (!found.TryGetValue(amount.Subject, out IReadOnlyList<(decimal Yuan, Term Term)>? figures))
                found[amount.Subject] = figures = [.. FiguresOf(sets, amount.Subject)];
            if (figures.Count == 0)
                continue;
            Term nearest = figures.Select(figure => figure.Term.In(figure.Yuan, amount.Unit)).MinBy(term => Math.Abs(term.Value - stated.Value));
            // Some cut what does not fit (87.708 → 87.70): then it misses by up to a whole unit of its last place, and never upwards.
            yield return Verdict(amount.Statement.Unit, nearest.Value > stated.Value ? stated with { Step = stated.Step * 2m } : stated, nearest);
        }
    }

    /// <summary>True for the measures it compares; what a final account says of its budget only where a table prints that beside the account.</summary>
    protected virtual bool Speaks(StatedAmount amount, Phase phase) => (amount.Phase != "budgeted" || phase != Phase.FinalAccount) && IsMine(amount.Measure);

    /// <summary>True for the measures it compares.</summary>
    protected abstract bool IsMine(string measure);

    /// <summary>The figures that tables print of it.</summary>
    protected abstract IEnumerable<(Table Table, Term? Term)> Printed(TableSet set, StatedSubject subject);

    private IEnumerable<(decimal Yuan, Term Term)> FiguresOf(IReadOnlyList<TableSet> sets, StatedSubject subject)
    {
        foreach (TableSet set in sets)
        {
            foreach ((Table table, Term? term) in Printed(set, subject))
            {
                if (table.Unit is { } unit && term is Term figure)
                    yield return (unit.Yuan, figure);
            }
        }
    }
}
