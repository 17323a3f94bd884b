using Ingest.Certify;
using Ingest.Model;

namespace Ingest.UnitTests.Certify;

public sealed class CertifierTests
{
    [Theory]
    [InlineData(Verdict.Exact, 0, "Consistent", true)] // all good
    [InlineData(Verdict.Rounding, 0, "Consistent", true)] // rounding accuses nobody
    [InlineData(Verdict.Unknown, 0, "Unchecked", true)] // nothing was checked, and nothing is claimed
    [InlineData(Verdict.Exact, 3, "Lost", false)] // figures agree, but some text is missing
    [InlineData(Verdict.Broken, 3, "Broken", false)] // the document's own error comes first
    public void A_document_comes_to_one_word(Verdict verdict, long lost, string conclusion, bool isClean)
    {
        Certificate certificate = Of(Samples.Document(verdict, lost: lost));
        Assert.Equal((conclusion, isClean), (certificate.Conclusion.ToString(), certificate.IsClean));
    }

    [Fact]
    public void A_finding_has_each_figure_as_printed_with_its_row_its_column_and_its_place()
    {
        Finding finding = Assert.Single(Of(Samples.Document()).Findings);
        Assert.Equal(["10.00", "4.00", "5.00"], finding.Figures.Select(static figure => figure.Text));
        Assert.Equal(["合计", "教育支出", "卫生支出"], finding.Figures.Select(static figure => figure.Label));
        Assert.All(finding.Figures, static figure => Assert.Equal(("total", "合计", 1), (figure.Measure, figure.MeasureName, figure.Page)));
        Assert.Equal("page 1, row 3, column 2 of the table", finding.Figures[1].Place);
    }

    [Fact]
    public void A_kind_without_a_table_stands_under_its_name_too()
    {
        Document document = Samples.Document() with { Completeness = [new Completeness("expenditure", "absent", ["law"], null), new Completeness("new", "absent", [], null)] };
        Assert.Equal([("expenditure", "支出总表"), ("new", "new")], Of(document).Completeness.Select(static one => (one.Kind, one.KindName)));
    }

    [Fact]
    public void A_sentence_is_a_figure_too()
    {
        Figure stated = Assert.Single(Of(Samples.Document(isStated: true)).Findings).Figures[1];
        Assert.Equal(("9.00万元", "支出9.00万元", "page 1, text"), (stated.Text, stated.Sentence, stated.Place));
        Assert.Equal("因公出国 · 预算数", stated.MeasureName);
    }

    [Fact]
    public void A_check_that_compares_sentences_alone_is_certified()
    {
        Document document = Samples.Document();
        document = document with { Checks = [document.Checks[0] with { Operands = [new Operand(Statement: 0), new Operand(Statement: 0)] }] };
        Certificate certificate = Of(document);
        Assert.Equal(0, certificate.Tables[0].Counts.Total);
        Assert.Single(certificate.Findings[0].Sentences);
    }

    [Theory]
    [InlineData("t9", 3, null)] // no such table
    [InlineData("t1", 99, null)] // no such cell
    [InlineData("t1", -1, null)] // before the first
    [InlineData("t1", null, null)] // a table alone
    [InlineData(null, null, 5)] // no such statement
    [InlineData(null, null, null)] // nothing at all
    public void An_operand_that_leads_nowhere_is_an_empty_figure(string? table, int? cell, int? statement)
    {
        Document document = Samples.Document();
        document = document with { Checks = [document.Checks[0] with { Operands = [new Operand(table, cell, statement)] }] };
        Figure figure = Assert.Single(Assert.Single(Of(document).Findings).Figures);
        Assert.Equal(("", null), (figure.Text, figure.Cell));
    }

    [Theory]
    [InlineData(Verdict.Broken, null, "≠")]
    [InlineData(Verdict.Broken, "<=", ">")]
    [InlineData(Verdict.Exact, "<=", "≤")]
    [InlineData(Verdict.Rounding, null, "≈")]
    public void The_sign_says_how_the_sides_stand(Verdict verdict, string? relation, string sign)
    {
        Document document = Samples.Document(verdict);
        document = document with { Checks = [document.Checks[0] with { Relation = relation }] };
        Assert.Equal(sign, Assert.Single(Certifier.Certify(document, Samples.Names, isAll: true).Findings).Sign);
    }

    [Fact]
    public void Exact_identities_are_counted_and_listed_only_where_asked_for()
    {
        Document document = Samples.Document(Verdict.Exact);
        Assert.Empty(Of(document).Findings);
        Assert.Equal(1, Assert.Single(Of(document).Identities).Counts.Exact);
        Assert.Single(Certifier.Certify(document, Samples.Names, isAll: true).Findings);
    }

    [Fact]
    public void Broken_ones_come_first_and_are_not_said_a_second_time_as_problems()
    {
        Document document = Samples.Document();
        document = document with { Checks = [document.Checks[0] with { Verdict = Verdict.Unknown }, document.Checks[0] with { Verdict = Verdict.Rounding }, document.Checks[0]] };
        Certificate certificate = Of(document);
        Assert.Equal([Verdict.Broken, Verdict.Rounding, Verdict.Unknown], certificate.Findings.Select(static finding => finding.Verdict));
        Assert.Equal(["PERF-004"], certificate.Problems.Select(static problem => problem.Code));
    }

    [Fact]
    public void An_identity_between_two_tables_counts_in_both_and_once_in_all()
    {
        Document document = Samples.Document();
        document = document with
        {
            Tables = [document.Tables[0], document.Tables[0] with { Id = "t2" }],
            Checks = [document.Checks[0] with { Operands = [new Operand("t1", 3), new Operand("t2", 3), new Operand("t2", 5)] }],
        };
        Certificate certificate = Of(document);
        Assert.Equal([1, 1], certificate.Tables.Select(static table => table.Counts.Broken));
        Assert.Equal(1, certificate.Counts.Total);
    }

    [Fact]
    public void The_same_document_gives_the_same_certificate() =>
        Assert.Equal(CertificateJson.Write(Of(Samples.Document())), CertificateJson.Write(Of(Samples.Document())));

    private static Certificate Of(Document document) => Certifier.Certify(document, Samples.Names);
}
