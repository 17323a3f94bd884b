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

internal sealed record ExpectedPerformance
{
    public string Scope { get; init; } = "project";

    public string? Project { get; init; }

    public string? Name { get; init; }

    public decimal? Budget { get; init; }

    public int? Goals { get; init; }

    public int Indicators { get; init; }

    public bool Complete { get; init; } = true;

    public IReadOnlyList<ExpectedTarget> Targets { get; init; } = [];
}

internal sealed record ExpectedTarget(string Level3, string Kind, string? Operator = null, decimal? Value = null, string? Unit = null);

/// <summary>A printed grid: its size and some of its cells. <c>Parent</c> is the position of the table that it is nested in.</summary>
internal sealed record ExpectedGrid(int Table, int Rows, int Columns, IReadOnlyList<ExpectedCell> Cells, int? Parent = null);

/// <summary>A printed cell. <c>SpanNotShownBy</c> names the renderings whose page shows nothing of its span: its place and text are asked of them all the same.</summary>
internal sealed record ExpectedCell(int Row, int Column, string Text, int RowSpan = 1, int ColumnSpan = 1, IReadOnlyList<string>? SpanNotShownBy = null);
