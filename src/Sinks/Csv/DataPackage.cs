using System.Text.Json;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Csv;

/// <summary>Describes the CSV files: Data Package and Table Schema, version 2 (datapackage.org).</summary>
internal static class DataPackage
{
    internal const string Name = "budget-disclosures";

    internal const string Title = "预算公开与决算公开";

    internal const string Description = "Figures, performance targets and text of published government budgets and final accounts, one row for each.";

    internal static void Write(Stream stream) => Descriptor.Write(stream, static json =>
    {
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.WriteString("name", Name);
        json.WriteString("title", Title);
        json.WriteString("description", Description);
        json.WriteStartArray("resources");
        foreach (TidyTable table in TidyTables.All)
            WriteResource(json, table);
        json.WriteEndArray();
    });

    private static void WriteResource(Utf8JsonWriter json, TidyTable table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("type", "table");
        Descriptor.WriteFile(json, table);
        json.WriteStartObject("schema");
        TableSchema.Write(json, table);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
