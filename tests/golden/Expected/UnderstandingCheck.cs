using Ingest.Model;

namespace Ingest.GoldenTests.Expected;

/// <summary>The part of an expectation that is about what was understood: kinds, units, statements, verdicts and what is odd.</summary>
internal static class UnderstandingCheck
{
    public static IReadOnlyList<string> Missing(Document document, Expectation expected) =>
    [
        .. Tables(document, expected.Tables),
        .. expected.Stated.Where(wanted => !document.Statements.Any(read => Same(read, wanted))).Select(wanted => $"no {wanted}; there is {Nearest(document, wanted)}"),
        .. expected.Checks.Where(wanted => !document.Checks.Any(read => Same(read, wanted))).Select(wanted => $"no check is {wanted}"),
        .. Verdicts(document, expected),
        .. Warnings(document, expected.Warnings),
    ];

    private static IEnumerable<string> Tables(Document document, IReadOnlyList<ExpectedTable>? expected)
    {
        if (expected is null)
            yield break;
        IReadOnlyList<Table> tables = document.Tables;
        if (tables.Count != expected.Count)
            yield return $"{tables.Count} tables, expected {expected.Count}: {string.Join(", ", tables.Select(table => table.Kind))}";
        foreach ((Table read, ExpectedTable wanted) in tables.Zip(expected))
        {
            if (wanted.Kind is not null && read.Kind != wanted.Kind)
                yield return $"{read.Id} '{read.Title}' is {read.Kind}, expected {wanted.Kind}";
            if (wanted.Unit is not null && read.Unit?.Text != wanted.Unit)
                yield return $"{read.Id} '{read.Title}' is in '{read.Unit?.Text}', expected '{wanted.Unit}'";
        }
    }

    private static bool Same(Statement read, StatedAmount wanted) => read.Measure == wanted.Measure && read.Value == wanted.Value
        && Met(wanted.Unit, read.Unit) && Met(wanted.Code, read.Code) && Met(wanted.Label, read.Label) && Met(wanted.Period, read.Period)
        && Met(wanted.Direction, read.Direction) && Met(wanted.Delta, read.Delta) && Met(wanted.Percent, read.Percent)
        && Met(wanted.Share, read.Share) && Met(wanted.Completion, read.Completion);

    private static bool Met(string? wanted, string? read) => wanted is null || wanted == read;

    private static bool Met(decimal? wanted, decimal? read) => wanted is null || wanted == read;

    private static string Nearest(Document document, StatedAmount wanted)
    {
        string[] near = [.. document.Statements.Where(read => read.Value == wanted.Value).Take(3).Select(read =>
            $"[{read.Measure} {read.Code} {read.Label} {read.Value} {read.Unit} period={read.Period} {read.Direction} delta={read.Delta} percent={read.Percent} share={read.Share} completion={read.Completion}]")];
        return near.Length > 0 ? string.Join(", ", near) : $"none of that value among {document.Statements.Count}";
    }

    private static bool Same(Check read, ExpectedVerdict wanted) => ExpectationCheck.Wire(read.Verdict) == wanted.Verdict
        && ((read.Left, read.Right) == (wanted.Left, wanted.Right) || (read.Left, read.Right) == (wanted.Right, wanted.Left));

    private static IEnumerable<string> Verdicts(Document document, Expectation expected)
    {
        Check[] broken = [.. document.Checks.Where(check => check.Verdict == Verdict.Broken)];
        if (expected.Contradictions.Count == 0)
        {
            if (expected.Broken && broken.Length == 0)
                yield return $"none of {document.Checks.Count} checks is broken, though the document contradicts itself";
            foreach (Check check in expected.Broken ? [] : broken)
                yield return $"{check.Id} is broken ({check.Left} against {check.Right}), though the document reconciles";
            yield break;
        }
        string[][] printed = [.. broken.Select(check => check.Operands.Select(operand => Printed(document, operand.Table, operand.Cell, operand.Statement)).ToArray())];
        foreach (string wrong in expected.Contradictions.Where(wrong => !printed.Any(texts => texts.Any(text => Says(text, wrong)))))
            yield return $"no check is broken about '{wrong}', which is printed wrong";
        foreach ((Check check, string[] texts) in broken.Zip(printed).Where(pair => !pair.Second.Any(text => expected.Contradictions.Any(wrong => Says(text, wrong)))))
            yield return $"{check.Id} is broken ({check.Left} against {check.Right}) without anything that is printed wrong: {string.Join(" / ", texts)}";
    }

    private static IEnumerable<string> Warnings(Document document, IReadOnlyList<ExpectedWarning>? expected)
    {
        if (expected is null)
            yield break;
        Problem[] odd = [.. document.Problems.Where(problem => problem.Severity == Severity.Warning && !problem.Code.StartsWith("SUM-", StringComparison.Ordinal))];
        foreach (ExpectedWarning wanted in expected.Where(wanted => !odd.Any(problem => About(document, problem, wanted))))
            yield return $"no warning is {wanted}; there are {string.Join(" / ", odd.Select(problem => problem.Code + " " + problem.Message))}";
        foreach (Problem problem in odd.Where(problem => !expected.Any(wanted => About(document, problem, wanted))))
            yield return $"{problem.Code} is a false alarm: {problem.Message}";
    }

    private static bool About(Document document, Problem problem, ExpectedWarning wanted) =>
        (wanted.Kind is null || document.Tables.Any(table => table.Id == problem.Table && table.Kind == wanted.Kind))
        && (wanted.Prints is null || Says(Printed(document, problem.Table, problem.Cell, problem.Statement), wanted.Prints) || Says(problem.Message, wanted.Prints));

    private static string Printed(Document document, string? table, int? cell, int? statement) =>
        statement is { } index ? document.Statements[index].Text
        : cell is { } position ? document.Tables.First(t => t.Id == table).Grid.Cells[position].Text : "";

    // A figure as a whole: 45.00 does not stand in 1245.00.
    private static bool Says(string text, string wrong)
    {
        for (int at = text.IndexOf(wrong, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wrong, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsOfFigure(text[at - 1])) && (at + wrong.Length == text.Length || !IsOfFigure(text[at + wrong.Length])))
                return true;
        }
        return false;
    }

    private static bool IsOfFigure(char c) => char.IsAsciiDigit(c) || c is '.' or ',';
}
