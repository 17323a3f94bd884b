using Ingest.Model;
using Ingest.Validate;
using Ingest.Validate.Checks;

namespace Ingest.UnitTests.Validate.Example;

/// <summary>“三公”经费 are a part of all expenditure.</summary>
internal sealed class ThreePublicWithinExpenditure() : BetweenTables(
    "three-public-within-expenditure", "“三公”经费合计 ≤ 支出总表合计",
    "Between a “三公” table with one 合计 and 支出总表.",
    "A part is not greater than the whole")
{
    protected override IEnumerable<Check> Check(TableSet set)
    {
        if (set.Only("three-public-expenditure") is { Unit: { } unit } costs && set.Only("expenditure") is { Unit: { } other } all
            && set.Total(costs, "total") is Term part && set.Total(all, "total") is Term whole)
            yield return AtMost(unit.Text, part, whole.In(other.Yuan, unit.Yuan));
    }
}
