using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.GoldenTests.Expected;

/// <summary>What a person, looking at the document, says that a reading must contain: corpus/expected, independent of the approved readings.</summary>
internal sealed record Expectation
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public ExpectedDisclosure Disclosure { get; init; } = new();

    public IReadOnlyList<ExpectedFact> Facts { get; init; } = [];

    public IReadOnlyList<ExpectedPerformance> Performance { get; init; } = [];

    public IReadOnlyList<ExpectedStatement> Statements { get; init; } = [];

    /// <summary>Titles of sections, at any depth.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Whole paragraphs, their printed number included.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>Kinds whose table is stated to be empty.</summary>
    public IReadOnlyList<string> StatedEmpty { get; init; } = [];

    /// <summary>Kinds whose table is blank without saying so.</summary>
    public IReadOnlyList<string> NotStatedEmpty { get; init; } = [];

    public IReadOnlyList<ExpectedGrid> Grids { get; init; } = [];

    /// <summary>Codes of what is odd about the document: each must be found, and no other may be a warning.</summary>
    public IReadOnlyList<string> Odd { get; init; } = [];

    /// <summary>True where an identity must come out broken; otherwise none may.</summary>
    public bool Broken { get; init; }

    /// <summary>
    /// What is printed wrong: texts of cells, or parts of a sentence. Each must stand in a check that is broken, and no check may be broken that holds
    /// none of them. Where there are some, <see cref="Broken"/> need not be said.
    /// </summary>
    public IReadOnlyList<string> Contradictions { get; init; } = [];

    /// <summary>All tables in order, nested ones too; left out where only some matter.</summary>
    public IReadOnlyList<ExpectedTable>? Tables { get; init; }

    /// <summary>Amounts of sentences that must be found, among others.</summary>
    public IReadOnlyList<StatedAmount> Stated { get; init; } = [];

    /// <summary>Checks that must have come to a verdict.</summary>
    public IReadOnlyList<ExpectedVerdict> Checks { get; init; } = [];

    /// <summary>What must be found odd. Where the list is given, even an empty one, nothing else may be.</summary>
    public IReadOnlyList<ExpectedWarning>? Warnings { get; init; }

    public static Expectation Load(string disclosure) =>
        JsonSerializer.Deserialize<Expectation>(File.ReadAllText(Path.Combine(Repository.Expected, disclosure + ".json")), Options)!;
}

internal sealed record ExpectedDisclosure
{
    public string? Phase { get; init; }

    public string? Scope { get; init; }

    public int? FiscalYear { get; init; }

    public string? BodyCode { get; init; }

    public string? BodyName { get; init; }

    public string? RegionCode { get; init; }
}

/// <summary>One figure. Code, label and section are compared where they are given.</summary>
internal sealed record ExpectedFact(string Kind, string Measure, decimal Value, string? Code = null, string? Label = null, string? Section = null);

/// <summary>What a sentence states. Whatever is given is compared.</summary>
internal sealed record ExpectedStatement(string Measure, decimal? Value, string? Label = null, string? Code = null, string? Unit = null, string? Period = null, string? Direction = null,
    decimal? Delta = null, decimal? Percent = null, string? ComparedWith = null, decimal? Share = null, string? ShareOf = null, decimal? Completion = null, string? Reason = null);

internal sealed record ExpectedPerformance
{
    public string Scope { get; init; } = "project";

    public string? Project { get; init; }

    public string? Name { get; init; }

    public decimal? Budget { get; init; }

    public int? Goals { get; init; }

    public int LongTermGoals { get; init; }

    public int Achievements { get; init; }

    /// <summary>Money spent, in the unit printed.</summary>
    public decimal? Executed { get; init; }

    public decimal? Score { get; init; }

    public int Indicators { get; init; }

    public bool Complete { get; init; } = true;

    public IReadOnlyList<ExpectedTarget> Targets { get; init; } = [];
}

/// <summary>One target, of the indicator that the third level names, or the second where there are only two. The horizon is compared where it is given.</summary>
internal sealed record ExpectedTarget(string Level3, string Kind, string? Operator = null, decimal? Value = null, string? Unit = null, decimal? Upper = null, string? Horizon = null);

/// <summary>A printed grid: its size and some of its cells. <c>Parent</c> is the position of the table that it is nested in.</summary>
internal sealed record ExpectedGrid(int Table, int Rows, int Columns, IReadOnlyList<ExpectedCell> Cells, int? Parent = null);

/// <summary>A printed cell. <c>SpanNotShownBy</c> names the renderings whose page shows nothing of its span: its place and text are asked of them all the same.</summary>
internal sealed record ExpectedCell(int Row, int Column, string Text, int RowSpan = 1, int ColumnSpan = 1, IReadOnlyList<string>? SpanNotShownBy = null);

/// <summary>The kind of a table, left out where several are defensible, and the unit it is printed in.</summary>
internal sealed record ExpectedTable(string? Kind = null, string? Unit = null);

/// <summary>An amount of a sentence. All but measure and value are compared where they are given; percentages as printed.</summary>
internal sealed record StatedAmount(string Measure, decimal Value, string? Unit = null, string? Code = null, string? Label = null, string? Period = null,
    string? Direction = null, decimal? Delta = null, decimal? Percent = null, decimal? Share = null, decimal? Completion = null);

/// <summary>The verdict on two sides, whichever stands left; several checks may come to it.</summary>
internal sealed record ExpectedVerdict(string Verdict, decimal Left, decimal Right);

/// <summary>A problem that is a warning, other than that a sum does not hold: about a table of a kind, or about a cell or sentence that prints a text.</summary>
internal sealed record ExpectedWarning(string? Kind = null, string? Prints = null);
