using System.Text.Json;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Csv;

/// <summary>A table's columns and keys as a Table Schema, which versions 1 and 2 spell alike.</summary>
internal static class TableSchema
{
    /// <summary>Writes the properties of the schema into an object that is open.</summary>
    /// <param name="json">The descriptor.</param>
    /// <param name="table">The table.</param>
    /// <param name="also">Writes what else there is to say of a column into its field.</param>
    /// <param name="references">Tables that it refers to, beside <c>documents</c>, each by the columns that are the key there.</param>
    internal static void Write(Utf8JsonWriter json, TidyTable table, Action<TidyColumn>? also = null, params TidyTable[] references)
    {
        json.WriteStartArray("fields");
        foreach (TidyColumn column in table.Columns)
            WriteField(json, table, column, also);
        json.WriteEndArray();
        WriteNames(json, "missingValues", [""]);
        WriteNames(json, "primaryKey", table.PrimaryKey);
        TidyTable documents = TidyTables.All[0];
        if (table.Name == documents.Name)
            return;
        json.WriteStartArray("foreignKeys");
        foreach (TidyTable other in (TidyTable[])[documents, .. references])
            WriteForeignKey(json, other);
        json.WriteEndArray();
    }

    internal static void WriteNames(Utf8JsonWriter json, string property, IReadOnlyList<string> names)
    {
        json.WriteStartArray(property);
        foreach (string name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void WriteField(Utf8JsonWriter json, TidyTable table, TidyColumn column, Action<TidyColumn>? also)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeOf(column));
        json.WriteString("title", column.Title);
        json.WriteString("description", column.Description);
        if (column.Unit is not null)
            json.WriteString("unit", column.Unit);
        also?.Invoke(column);
        if (table.PrimaryKey.Contains(column.Name))
        {
            json.WriteStartObject("constraints");
            json.WriteBoolean("required", true);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static string TypeOf(TidyColumn column) => column.Type switch
    {
        TidyType.Integer => "integer",
        TidyType.Number => "number",
        TidyType.Boolean => "boolean",
        TidyType.Json => "array",
        _ => "string",
    };

    private static void WriteForeignKey(Utf8JsonWriter json, TidyTable other)
    {
        json.WriteStartObject();
        WriteNames(json, "fields", other.PrimaryKey);
        json.WriteStartObject("reference");
        json.WriteString("resource", other.Name);
        WriteNames(json, "fields", other.PrimaryKey);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
