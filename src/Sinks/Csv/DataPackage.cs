using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Csv;

/// <summary>Describes the CSV files: Data Package and Table Schema, version 2 (datapackage.org).</summary>
internal static class DataPackage
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    internal static void Write(Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
            json.WriteString("name", "budget-disclosures");
            json.WriteString("title", "预算公开与决算公开");
            json.WriteString("description", "Figures, performance targets and text of published government budgets and final accounts, one row for each.");
            json.WriteStartArray("resources");
            foreach (TidyTable table in TidyTables.All)
                WriteResource(json, table);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static void WriteResource(Utf8JsonWriter json, TidyTable table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("type", "table");
        json.WriteString("path", $"{table.Name}.csv");
        json.WriteString("title", table.Title);
        json.WriteString("description", table.Description);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\r\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        WriteSchema(json, table);
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, TidyTable table)
    {
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (TidyColumn column in table.Columns)
            WriteField(json, table, column);
        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        WriteNames(json, "primaryKey", table.PrimaryKey);
        if (table.Name != TidyTables.All[0].Name)
            WriteForeignKey(json);
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, TidyTable table, TidyColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type switch
        {
            TidyType.Integer => "integer",
            TidyType.Number => "number",
            TidyType.Boolean => "boolean",
            TidyType.Json => "array",
            _ => "string",
        });
        json.WriteString("title", column.Title);
        json.WriteString("description", column.Description);
        if (column.Unit is not null)
            json.WriteString("unit", column.Unit);
        if (table.PrimaryKey.Contains(column.Name))
        {
            json.WriteStartObject("constraints");
            json.WriteBoolean("required", true);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteForeignKey(Utf8JsonWriter json)
    {
        json.WriteStartArray("foreignKeys");
        json.WriteStartObject();
        WriteNames(json, "fields", [TidyTable.DocumentId]);
        json.WriteStartObject("reference");
        json.WriteString("resource", TidyTables.All[0].Name);
        WriteNames(json, "fields", [TidyTable.DocumentId]);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, string property, IReadOnlyList<string> names)
    {
        json.WriteStartArray(property);
        foreach (string name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
