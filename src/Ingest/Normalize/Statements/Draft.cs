using Ingest.Model;

namespace Ingest.Normalize.Statements;

/// <summary>A statement while its sentence and the ones behind it are read: what is said of it later is added.</summary>
internal sealed class Draft(Subject subject, string measure, string sentence)
{
    public Subject Subject => subject;

    public string Measure => measure;

    public decimal? Value { get; init; }

    public string? Unit { get; init; }

    public string? Period { get; init; }

    public string? Direction { get; set; }

    public string? ComparedWith { get; set; }

    public decimal? Delta { get; set; }

    public decimal? Percent { get; set; }

    public decimal? Share { get; set; }

    public string? ShareOf { get; set; }

    public decimal? Completion { get; set; }

    public string? Reason { get; set; }

    /// <summary>True for a comparison that states no amount and was not filled in later.</summary>
    public bool IsEmpty => Value is null && Direction is null && Delta is null && Percent is null && Share is null && Completion is null;

    /// <summary>True once it was compared with something.</summary>
    public bool IsCompared => Direction is not null || Delta is not null || Percent is not null || Completion is not null;

    /// <summary>Adds what a comparison says, without touching what was said before.</summary>
    public void Compare(Change change)
    {
        Direction ??= change.Direction;
        ComparedWith ??= change.ComparedWith;
    }

    /// <summary>The statement, in its place.</summary>
    public Statement Build(NarrativeLine line) => new()
    {
        Measure = measure,
        Code = subject.Code,
        Label = subject.Label,
        Value = Value,
        Unit = Unit,
        Yuan = Value is decimal value && Unit is not null && MoneyUnits.Yuan(Unit) is decimal yuan ? value * yuan : null,
        Period = Period,
        Direction = Direction,
        ComparedWith = ComparedWith,
        Delta = Delta,
        Percent = Percent,
        Share = Share,
        ShareOf = ShareOf,
        Completion = Completion,
        Reason = Reason,
        Text = sentence,
        Page = line.Page,
        At = line.At,
        Box = line.Box,
    };
}
