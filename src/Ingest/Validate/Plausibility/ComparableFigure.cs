namespace Ingest.Validate.Plausibility;

/// <summary>A figure that other parts of the document print as well, under whatever unit.</summary>
/// <param name="Of">What it is: <c>total</c>, a classification code, or a measure such as <c>reception</c>.</param>
/// <param name="Yuan">In 元, by the unit that its source claims. Never 0.</param>
/// <param name="Half">Half a unit of its last printed place, in 元.</param>
/// <param name="Printed">As printed, with its unit.</param>
/// <param name="Table">Index of the table it stands in; -1 for a statement.</param>
/// <param name="Cell">Index into the cells of that table's grid.</param>
/// <param name="Statement">Index of the statement; -1 for a table.</param>
internal readonly record struct ComparableFigure(string Of, decimal Yuan, decimal Half, string Printed, int Table, int? Cell, int Statement)
{
    // Below three digits, powers of ten happen by themselves: 5 and 50,000.
    private const decimal LeastPrecise = 0.005m;

    // 千元 and 万元, 元 and 千元; 元 and 万元; 元 and 亿元, 万元 and 亿元.
    private static readonly decimal[] Powers = [10m, 1_000m, 10_000m, 100_000_000m];

    /// <summary>The source: each table and each statement is one.</summary>
    public int Source => Statement >= 0 ? -1 - Statement : Table;

    /// <summary>True where both are the same but for rounding.</summary>
    public bool Equals(in ComparableFigure other, decimal times) =>
        Math.Abs(Yuan - other.Yuan * times) <= Half + other.Half * times;

    /// <summary>How many times the smaller the greater is, where both have the same digits and different magnitudes; null otherwise.</summary>
    public static decimal? Apart(in ComparableFigure one, in ComparableFigure other)
    {
        (ComparableFigure greater, ComparableFigure smaller) = one.Yuan >= other.Yuan ? (one, other) : (other, one);
        if (greater.Yuan < smaller.Yuan * 9)
            return null;
        foreach (decimal power in Powers)
        {
            if (greater.Equals(smaller, power) && (greater.Half + smaller.Half * power) <= LeastPrecise * greater.Yuan)
                return power;
        }
        return null;
    }
}
