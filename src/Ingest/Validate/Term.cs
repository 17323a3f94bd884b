using Ingest.Model;

namespace Ingest.Validate;

/// <summary>One figure of an identity and where it stands.</summary>
/// <param name="Value">In the unit that the identity is judged in.</param>
/// <param name="Place">Its cell or sentence.</param>
internal readonly record struct Term(decimal Value, Operand Place)
{
    /// <summary>One unit of the last place printed, in the unit of <see cref="Value"/>.</summary>
    public decimal Step { get; init; } = Rounding.LastPlace(Value);

    /// <summary>True where the figure has a precision of its own: printed in another unit, or in a sentence, and not as a column among its like.</summary>
    public bool IsApart { get; init; }

    /// <summary>A figure that no rounding has touched: points, planned shares.</summary>
    public static Term Given(decimal value, Operand place) => new(value, place) { Step = 0, IsApart = true };

    /// <summary>The figure of a table's row; null where it has none of that measure, or no number.</summary>
    public static Term? Of(Table table, Row row, string measure)
    {
        foreach (Amount amount in row.Values)
        {
            if (amount.Value is decimal value && amount.Measure == measure)
                return new Term(value, new Operand(table.Id, amount.Cell));
        }
        return null;
    }

    /// <summary>All figures of some rows in one measure.</summary>
    public static List<Term> Of(Table table, IEnumerable<Row> rows, string measure)
    {
        var terms = new List<Term>();
        foreach (Row row in rows)
        {
            if (Of(table, row, measure) is Term term)
                terms.Add(term);
        }
        return terms;
    }

    /// <summary>The same amount in another unit, with the precision it was printed in.</summary>
    /// <param name="from">Its unit in 元.</param>
    /// <param name="to">The other unit in 元.</param>
    public Term In(decimal from, decimal to) =>
        from == to ? this : this with { Value = Value * from / to, Step = Step * from / to, IsApart = true };
}
