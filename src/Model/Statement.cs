namespace Ingest.Model;

/// <summary>An amount, count or share stated in a sentence of the narrative.</summary>
public sealed record Statement
{
    /// <summary>
    /// What it measures: a table's measure (<c>basic</c>, <c>abroad</c>), with <c>/budgeted</c> or <c>/settled</c> where the sentence says which,
    /// or one of those that only sentences have, such as <c>fixed-assets</c>. See docs/model.md.
    /// </summary>
    public required string Measure { get; init; }

    /// <summary>Classification code the sentence names, joined: <c>2040601</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The classification's names as printed, outermost first, joined by a slash: <c>公共安全支出/司法/行政运行</c>; or the name of the project spoken of.</summary>
    public string? Label { get; init; }

    /// <summary>In the unit printed.</summary>
    public decimal? Value { get; init; }

    /// <summary>The unit as printed.</summary>
    public string? Unit { get; init; }

    /// <summary>The amount in 元; left out for anything but money.</summary>
    public decimal? Yuan { get; init; }

    /// <summary>The year it speaks of, as four digits, or a date as printed (<c>2023-12-31</c>); left out where the sentence and its section name none.</summary>
    public string? Period { get; init; }

    /// <summary><c>increase</c>, <c>decrease</c> or <c>unchanged</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>What it is compared with, such as <c>上年</c>, <c>2023年度</c> or <c>年初预算</c>, as printed.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>The size of the change, in the unit printed with it; never negative, <see cref="Direction"/> says which way.</summary>
    public decimal? Delta { get; init; }

    /// <summary>The size of the change in percent; never negative.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Its share (占…%) in percent.</summary>
    public decimal? Share { get; init; }

    /// <summary>What it is a share of, as printed: <c>本年支出合计</c>.</summary>
    public string? ShareOf { get; init; }

    /// <summary>How far a budget was carried out (完成预算的…%), in percent.</summary>
    public decimal? Completion { get; init; }

    /// <summary>The reason given.</summary>
    public string? Reason { get; init; }

    /// <summary>The sentence, with wrapped lines joined.</summary>
    public required string Text { get; init; }

    /// <summary>Page from 1, for formats with pages.</summary>
    public int? Page { get; init; }

    /// <summary>Address of the paragraph in formats without pages.</summary>
    public string? At { get; init; }

    /// <summary>Where the paragraph stands on the page.</summary>
    public Box? Box { get; init; }
}
