using Ingest.Model;

namespace Ingest.Validate;

/// <summary>One accounting identity (勾稽关系). Pure: a document in, verdicts out; it annotates and never corrects.</summary>
/// <param name="id">Stable id.</param>
/// <param name="says">The identity in the field's words.</param>
/// <param name="holds">Where it holds, and where it says nothing.</param>
/// <param name="source">What it is taken from: the form's own arithmetic, a standard, or files read.</param>
internal abstract class Identity(string id, string says, string holds, string source)
{
    /// <summary>Stable id.</summary>
    public string Id { get; } = id;

    /// <summary>The identity in the field's words.</summary>
    public string Says { get; } = says;

    /// <summary>Where it holds, and where it says nothing: docs/checks.md is made of it.</summary>
    public string Holds { get; } = holds;

    /// <summary>What it is taken from.</summary>
    public string Source { get; } = source;

    /// <summary>Every place where the identity applies, with its verdict.</summary>
    public abstract IEnumerable<Check> Check(Document document);

    /// <summary>A verdict on one place: the printed figure against the sum of others.</summary>
    /// <param name="unit">Unit of the figures.</param>
    /// <param name="printed">The figure on the left.</param>
    /// <param name="terms">The figures that should add up to it, in the same unit.</param>
    protected Check Verdict(string? unit, Term printed, params IReadOnlyCollection<Term> terms) => Made(unit, printed, terms, isLimit: false);

    /// <summary>A verdict on one place where the left figure must not be greater than the sum of others.</summary>
    /// <param name="unit">Unit of the figures.</param>
    /// <param name="part">The figure on the left.</param>
    /// <param name="limit">The figures that it must not exceed together, in the same unit.</param>
    protected Check AtMost(string? unit, Term part, params IReadOnlyCollection<Term> limit) => Made(unit, part, limit, isLimit: true);

    /// <summary>A verdict on one place where the identity applies and a side of it is not printed.</summary>
    /// <param name="unit">Unit of the figures.</param>
    /// <param name="left">The printed side; null where it is the one that is missing.</param>
    /// <param name="right">The figures of the other side; empty where that is missing.</param>
    protected Check Unknown(string? unit, Term? left, params IReadOnlyCollection<Term> right) => new()
    {
        Id = Id,
        Says = Says,
        Verdict = Model.Verdict.Unknown,
        Left = left?.Value,
        Right = right.Count > 0 ? right.Sum(static term => term.Value) : null,
        Unit = unit,
        Operands = [.. left is Term known ? (Operand[])[known.Place] : [], .. right.Select(static term => term.Place)],
    };

    /// <summary>A sum and its parts where either may be blank: a verdict, or <c>unknown</c> for what is missing; null where nothing is printed.</summary>
    protected Check? Judge(string? unit, Term? printed, IReadOnlyCollection<Term> terms) => (printed, terms.Count) switch
    {
        (null, 0) => null,
        // A printed zero above blanks says the same as they do.
        ({ Value: 0 }, 0) => null,
        ({ } sum, > 0) => Verdict(unit, sum, terms),
        _ when terms.All(static term => term.Value == 0) && printed is null => null,
        _ => Unknown(unit, printed, terms),
    };

    private const int TolerancePlaces = 6;

    private Check Made(string? unit, Term printed, IReadOnlyCollection<Term> terms, bool isLimit)
    {
        decimal right = 0;
        foreach (Term term in terms)
            right += term.Value;
        decimal difference = printed.Value - right;
        decimal tolerance = Rounding.Tolerance(printed, terms);
        bool holds = difference == 0 || (isLimit && difference < 0);
        return new Check
        {
            Id = Id,
            Says = Says,
            Verdict = holds ? Model.Verdict.Exact : Math.Abs(difference) <= tolerance ? Model.Verdict.Rounding : Model.Verdict.Broken,
            Relation = isLimit ? "<=" : null,
            Left = printed.Value,
            Right = right,
            Difference = difference,
            // Shares and percentages make tolerances of 28 digits, which nobody reads.
            Tolerance = decimal.Round(tolerance, TolerancePlaces, MidpointRounding.ToPositiveInfinity),
            Unit = unit,
            Operands = Places(printed, terms),
        };
    }

    private static Operand[] Places(Term printed, IReadOnlyCollection<Term> terms)
    {
        var places = new Operand[terms.Count + 1];
        places[0] = printed.Place;
        int i = 1;
        foreach (Term term in terms)
            places[i++] = term.Place;
        return places;
    }
}
