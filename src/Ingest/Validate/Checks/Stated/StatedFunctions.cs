using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>“类（类）款（款）项（项）”科目 A 万元: a function's amount in the text and in its row.</summary>
internal sealed class StatedFunctions() : StatedFigure(
    "stated-functions-equal-tables", "文字中的功能分类科目金额 = 支出表同科目",
    "Sentences that name a 类, 款 or 项 of functional classification by code, or by names found once in a table, with its amount for the disclosure's year; against that row of 一般公共预算支出表, 财政拨款支出表, 支出总表 and the fund tables: its 合计, or 基本支出 or 项目支出 alone; a 类 also against the summaries.")
{
    private static readonly string[] Measures = ["total", "amount", "basic", "project"];

    protected override bool IsMine(string measure) => measure == "function";

    protected override IEnumerable<(Table Table, Term? Term)> Printed(TableSet set, StatedSubject subject)
    {
        string? only = subject is { Code: null, Label: { Length: > 0 } label } && !label.Contains('/') ? ClassNames.Of(label) : null;
        foreach (Table table in set.Tables)
        {
            // A 类 alone stands in the summaries too, by its name.
            if (only is not null && table.Kind is "revenue-expenditure-summary" or "fiscal-appropriation-summary" && SummarySide.Leading(table, "expenditure", set.Phase) is { } side)
            {
                foreach (Row item in side.Items().Where(item => item.Label is string name && ClassNames.Of(name) == only))
                    yield return (table, side.Figure(item));
            }
            if (table.Kind is not ("general-public-expenditure" or "fiscal-appropriation-expenditure" or "expenditure" or "government-fund-expenditure" or "state-capital-expenditure")
                || FunctionRow.Find(table, subject.Code, subject.Label) is not Row row)
                continue;
            foreach (string measure in Measures)
                yield return (table, set.Figure(table, row, measure));
        }
    }
}
