using System.Globalization;
using Ingest.Model;
using Ingest.Normalize.Statements;

namespace Ingest.UnitTests.Normalize.Statements;

/// <summary>Statements as short lines: measure, [label], #code, value and unit, then what is said of them.</summary>
internal static class Stated
{
    /// <summary>The statements of one paragraph of a 2025 budget, or of a final account, below a heading.</summary>
    public static IReadOnlyList<string> In(string paragraph, string heading = "一、情况说明", Phase phase = Phase.Budget) =>
        [.. Read([paragraph], heading, phase).Select(Line)];

    public static IReadOnlyList<Statement> Read(IReadOnlyList<string> paragraphs, string heading, Phase phase = Phase.Budget) =>
        StatementReader.Read(
            [new Section { Title = heading, Heading = heading, Level = 1, Paragraphs = [.. paragraphs.Select(static text => new Paragraph(text, At: "paragraph 1"))] }],
            new Disclosure { FiscalYear = 2025, Phase = phase });

    public static string Line(Statement s)
    {
        string?[] parts =
        [
            s.Measure, s.Label is null ? null : $"[{s.Label}]", s.Code is null ? null : $"#{s.Code}", s.Value is null ? null : Number(s.Value) + s.Unit,
            s.Period == "2025" ? null : $"@{s.Period}", s.Direction, s.Delta is null ? null : $"by {Number(s.Delta)}", s.Percent is null ? null : $"{Number(s.Percent)}%",
            s.ComparedWith is null ? null : $"vs {s.ComparedWith}", s.Share is null ? null : $"share {Number(s.Share)}% of {s.ShareOf}", s.Completion is null ? null : $"done {Number(s.Completion)}%",
            s.Reason is null ? null : $"because {s.Reason}",
        ];
        return string.Join(' ', parts.Where(static part => part is not null));
    }

    private static string Number(decimal? value) => value!.Value.ToString(CultureInfo.InvariantCulture);
}
