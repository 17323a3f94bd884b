using Ingest.Model;
using Ingest.Sinks.Tidy;

namespace Ingest.UnitTests.Sinks;

public sealed class TidyTablesTests
{
    [Theory]
    [InlineData("documents", "document_id, file_name, format, bytes, pages, phase, scope, fiscal_year, body_code, body_name, region_code, region_name, title, schema_version")]
    [InlineData("tables", "document_id, table_id, kind, title, unit, stated_empty, page_first, page_last, row_count")]
    [InlineData("facts", "document_id, table_id, kind, phase, fiscal_year, body_code, body_name, line, section, role, code, label, level, measure, text, value, unit, yuan, page, at, position, row_label")] // the last two are ours: the key, and what label hides
    [InlineData("performance", "document_id, ordinal, scope, project_code, project_name, budget_yuan, purpose, goals, complete, page, at, department, unit, type, period, long_term_goals, achievements, score, out_of, conclusion")]
    [InlineData("performance_schedule", "document_id, ordinal, month, text, cumulative_percent, position")] // two steps may name one month
    [InlineData("performance_execution", "document_id, ordinal, position, label, measure, initial_yuan, adjusted_yuan, executed_yuan, rate, weight, score, reason")]
    [InlineData("indicators", "document_id, ordinal, position, level1, level2, level3, description, target_text, target_kind, operator, value, unit, weight, actual, score, basis, horizon, upper, last_year, year_before_last, deviation")]
    [InlineData("narrative", "document_id, position, number, title, level, text, page")]
    [InlineData("statements", "document_id, position, measure, code, label, period, value, unit, yuan, direction, compared_with, delta, percent, share, share_of, completion, reason, text, page, at")]
    [InlineData("checks", "document_id, position, check_id, says, verdict, relation, left, right, difference, tolerance, unit, operands")]
    [InlineData("problems", "document_id, position, code, severity, message, table_id, cell, statement, at, page")]
    public void A_table_has_the_columns_of_the_contract_in_its_order(string table, string columns) =>
        Assert.Equal(columns, string.Join(", ", Table(table).Columns.Select(column => column.Name)));

    [Fact]
    public void Every_value_is_null_or_of_its_columns_type_and_every_key_is_unique()
    {
        foreach (TidyTable table in TidyTables.All)
        {
            List<object?[]> rows = [.. table.Rows(SampleDocument.Of('a'))];
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.All(row.Zip(table.Columns), pair => Assert.True(pair.First is null || pair.First.GetType() == ClrType(pair.Second.Type), $"{table.Name}.{pair.Second.Name}")));
            int[] key = [.. table.PrimaryKey.Select(name => table.Columns.ToList().FindIndex(column => column.Name == name))];
            Assert.Equal(rows.Count, rows.Select(row => string.Join('|', key.Select(i => row[i]))).Distinct().Count());
        }
    }

    [Fact]
    public void A_fact_knows_its_place_and_only_money_has_a_unit()
    {
        object?[][] facts = [.. Table("facts").Rows(SampleDocument.Of('a'))];

        Assert.Equal(["table 1, row 1, cell 2", null, null], facts[..3].Select(fact => fact[Column("facts", "at")]));
        Assert.Equal(["万元", null, null], facts[..3].Select(fact => fact[Column("facts", "unit")]));
        Assert.Equal([12345000.00m, null, null], facts[..3].Select(fact => fact[Column("facts", "yuan")]));
        Assert.Equal([1234.50m, 0m, null], facts[..3].Select(fact => fact[Column("facts", "value")]));
    }

    [Fact]
    public void A_three_public_table_printed_wide_labels_its_facts_with_the_columns_items()
    {
        object?[][] facts = [.. Table("facts").Rows(SampleDocument.Of('a')).Skip(3)];

        Assert.Equal(["合计", "因公出国（境）费", "公务用车运行维护费"], facts.Select(fact => fact[Column("facts", "label")]));
        Assert.Equal(["total", "abroad/budgeted", "vehicle-running"], facts.Select(fact => fact[Column("facts", "measure")]));
        Assert.All(facts, fact => Assert.Equal(SampleDocument.BodyName, fact[Column("facts", "row_label")]));
    }

    [Fact]
    public void A_three_public_table_printed_long_keeps_the_rows_labels()
    {
        Document sample = SampleDocument.Of('a');
        Row row = sample.Tables[1].Rows[0] with { Label = "公务接待费", Values = [new Amount { Measure = "total", Text = "5" }, new Amount { Measure = "general-public", Text = "5" }] };
        Document document = sample with { Tables = [sample.Tables[1] with { Rows = [row] }] };

        object?[][] facts = [.. Table("facts").Rows(document)];

        Assert.Equal(["公务接待费", "公务接待费"], facts.Select(fact => fact[Column("facts", "label")]));
        Assert.All(facts, fact => Assert.Null(fact[Column("facts", "row_label")]));
    }

    [Fact]
    public void Narrative_runs_in_reading_order_and_a_section_without_text_has_a_row()
    {
        object?[][] rows = [.. Table("narrative").Rows(SampleDocument.Of('a'))];

        Assert.Equal(["一", "一", "（一）", "二"], rows.Select(row => row[2]));
        Assert.Equal("", rows[2][5]);
        Assert.Equal([1L, 2L, 3L, 4L], rows.Select(row => row[1]));
    }

    [Fact]
    public void Sections_nested_a_hundred_thousand_deep_are_read_through()
    {
        var section = new Section { Number = "1" };
        for (int i = 1; i < 100_000; i++)
            section = new Section { Number = "1", Sections = [section] };

        Assert.Equal(100_000, Table("narrative").Rows(SampleDocument.Of('a') with { Narrative = [section] }).Count());
    }

    private static TidyTable Table(string name) => TidyTables.All.Single(table => table.Name == name);

    private static int Column(string table, string name) => Table(table).Columns.ToList().FindIndex(column => column.Name == name);

    private static Type ClrType(TidyType type) => type switch
    {
        TidyType.Integer => typeof(long),
        TidyType.Number => typeof(decimal),
        TidyType.Boolean => typeof(bool),
        _ => typeof(string),
    };
}
