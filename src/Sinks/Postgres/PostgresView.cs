namespace Ingest.Sinks.Postgres;

/// <summary>A view for a question that is asked often.</summary>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Description">What a row is, for people.</param>
/// <param name="Query">The query, for a schema. Columns may be added at its end and never taken away.</param>
internal sealed record PostgresView(string Name, string Description, Func<string, string> Query)
{
    internal static IReadOnlyList<PostgresView> All { get; } =
    [
        new("facts_by_year_and_body", "One row for each figure of money, with the year, the body, the region and the table that it stands in.", static schema => $"""
            SELECT d.fiscal_year, d.phase, d.scope, d.region_code, d.region_name, d.body_code, d.body_name,
                   f.kind, t.title AS table_title, f.section, f.role, f.code, f.label, f.level, f.measure, f.text, f.unit, f.yuan,
                   d.file_name, f.page, f.at, f.document_id, f.table_id, f.position
            FROM "{schema}".facts f JOIN "{schema}".documents d USING (document_id) JOIN "{schema}".tables t USING (document_id, table_id)
            WHERE f.yuan IS NOT NULL
            """),
        new("broken_checks", "One row for each identity that does not hold beyond what rounding explains, with its document.", static schema => $"""
            SELECT d.fiscal_year, d.phase, d.region_name, d.body_code, d.body_name, c.check_id, c.says, c."left", c.relation, c."right", c.difference, c.tolerance, c.unit,
                   c.operands, d.file_name, c.document_id, c.position
            FROM "{schema}".checks c JOIN "{schema}".documents d USING (document_id)
            WHERE c.verdict = 'broken'
            """),
        new("targets", "One row for each performance indicator, with its project and its body.", static schema => $"""
            SELECT d.fiscal_year, d.phase, d.region_name, d.body_code, d.body_name, p.scope, p.project_code, p.project_name, p.department, p.budget_yuan,
                   i.level1, i.level2, i.level3, i.description, i.target_text, i.target_kind, i.operator, i.value, i.upper, i.unit, i.weight, i.actual, i.score,
                   d.file_name, i.document_id, i.ordinal, i.position
            FROM "{schema}".indicators i JOIN "{schema}".performance p USING (document_id, ordinal) JOIN "{schema}".documents d USING (document_id)
            """),
    ];
}
