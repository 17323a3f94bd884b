using System.Globalization;
using Ingest.Model;

namespace Ingest.GoldenTests.Expected;

/// <summary>Holds a document against an expectation and says, line by line, what is missing.</summary>
internal static class ExpectationCheck
{
    public static IReadOnlyList<string> Missing(Document document, Expectation expected, bool hasSpans) =>
    [
        .. Disclosure(document.Disclosure, expected.Disclosure),
        .. expected.Facts.Where(fact => !Has(document, fact)).Select(fact => $"no fact {fact}; there is {Nearest(document, fact)}"),
        .. Performances(document, expected.Performance),
        .. Statements(document, expected.Statements),
        .. Text(document, expected),
        .. Empty(document, expected),
        .. hasSpans ? expected.Grids.SelectMany(grid => Grid(document, grid)) : [],
        .. UnderstandingCheck.Missing(document, expected),
        .. expected.Warnings is null ? Oddities(document, expected.Odd) : [],
    ];

    private static IEnumerable<string> Disclosure(Disclosure read, ExpectedDisclosure expected)
    {
        (string Name, string? Expected, string? Read)[] fields =
        [
            ("phase", expected.Phase, Wire(read.Phase)),
            ("scope", expected.Scope, Wire(read.Scope)),
            ("fiscalYear", expected.FiscalYear?.ToString(CultureInfo.InvariantCulture), read.FiscalYear?.ToString(CultureInfo.InvariantCulture)),
            ("body code", expected.BodyCode, read.Body?.Code),
            ("body name", expected.BodyName, read.Body?.Name),
            ("region code", expected.RegionCode, read.Region?.Code),
        ];
        return fields.Where(f => f.Expected is not null && f.Expected != f.Read).Select(f => $"{f.Name} is '{f.Read}', expected '{f.Expected}'");
    }

    private static bool Has(Document document, ExpectedFact fact) => Facts(document, fact.Kind).Any(f =>
        f.Amount.Measure == fact.Measure && f.Amount.Value == fact.Value && (fact.Code is null || f.Row.Code == fact.Code)
        && (fact.Label is null || Squeeze(f.Row.Label) == Squeeze(fact.Label)) && (fact.Section is null || f.Row.Section == fact.Section));

    private static string Nearest(Document document, ExpectedFact fact)
    {
        string[] near = [.. Facts(document, fact.Kind)
            .Where(f => (fact.Code is not null && f.Row.Code == fact.Code) || (fact.Label is not null && Squeeze(f.Row.Label) == Squeeze(fact.Label)) || f.Amount.Value == fact.Value)
            .Take(6).Select(f => $"[{f.Row.Section} {f.Row.Code} {f.Row.Label} {f.Amount.Measure} {f.Amount.Text}]")];
        return near.Length > 0 ? string.Join(", ", near) : $"nothing like it; kinds are {string.Join(", ", document.Tables.Select(t => t.Kind).Distinct())}";
    }

    private static IEnumerable<(Row Row, Amount Amount)> Facts(Document document, string kind) =>
        from table in document.Tables where table.Kind == kind from row in table.Rows from amount in row.Values select (row, amount);

    private static IEnumerable<string> Performances(Document document, IReadOnlyList<ExpectedPerformance> expected)
    {
        if (document.Performance.Count != expected.Count)
            yield return $"{document.Performance.Count} performance tables, expected {expected.Count}";
        foreach ((Performance read, ExpectedPerformance wanted) in document.Performance.Zip(expected))
        {
            string who = $"performance {read.Ordinal}";
            if (read.Scope != wanted.Scope)
                yield return $"{who}: scope {read.Scope}, expected {wanted.Scope}";
            if (wanted.Project is not null && read.Project?.Code != wanted.Project)
                yield return $"{who}: project code '{read.Project?.Code}', expected '{wanted.Project}'";
            if (wanted.Name is not null && read.Project?.Name != wanted.Name)
                yield return $"{who}: project name '{read.Project?.Name}', expected '{wanted.Name}'";
            if (wanted.Budget is not null && read.Budget?.Total?.Value != wanted.Budget)
                yield return $"{who}: budget {read.Budget?.Total?.Value}, expected {wanted.Budget}";
            if (wanted.Goals is not null && read.Goals.Count != wanted.Goals)
                yield return $"{who}: {read.Goals.Count} goals, expected {wanted.Goals}";
            if (read.LongTermGoals.Count != wanted.LongTermGoals)
                yield return $"{who}: {read.LongTermGoals.Count} long-term goals, expected {wanted.LongTermGoals}";
            if ((read.Evaluation?.Achievements.Count ?? 0) != wanted.Achievements)
                yield return $"{who}: {read.Evaluation?.Achievements.Count} achievements, expected {wanted.Achievements}";
            if (wanted.Executed is not null && read.Evaluation?.Execution.FirstOrDefault()?.Executed?.Value != wanted.Executed)
                yield return $"{who}: executed {read.Evaluation?.Execution.FirstOrDefault()?.Executed?.Value}, expected {wanted.Executed}";
            if (wanted.Score is not null && read.Evaluation?.Score != wanted.Score)
                yield return $"{who}: score {read.Evaluation?.Score}, expected {wanted.Score}";
            if (read.Indicators.Count != wanted.Indicators)
                yield return $"{who}: {read.Indicators.Count} indicators, expected {wanted.Indicators}";
            if (read.Complete != wanted.Complete)
                yield return $"{who}: complete {read.Complete}, expected {wanted.Complete}";
            foreach (ExpectedTarget target in wanted.Targets.Where(target => !read.Indicators.Any(i => Name(i) == target.Level3 && Same(i.Target, target) && (target.Horizon is null || target.Horizon == i.Horizon))))
                yield return $"{who}: no {target}; there is {read.Indicators.FirstOrDefault(i => Name(i) == target.Level3)?.Target}";
        }
    }

