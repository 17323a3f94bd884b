namespace Ingest.Sinks.Fiscal;

/// <summary>Which column is which concept: the mapping that docs/sinks.md shows.</summary>
internal static class FiscalConcepts
{
    /// <summary>The amount.</summary>
    internal static FiscalConcept Value { get; } = new("yuan", "value");

    /// <summary>ISO 4217 code of every amount.</summary>
    internal const string Currency = "CNY";

    /// <summary>The Budget Standard Taxonomy, at the address that Fiscal Data Package 1.0 gives for it.</summary>
    internal const string Taxonomy = "https://frictionlessdata.io/taxonomies/fiscal/budgets.json";

    /// <summary>What that taxonomy lacks: a line's two-part key, and where in its disclosure it stands.</summary>
    internal static IReadOnlyList<OwnColumnType> Own { get; } =
    [
        new("budget-line-id:document", "string", IsUnique: true),
        new("budget-line-id:position", "integer", IsUnique: true),
        new("budget-table:kind", "string", IsUnique: false),
        new("budget-table:role", "string", IsUnique: false),
        new("budget-table:level", "integer", IsUnique: false),
        new("budget-table:label", "string", IsUnique: false),
    ];

    internal static IReadOnlyList<FiscalDimension> Dimensions { get; } =
    [
        new("budget-line", "fact", null, ["document_id", "position"],
            [new("document_id", "budget-line-id:document"), new("position", "budget-line-id:position")]),
        new("date", "datetime", null, ["fiscal_year"], [new("fiscal_year", "date:fiscal-year")]),
        new("phase", "other", null, ["phase"], [new("phase", "phase:id")]),
        new("direction", "other", null, ["direction"], [new("direction", "direction")]),
        new("administrative-classification", "classification", "administrative", ["body_code"],
            [new("body_code", "administrative-classification:generic:code"), new("body_name", "administrative-classification:generic:label", LabelOf: "body_code")]),
        new("geo", "location", null, ["region_code"],
            [new("region_code", "geo:generic:code"), new("region_name", "geo:generic:title", LabelOf: "region_code")]),
        new("budget-table", "other", null, ["kind", "role", "level", "label"],
        [
            new("kind", "budget-table:kind"), new("role", "budget-table:role"), new("level", "budget-table:level"), new("label", "budget-table:label"),
        ]),
        new("functional-classification", "classification", "functional", ["functional_code"],
        [
            new("functional_code", "functional-classification:generic:code", Prior: "functional_level3"),
            new("functional_label", "functional-classification:generic:label", LabelOf: "functional_code"),
            new("functional_level1", "functional-classification:generic:level1:code"),
            new("functional_level2", "functional-classification:generic:level2:code", Prior: "functional_level1"),
            new("functional_level3", "functional-classification:generic:level3:code", Prior: "functional_level2"),
        ]),
        new("economic-classification", "classification", "economic", ["economic_code"],
        [
            new("economic_code", "economic-classification:generic:code", Prior: "economic_level2"),
            new("economic_label", "economic-classification:generic:label", LabelOf: "economic_code"),
            new("economic_level1", "economic-classification:generic:level1:code"),
            new("economic_level2", "economic-classification:generic:level2:code", Prior: "economic_level1"),
        ]),
        new("value-kind", "other", null, ["measure"], [new("measure", "value-kind:code")]),
        new("fin-source", "other", null, ["funding_source"], [new("funding_source", "fin-source:generic:code")]),
    ];

    internal static string ColumnTypeOf(string column) =>
        Dimensions.SelectMany(static dimension => dimension.Concepts).Append(Value).Single(concept => concept.Column == column).ColumnType;
}
