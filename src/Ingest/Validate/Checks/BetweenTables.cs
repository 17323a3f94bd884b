using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>An identity between tables of one body. Tables in different units are compared in the unit of the left one.</summary>
/// <param name="id">Stable id.</param>
/// <param name="says">The identity in the field's words.</param>
/// <param name="holds">Where it holds, and where it says nothing.</param>
/// <param name="source">What it is taken from.</param>
internal abstract class BetweenTables(string id, string says, string holds, string source) : Identity(id, says, holds, source)
{
    public sealed override IEnumerable<Check> Check(Document document) => TableSet.Of(document).SelectMany(Check);

    /// <summary>Every place in one body's tables.</summary>
    protected abstract IEnumerable<Check> Check(TableSet set);

    /// <summary>A verdict on a figure that two tables print; none where neither does, <c>unknown</c> where one leaves it out.</summary>
    protected IEnumerable<Check> Same(Table left, Term? printed, Table right, Term? other)
    {
        // A unit that nothing proves makes no comparison.
        if (left.Unit is null != right.Unit is null)
            yield break;
        Term? converted = left.Unit is null ? other : other?.In(right.Unit!.Yuan, left.Unit.Yuan);
        if (Judge(left.Unit?.Text, printed, converted is Term term ? [term] : []) is Check check)
            yield return check;
    }

    /// <summary>As <see cref="Same"/>, but only where both print it: rows that one table leaves out say nothing.</summary>
    protected IEnumerable<Check> SameWhereBoth(Table left, Term? printed, Table right, Term? other) =>
        printed is null || other is null ? [] : Same(left, printed, right, other);
}
