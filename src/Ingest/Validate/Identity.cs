using Ingest.Model;

namespace Ingest.Validate;

/// <summary>One accounting identity (勾稽关系). Pure: a document in, verdicts out; it annotates and never corrects.</summary>
/// <param name="id">Stable id.</param>
/// <param name="says">The identity in the field's words.</param>
internal abstract class Identity(string id, string says)
{
    /// <summary>Stable id.</summary>
    public string Id { get; } = id;

    /// <summary>The identity in the field's words.</summary>
    public string Says { get; } = says;

    /// <summary>Every place where the identity applies, with its verdict.</summary>
    public abstract IEnumerable<Check> Check(Document document);

    /// <summary>A verdict on one place: the printed figure against the sum of others.</summary>
    /// <param name="unit">Unit of the figures.</param>
    /// <param name="printed">The figure on the left.</param>
    /// <param name="terms">The figures that should add up to it.</param>
    protected Check Verdict(string? unit, Term printed, IReadOnlyCollection<Term> terms)
    {
        decimal right = terms.Sum(static term => term.Value);
        decimal difference = printed.Value - right;
        decimal tolerance = Rounding.Tolerance(terms.Select(static term => term.Value).Append(printed.Value), terms.Count);
        return new Check
        {
            Id = Id,
            Says = Says,
            Verdict = difference == 0 ? Model.Verdict.Exact : Math.Abs(difference) <= tolerance ? Model.Verdict.Rounding : Model.Verdict.Broken,
            Left = printed.Value,
            Right = right,
            Difference = difference,
            Tolerance = tolerance,
            Unit = unit,
            Operands = [printed.Place, .. terms.Select(static term => term.Place)],
        };
    }
}

/// <summary>One figure of an identity and where it stands.</summary>
internal readonly record struct Term(decimal Value, Operand Place)
{
    /// <summary>The figure of a table's row; null where it has none of that measure, or no number.</summary>
    public static Term? Of(Table table, Row row, string measure)
    {
        foreach (Amount amount in row.Values)
        {
            if (amount.Measure == measure && amount.Value is decimal value)
                return new Term(value, new Operand(table.Id, amount.Cell));
        }
        return null;
    }

    /// <summary>All figures of some rows in one measure.</summary>
    public static List<Term> Of(Table table, IEnumerable<Row> rows, string measure) =>
        [.. rows.Select(row => Of(table, row, measure)).OfType<Term>()];
}
