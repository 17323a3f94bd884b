using Ingest.Model;
using Ingest.Recognize.Vocabularies;
using Ingest.UnitTests.Validate.Plausibility;
using Ingest.Validate;
using Ingest.Validate.Completeness;

namespace Ingest.UnitTests.Validate.Completeness;

public sealed class CompletenessTests
{
    private static Model.Completeness Line(Document document, string kind) =>
        Inspector.Inspect(document).Completeness.Single(line => line.Kind == kind);

    private static Table Summary(params string[] rows) => Odd.Table("t1", "revenue-expenditure-summary", "万元", rows) with
    {
        Columns = [new Column { Index = 2, Role = ColumnRole.Amount, Measure = "amount" }],
    };

    [Fact]
    public void Present_stated_empty_and_blank_are_told_apart()
    {
        Assert.Equal("present", Line(Odd.Document(Summary("|收入总计|amount=1.00")), "revenue-expenditure-summary").State);
        Assert.Equal("stated-empty", Line(Odd.Document(Summary() with { StatedEmpty = true }), "revenue-expenditure-summary").State);
        Assert.Equal("blank", Line(Odd.Document(Summary()), "revenue-expenditure-summary").State);
    }

    [Theory]
    [InlineData(null, "absent")]
    [InlineData("PDF-004", "failed")]      // it may stand on the page that could not be read
    [InlineData("PDF-009", "failed")]
    [InlineData("PDF-012", "failed")]
    [InlineData("WORD-010", "failed")]     // or in the part
    [InlineData("LIMIT-001", "failed")]
    [InlineData("CONS-001", "failed")]
    [InlineData("PDF-006", "scanned")]     // or on one that is an image
    [InlineData("PDF-008", "absent")]      // letters that say nothing leave the table there
    public void What_is_not_found_is_absent_unless_something_could_not_be_read(string? code, string state)
    {
        Document document = Odd.Document(Summary("|收入总计|amount=1.00"));
        if (code is not null)
            document = document with { Problems = [new Problem { Code = code, Severity = Severity.Error, Message = "…" }] };
        Assert.Equal(state, Line(document, "revenue").State);
        Assert.Equal(["law"], Line(document, "revenue").PromisedBy);
    }

    [Theory]
    [InlineData(2020, false)]
    [InlineData(2021, true)]
    public void State_capital_is_asked_since_2021(int year, bool asked) =>
        Assert.Equal(asked, LawfulTables.Of(new Disclosure { Phase = Phase.Budget, Scope = Scope.Unit, FiscalYear = year }).Contains("state-capital-expenditure"));

    [Fact]
    public void The_law_asks_nothing_of_a_whole_government_or_of_what_is_no_budget()
    {
        Assert.Empty(LawfulTables.Of(new Disclosure { Phase = Phase.Budget, Scope = Scope.Government, FiscalYear = 2024 }));
        Assert.Empty(LawfulTables.Of(new Disclosure { FiscalYear = 2024 }));
    }

    [Fact]
    public void The_contents_promise_tables()
    {
        Document document = Odd.Text("目  录", "第一部分 概况", "一、收支预算总表…………3", "二、收入预算总表 4", "2. 2024年部门支出预算总表", "四、一般公共预算“三公”经费支", "出预算表", "五、收支预算总表情况说明", "第二部分 部门预算表");
        Assert.Equal(["revenue-expenditure-summary", "revenue", "expenditure", "three-public-expenditure"], ContentsPromise.Of(document, Vocabulary.BuiltIn).Select(static one => one.Kind));
    }

    [Fact]
    public void A_table_that_the_contents_promise_and_the_document_lacks_is_a_warning()
    {
        Document document = Inspector.Inspect(Odd.Text("目录", "一、收支预算总表", "二、收入预算总表") with { Tables = [Summary("|收入总计|amount=1.00")] });
        Problem problem = Assert.Single(document.Problems);
        Assert.Equal("MISS-001", problem.Code);
        Assert.Equal(["law", "contents"], document.Completeness.Single(static line => line.Kind == "revenue").PromisedBy);
    }

    [Theory]
    [InlineData("一、政府性基金预算支出表", "本部门无政府性基金预算支出。")]
    [InlineData("一、国有资本经营预算支出表", "本单位没有国有资本经营预算支出。")]
    [InlineData("一、“三公”经费支出表", "本单位未安排“三公”经费。")]
    public void What_a_sentence_denies_is_missing_without_alarm(string entry, string sentence) =>
        Assert.Equal(Severity.Info, Assert.Single(Inspector.Inspect(Odd.Text("目录", entry, sentence) with { Tables = [Summary("|收入总计|amount=1.00")] }).Problems, static problem => problem.Code == "MISS-001").Severity);

    [Fact]
    public void A_text_whose_tables_stand_in_another_file_lacks_them_without_alarm()
    {
        Document document = Inspector.Inspect(Odd.Text("目录", "一、收支预算总表"));
        Assert.Empty(document.Problems);
        Assert.All(document.Completeness, static line => Assert.Equal("absent", line.State));
    }
}
