namespace Ingest.Sinks.Fiscal;

/// <summary>A column of <see cref="FiscalTable"/> as a fiscal concept.</summary>
/// <param name="Column">The column.</param>
/// <param name="ColumnType">The concept, in the words of the Budget Standard Taxonomy.</param>
/// <param name="LabelOf">The column of codes that this one names.</param>
/// <param name="Prior">The column of the level above.</param>
internal sealed record FiscalConcept(string Column, string ColumnType, string? LabelOf = null, string? Prior = null);

/// <summary>Concepts that belong together, as the model of Fiscal Data Package 0.3 has them, which is what the published schema asks for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its <c>dimensionType</c>.</param>
/// <param name="Classification">Its <c>classificationType</c>, for a classification.</param>
/// <param name="Key">The columns that tell one from another.</param>
/// <param name="Concepts">All its columns.</param>
internal sealed record FiscalDimension(string Name, string Type, string? Classification, IReadOnlyList<string> Key, IReadOnlyList<FiscalConcept> Concepts);

/// <summary>A concept that the Budget Standard Taxonomy lacks: the descriptor declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DataType">Type of its columns.</param>
/// <param name="IsUnique">True where rows differ by it.</param>
internal sealed record OwnColumnType(string Name, string DataType, bool IsUnique);
