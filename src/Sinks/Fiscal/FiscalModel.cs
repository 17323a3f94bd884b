using System.Text.Json;
using Ingest.Sinks.Csv;

namespace Ingest.Sinks.Fiscal;

/// <summary>The <c>model</c> of Fiscal Data Package 0.3: measures and dimensions, each attribute with the column it stands in.</summary>
internal static class FiscalModel
{
    private static readonly string Resource = FiscalTable.Lines.Name;

    internal static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("model");
        json.WriteStartObject("measures");
        json.WriteStartObject(FiscalConcepts.Value.Column);
        WriteSource(json, FiscalConcepts.Value.Column);
        json.WriteString("currency", FiscalConcepts.Currency);
        json.WriteNumber("factor", 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("dimensions");
        foreach (FiscalDimension dimension in FiscalConcepts.Dimensions)
            WriteDimension(json, dimension);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDimension(Utf8JsonWriter json, FiscalDimension dimension)
    {
        json.WriteStartObject(dimension.Name);
        json.WriteString("dimensionType", dimension.Type);
        if (dimension.Classification is not null)
            json.WriteString("classificationType", dimension.Classification);
        TableSchema.WriteNames(json, "primaryKey", dimension.Key);
        json.WriteStartObject("attributes");
        foreach (FiscalConcept concept in dimension.Concepts)
        {
            json.WriteStartObject(concept.Column);
            WriteSource(json, concept.Column);
            if (concept.LabelOf is not null)
                json.WriteString("labelfor", concept.LabelOf);
            if (concept.Prior is not null)
                json.WriteString("parent", concept.Prior);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, string column)
    {
        json.WriteString("source", column);
        json.WriteString("resource", Resource);
    }
}