    // All of them in their order where a disclosure's expectation names any: one too many is as wrong as one too few.
    private static IEnumerable<string> Statements(Document document, IReadOnlyList<ExpectedStatement> expected)
    {
        if (expected.Count > 0 && document.Statements.Count != expected.Count)
            yield return $"{document.Statements.Count} statements, expected {expected.Count}";
        foreach ((Statement read, ExpectedStatement wanted) in document.Statements.Zip(expected))
        {
            if (!Same(read, wanted))
                yield return $"no {wanted}; there is {read}";
        }
    }

    private static bool Same(Statement read, ExpectedStatement wanted) => read.Measure == wanted.Measure && read.Value == wanted.Value
        && Fits(wanted.Label, read.Label) && Fits(wanted.Code, read.Code) && Fits(wanted.Unit, read.Unit) && Fits(wanted.Period, read.Period) && Fits(wanted.Direction, read.Direction)
        && Fits(wanted.Delta, read.Delta) && Fits(wanted.Percent, read.Percent) && Fits(wanted.ComparedWith, read.ComparedWith) && Fits(wanted.Share, read.Share)
        && Fits(wanted.ShareOf, read.ShareOf) && Fits(wanted.Completion, read.Completion) && Fits(wanted.Reason, read.Reason);

    private static bool Fits<T>(T? wanted, T? read) => wanted is null || wanted.Equals(read);
    private static string? Name(Indicator indicator) => indicator.Level3 ?? indicator.Level2;

    private static bool Same(Target? read, ExpectedTarget expected) => read is not null && Wire(read.Kind) == expected.Kind
        && read.Operator == expected.Operator && read.Value == expected.Value && read.Unit == expected.Unit && read.Upper == expected.Upper;

    private static IEnumerable<string> Text(Document document, Expectation expected)
    {
        Section[] sections = [.. document.Narrative.SelectMany(Flat)];
        foreach (string title in expected.Sections.Where(title => sections.All(s => s.Title != title)))
            yield return $"no section '{title}'; there are {string.Join(" / ", sections.Select(s => s.Title))}";
        string[] texts = [.. sections.SelectMany(s => s.Paragraphs.Select(p => p.Text)), .. sections.Select(s => s.Heading ?? "")];
        foreach (string text in expected.Paragraphs.Where(text => !texts.Contains(text)))
            yield return $"no paragraph '{text}'";
    }

    private static IEnumerable<string> Empty(Document document, Expectation expected) =>
    [
        .. expected.StatedEmpty.Where(kind => !document.Tables.Any(t => t.Kind == kind && t.StatedEmpty)).Select(kind => $"{kind} is not stated-empty"),
        .. expected.NotStatedEmpty.Where(kind => !document.Tables.Any(t => t.Kind == kind && !t.StatedEmpty)).Select(kind => $"{kind} is missing, or stated-empty though nothing says so"),
    ];

    private static IEnumerable<string> Grid(Document document, ExpectedGrid expected)
    {
        if (expected.Table >= document.Tables.Count)
            return [$"no table {expected.Table}"];
        Table table = document.Tables[expected.Table];
        string? parent = expected.Parent is { } p ? document.Tables[p].Id : null;
        return
        [
            .. (table.Grid.Rows, table.Grid.Columns) == (expected.Rows, expected.Columns) ? Array.Empty<string>() : [$"{table.Id} is {table.Grid.Rows} × {table.Grid.Columns}, expected {expected.Rows} × {expected.Columns}"],
            .. table.Parent?.Table == parent ? Array.Empty<string>() : [$"{table.Id} has the parent '{table.Parent?.Table}', expected '{parent}'"],
            .. expected.Cells.Where(c => !table.Grid.Cells.Any(r => (r.Row, r.Column, r.Text) == (c.Row, c.Column, c.Text)
                && ((r.RowSpan, r.ColumnSpan) == (c.RowSpan, c.ColumnSpan) || c.SpanNotShownBy?.Contains(document.Source.FileName) == true))).Select(c => $"{table.Id} has no {c}"),
        ];
    }

    private static IEnumerable<string> Oddities(Document document, IReadOnlyList<string> expected)
    {
        Problem[] odd = [.. document.Problems.Where(static problem => problem.Code.StartsWith("ODD-", StringComparison.Ordinal) || problem.Code == "MISS-001")];
        foreach (string code in expected.Except(odd.Select(static problem => problem.Code)))
            yield return $"{code} is not found";
        foreach (Problem problem in odd.Where(problem => problem.Severity == Severity.Warning && !expected.Contains(problem.Code)))
            yield return $"{problem.Code} is a false alarm: {problem.Message}";
    }

    private static IEnumerable<Section> Flat(Section section) => [section, .. section.Sections.SelectMany(Flat)];

    private static string? Squeeze(string? label) => label is null ? null : string.Concat(label.Where(c => !char.IsWhiteSpace(c)));

    // The name on the wire, so that the expectation is written as the JSON has it.
    public static string Wire<T>(T value) where T : struct, Enum => System.Text.Json.JsonSerializer.Serialize(value, WireOptions).Trim('"');

    private static readonly System.Text.Json.JsonSerializerOptions WireOptions = new() { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };
}
