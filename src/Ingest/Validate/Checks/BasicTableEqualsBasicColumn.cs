using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>一般公共预算基本支出表 合计 = 一般公共预算支出表 基本支出.</summary>
internal sealed class BasicTableEqualsBasicColumn() : Identity("basic-table-equals-basic-column", "基本支出表合计 = 一般公共预算支出表基本支出")
{
    public override IEnumerable<Check> Check(Document document)
    {
        Table? basic = document.Only("general-public-basic-expenditure"), all = document.Only("general-public-expenditure");
        if (basic is not null && all is not null && BetweenTables.SameUnit(basic, all)
            && BetweenTables.Total(basic, "total", "amount") is Term printed && BetweenTables.Total(all, "basic") is Term other)
            yield return Verdict(basic.Unit?.Text, printed, [other]);
    }
}
