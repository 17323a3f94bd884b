namespace Ingest.Sinks.Tidy;

/// <summary>One column of a tidy table, as every tabular sink declares it.</summary>
/// <param name="Name">Name in <c>snake_case</c>, the same in every sink.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Title">The field's own term, for people.</param>
/// <param name="Description">What a value means, and when it is null.</param>
/// <param name="Unit">Unit of the values where all rows share one, such as <c>元</c>.</param>
internal record TidyColumn(string Name, TidyType Type, string Title, string Description, string? Unit = null);

/// <summary>A column with the way to its value.</summary>
internal sealed record TidyColumn<TItem>(
    string Name, TidyType Type, string Title, string Description, Func<TItem, object?> Value, string? Unit = null)
    : TidyColumn(Name, Type, Title, Description, Unit);

/// <summary>What the values of a column are; each value is null or of the CLR type named.</summary>
internal enum TidyType
{
    /// <summary><see cref="string"/>.</summary>
    Text,
    /// <summary><see cref="long"/>.</summary>
    Integer,
    /// <summary><see cref="decimal"/>.</summary>
    Number,
    /// <summary><see cref="bool"/>.</summary>
    Boolean,
    /// <summary>JSON in a <see cref="string"/>.</summary>
    Json,
}
