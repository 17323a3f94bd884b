namespace Ingest.Validate.Plausibility;

/// <summary>A figure that other parts of the document print as well, under whatever unit.</summary>
/// <param name="Of">What it is: <c>total</c>, a classification code, or a measure such as <c>reception</c>.</param>
/// <param name="Yuan">In 元, by the unit that its source claims. Never 0.</param>
/// <param name="Half">Half a unit of its last printed place, in 元.</param>
/// <param name="Text">As printed, without its unit; null for a statement.</param>
/// <param name="Table">Index of the table it stands in; -1 for a statement.</param>
/// <param name="Cell">Index into the cells of that table's grid.</param>
/// <param name="Statement">Index of the statement; -1 for a table.</param>
internal readonly record struct ComparableFigure(string Of, decimal Yuan, decimal Half, string? Text, int Table, int? Cell, int Statement)
{
    private const decimal LeastPrecise = 0.005m;

    private const double Rough = 0.02;

    // 千元 and 万元; 元 and 千元; 元 and 万元, 万元 and 亿元; 元 and 亿元. With each the least digits, zeros at the end apart: with fewer,
    // powers of ten happen by themselves (5 and 50,000), and the smaller the power, the sooner.
    private static readonly (decimal Times, int Digits)[] Powers = [(10m, 5), (1_000m, 4), (10_000m, 3), (100_000_000m, 3)];

    /// <summary>The source: each table and each statement is one.</summary>
    public int Source => Statement >= 0 ? -1 - Statement : Table;

    /// <summary>True where both are the same but for rounding.</summary>
    public bool IsLike(in ComparableFigure other) => Math.Abs(Yuan - other.Yuan) <= Half + other.Half;

    /// <summary>True where this is as many times the other, but for rounding.</summary>
    private bool Is(decimal times, in ComparableFigure other) => Math.Abs(Yuan - other.Yuan * times) <= Half + other.Half * times;

    /// <summary>How many times the smaller the greater is, where both have the same digits and different magnitudes; null otherwise.</summary>
    public static decimal? Apart(in ComparableFigure one, in ComparableFigure other)
    {
        (ComparableFigure greater, ComparableFigure smaller) = one.Yuan >= other.Yuan ? (one, other) : (other, one);
        if (greater.Yuan < smaller.Yuan * 9)
            return null;
        // Roughly and fast first: nearly all pairs are no power of ten apart. What rounding may explain is less than a hundredth of either.
        double ratio = (double)greater.Yuan / (double)smaller.Yuan;
        foreach ((decimal power, int digits) in Powers)
        {
            if (Math.Abs(ratio / (double)power - 1) < Rough && greater.Is(power, smaller) && Digits(greater.Yuan) >= digits && Digits(smaller.Yuan) >= digits && (greater.Half + smaller.Half * power) <= LeastPrecise * greater.Yuan)
                return power;
        }
        return null;
    }

    /// <summary>How many digits a figure has, zeros at both ends apart.</summary>
    private static int Digits(decimal figure)
    {
        while (figure != decimal.Truncate(figure))
            figure *= 10m;
        while (figure % 10m == 0)
            figure /= 10m;
        int digits = 0;
        for (; figure >= 1m; figure = decimal.Truncate(figure / 10m))
            digits++;
        return digits;
    }
}
