using System.Globalization;
using Ingest.Model;
using Ingest.Normalize;

namespace Ingest.Validate.Checks;

/// <summary>An amount in a sentence as a figure to be compared: with its unit, the precision it was rounded to, and what it speaks of.</summary>
/// <param name="Index">Index into the document's statements.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Measure">Its measure without a suffix of phase.</param>
/// <param name="Phase"><c>budgeted</c>, <c>settled</c>, or null where the sentence does not say.</param>
/// <param name="Unit">Its unit in 元.</param>
internal readonly record struct StatedAmount(int Index, Statement Statement, string Measure, string? Phase, decimal Unit)
{
    /// <summary>The figure: rounded for its sentence, so that it has a precision of its own.</summary>
    public Term Term => new(Statement.Value!.Value, new Operand(Statement: Index)) { IsApart = true };

    /// <summary>What it speaks of.</summary>
    public StatedSubject Subject => new(Measure, Phase, Statement.Code, Statement.Label);

    /// <summary>
    /// The amounts of a document that its tables should print too: of the disclosure's own year, and of its own phase. What a final account
    /// says of its budget, and a budget of the year before, stands in no table but “三公”.
    /// </summary>
    public static IEnumerable<StatedAmount> Of(Document document)
    {
        string? year = document.Disclosure.FiscalYear?.ToString(CultureInfo.InvariantCulture);
        for (int i = 0; i < document.Statements.Count; i++)
        {
            Statement statement = document.Statements[i];
            if (statement is not { Value: not null, Yuan: not null } || (statement.Period is string period && period != year))
                continue;
            int slash = statement.Measure.LastIndexOf('/');
            string? phase = slash > 0 ? statement.Measure[(slash + 1)..] : null;
            if (phase is not (null or "budgeted" or "settled") || (phase == "settled" && document.Disclosure.Phase != Model.Phase.FinalAccount))
                continue;
            yield return new StatedAmount(i, statement, slash > 0 ? statement.Measure[..slash] : statement.Measure, phase, UnitOf(statement));
        }
    }

    private static decimal UnitOf(Statement statement) =>
        statement.Value is decimal value and not 0 && statement.Yuan is decimal yuan ? yuan / value : MoneyUnits.Yuan(statement.Unit ?? "") ?? 1m;
}
