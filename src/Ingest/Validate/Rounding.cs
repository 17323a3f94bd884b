namespace Ingest.Validate;

/// <summary>How far figures may miss their sum because each was rounded when it was printed.</summary>
internal static class Rounding
{
    /// <summary>
    /// Half a unit of the last place for each term, and one half for the total. Among figures printed alike the most precise one decides,
    /// or a total that drops its cents would pass; a figure printed in another unit, or in a sentence, has a precision of its own.
    /// </summary>
    /// <param name="total">The printed sum.</param>
    /// <param name="terms">Its terms.</param>
    public static decimal Tolerance(Term total, IReadOnlyCollection<Term> terms)
    {
        decimal alike = total.IsApart ? decimal.MaxValue : total.Step;
        foreach (Term term in terms)
        {
            if (!term.IsApart && term.Step < alike)
                alike = term.Step;
        }
        decimal units = total.IsApart ? total.Step : alike;
        foreach (Term term in terms)
            units += term.IsApart ? term.Step : alike;
        return units / 2m;
    }

    /// <summary>One unit of a figure's last printed place: 0.01 for 12.50.</summary>
    public static decimal LastPlace(decimal figure) => new(1, 0, 0, false, figure.Scale);
}
