using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>占…%: the share a sentence gives = the part over the whole, to the printed decimals.</summary>
internal sealed class StatedShare() : Identity(
    "stated-share-equals-part-of-whole", "占比 = 部分 ÷ 合计",
    "Sentences that give an amount and its share of 本年收入 or 本年支出 (…收入合计, …支出合计), where the text states that whole or a summary prints it, or of “三公”经费 or 政府采购, where the text states them, or of “三公”经费 where the “三公” table prints them or the same sentence names all three items; the share may be cut instead of rounded. Broken only where no whole it may mean fits.",
    "What the words mean: 占比 = part ÷ 本年合计, to two decimals")
{
    private const decimal Percent = 100m;

    public override IEnumerable<Check> Check(Document document)
    {
        if (document.Statements.Count == 0)
            yield break;
        foreach (StatedAmount amount in StatedAmount.Of(document))
        {
            if (amount.Statement is not { Share: decimal share, Yuan: decimal part, ShareOf: string whole })
                continue;
            Check? best = null;
            foreach (Term sum in Wholes(document, amount, whole))
            {
                if (sum.Value <= 0)
                    continue;
                Check check = Against(amount, share, part, sum);
                if (best is null || Math.Abs(check.Difference!.Value) < Math.Abs(best.Difference!.Value))
                    best = check;
            }
            if (best is not null)
                yield return best;
        }
    }

    private Check Against(StatedAmount amount, decimal share, decimal part, Term whole)
    {
        decimal unit = amount.Term.Step * amount.Unit;
        decimal computed = part / whole.Value * Percent;
        // What rounding the part and the whole does to their quotient.
        decimal quotient = ((unit / 2m) + (computed / Percent * whole.Step / 2m)) / whole.Value * Percent;
        var stated = new Term(share, amount.Term.Place) { IsApart = true };
        Check check = Verdict("%", stated, new Term(Math.Round(computed, share.Scale, MidpointRounding.AwayFromZero), whole.Place) { Step = stated.Step + (2m * quotient), IsApart = true });
        return check;
    }

    /// <summary>In 元: statements of that whole in the text, and the sums of the summaries.</summary>
    private static IEnumerable<Term> Wholes(Document document, StatedAmount amount, string whole)
    {
        if (StatedWhole.CostOf(whole) is string cost)
        {
            foreach (StatedAmount other in StatedAmount.Of(document))
            {
                if (other.Measure == cost)
                    yield return other.Term.In(other.Unit, 1m);
            }
            if (cost == "three-public")
            {
                foreach (Term term in ThreePublic(document, amount))
                    yield return term;
            }
        }
        if (StatedWhole.SideOf(whole) is not string kind)
            yield break;
        bool revenue = kind == "revenue";
        foreach (StatedAmount other in StatedAmount.Of(document))
        {
            if (other.Phase == amount.Phase && (other.Measure.EndsWith(kind, StringComparison.Ordinal) || other.Measure.EndsWith($"{kind}-total", StringComparison.Ordinal)))
                yield return other.Term.In(other.Unit, 1m);
        }
        foreach (TableSet set in TableSet.Of(document))
        {
            foreach (string summary in (string[])["revenue-expenditure-summary", "fiscal-appropriation-summary"])
            {
                if (set.Only(summary) is { Unit: { } unit } table && SummarySide.Leading(table, kind, set.Phase) is { Total: not null } side)
                {
                    foreach (Term term in new[] { side.OfTheYear, side.Figure(side.Total) }.OfType<Term>())
                        yield return term.In(unit.Yuan, 1m);
                }
            }
            if (!revenue && set.Only("general-public-expenditure") is { Unit: { } fund } general && set.Total(general, "total", "amount") is Term all)
                yield return all.In(fund.Yuan, 1m);
        }
    }

    /// <summary>“三公”经费 as their table prints them by that name, and as the three items of the sentence itself make them up.</summary>
    private static IEnumerable<Term> ThreePublic(Document document, StatedAmount amount)
    {
        string measure = amount.Phase is string phase ? $"three-public/{phase}" : "three-public";
        foreach (Table table in document.OfKind("three-public-expenditure"))
        {
            if (table.Unit is { } unit && table.Rows.Count == 1 && Term.Of(table, table.Rows[0], measure) is Term printed)
                yield return printed.In(unit.Yuan, 1m);
        }
        StatedAmount[] items = [.. StatedAmount.Of(document).Where(other => other.Statement.Text == amount.Statement.Text && other.Statement.Page == amount.Statement.Page
            && other.Phase == amount.Phase && other.Measure is "abroad" or "vehicles" or "reception")];
        if (items.Length == 3 && items.Select(static item => item.Measure).Distinct().Count() == 3)
        {
            yield return new Term(items.Sum(static item => item.Statement.Yuan!.Value), amount.Term.Place)
            {
                Step = items.Sum(static item => item.Term.Step * item.Unit),
                IsApart = true,
            };
        }
    }
}
