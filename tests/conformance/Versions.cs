using Ingest.Model;

namespace Ingest.Sinks.Conformance;

/// <summary>Made-up documents that the laws deliver; all have one file name.</summary>
public static class Versions
{
    /// <summary>A document.</summary>
    public static Document A { get; } = SampleDocument.Of('a');

    /// <summary>The same, as a mended reader gives it: other figures, one table and all targets fewer, one problem more.</summary>
    public static Document MendedA { get; } = SampleDocument.Of('a', total: 77.25m) with
    {
        Tables = [SampleDocument.Of('a', total: 77.25m).Tables[0]],
        Performance = [],
        Problems = [.. SampleDocument.Of('a').Problems, new Problem { Code = "PERF-004", Severity = Severity.Info, Message = "又一处。" }],
    };

    /// <summary>Another document.</summary>
    public static Document B { get; } = SampleDocument.Of('b', total: 9.90m);

    /// <summary>The same, mended: a project more.</summary>
    public static Document MendedB { get; } = B with { Performance = [.. B.Performance, .. B.Performance.Select(static one => one with { Ordinal = 2 })] };

    /// <summary>A third document, of another year and body, with nothing but text.</summary>
    public static Document C { get; } = SampleDocument.Of('c') with { Tables = [], Performance = [], Checks = [], Problems = [], Disclosure = new Disclosure { Phase = Phase.FinalAccount, FiscalYear = 2030 } };

    /// <summary>Documents that the model or some home cannot hold, each with what is wrong.</summary>
    public static IReadOnlyList<(string What, Document Document)> Bad { get; } =
    [
        ("two tables of one id", SampleDocument.Of('d') with { Tables = [A.Tables[0], A.Tables[0]] }),
        ("two projects of one ordinal", SampleDocument.Of('d') with { Performance = [A.Performance[0], A.Performance[0]] }),
        ("text with U+0000", SampleDocument.Of('d') with { Narrative = [new Section { Title = "a\0b", Level = 1, Paragraphs = [new Paragraph("零\0字符")] }] }),
        ("text with half a surrogate pair", SampleDocument.Of('d') with { Narrative = [new Section { Title = "x", Level = 1, Paragraphs = [new Paragraph("\ud83d ")] }] }),
        ("the largest number", SampleDocument.Of('d', total: 7922816251426433759354395m)),
        ("the most digits after the point", SampleDocument.Of('d', total: 1.123456789012345678901234567m)),
    ];
}
