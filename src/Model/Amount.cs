namespace Ingest.Model;

/// <summary>One printed figure.</summary>
public sealed record Amount
{
    /// <summary>What it measures, such as <c>basic</c> or <c>abroad/budgeted</c>. See docs/model.md.</summary>
    public required string Measure { get; init; }

    /// <summary>As printed.</summary>
    public required string Text { get; init; }

    /// <summary>In the unit printed, with the digits printed; left out where the text is no number.</summary>
    public decimal? Value { get; init; }

    /// <summary>The same amount in 元; left out for anything but money.</summary>
    public decimal? Yuan { get; init; }

    /// <summary>Index into the cells of the table's grid.</summary>
    public int? Cell { get; init; }
}

/// <summary>A rectangle in points (1/72 inch), y downwards from the page's top-left corner as shown.</summary>
/// <remarks>Written in JSON as <c>[left, top, width, height]</c>, rounded to a tenth of a point.</remarks>
[JsonConverter(typeof(BoxConverter))]
public readonly record struct Box(double Left, double Top, double Width, double Height);
