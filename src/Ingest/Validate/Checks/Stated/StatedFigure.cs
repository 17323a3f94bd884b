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
        foreach (StatedAmount amount in StatedAmount.Of(document))
        {
            if (!Speaks(amount, document.Disclosure.Phase))
                continue;
            sets ??= TableSet.Of(document);
            Term stated = amount.Term;
            Term? nearest = null;
            foreach (TableSet set in sets)
            {
                foreach ((Table table, Term? term) in Printed(set, amount))
                {
                    if (table.Unit is { } unit && term?.In(unit.Yuan, amount.Unit) is Term printed
                        && (nearest is null || Math.Abs(printed.Value - stated.Value) < Math.Abs(nearest.Value.Value - stated.Value)))
                        nearest = printed;
                }
            }
            if (nearest is not Term found)
                continue;
            // Some cut what does not fit (87.708 → 87.70): then it misses by up to a whole unit of its last place, and never upwards.
            yield return Verdict(amount.Statement.Unit, found.Value > stated.Value ? stated with { Step = stated.Step * 2m } : stated, found);
        }
    }

    /// <summary>True for the measures it compares; what a final account says of its budget only where a table prints that beside the account.</summary>
    protected virtual bool Speaks(StatedAmount amount, Phase phase) => (amount.Phase != "budgeted" || phase != Phase.FinalAccount) && IsMine(amount.Measure);

    /// <summary>True for the measures it compares.</summary>
    protected abstract bool IsMine(string measure);

    /// <summary>The figures that tables print of it.</summary>
    protected abstract IEnumerable<(Table Table, Term? Term)> Printed(TableSet set, StatedAmount amount);
}
