using System.Text.Json;
using Ingest.Sinks.Csv;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Fiscal;

/// <summary>Describes the tidy tables and <see cref="FiscalTable"/> as a Tabular Data Package 1.0 and a Fiscal Data Package.</summary>
/// <remarks>
/// The fiscal concepts stand twice: as <c>columnType</c> of each column, which Fiscal Data Package 1.0 asks for, and as <c>model</c>, which the only published schema demands and
/// which is 0.3's. <c>profile</c> is <c>tabular-data-package</c>, since that schema contains the tabular one and takes no other word.
/// </remarks>
internal static class FiscalPackage
{
    /// <summary>The tidy tables and the lines, with the descriptor.</summary>
    internal static CsvPackage Of(SinkSettings settings)
    {
        FiscalSettings about = FiscalSettings.Of(settings);
        IReadOnlyList<TidyTable> tables = [.. TidyTables.All, FiscalTable.Lines];
        return new CsvPackage(tables, HasMark: false, stream => Descriptor.Write(stream, json => Write(json, about, tables)));
    }

    private static void Write(Utf8JsonWriter json, FiscalSettings about, IReadOnlyList<TidyTable> tables)
    {
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", about.Name);
        json.WriteString("title", about.Title);
        json.WriteString("description", DataPackage.Description);
        about.WriteOrigin(json);
        json.WriteString("countryCode", "CN");
        json.WriteString("granularity", "aggregated");
        WriteColumnTypes(json);
        json.WriteStartArray("resources");
        foreach (TidyTable table in tables)
            WriteResource(json, table);
        json.WriteEndArray();
        FiscalModel.Write(json);
    }

    private static void WriteColumnTypes(Utf8JsonWriter json)
    {
        json.WriteStartArray("columnTypes");
        json.WriteStringValue(FiscalConcepts.Taxonomy);
        foreach (OwnColumnType own in FiscalConcepts.Own)
        {
            json.WriteStartObject();
            json.WriteString("name", own.Name);
            json.WriteString("dataType", own.DataType);
            json.WriteBoolean("unique", own.IsUnique);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteResource(Utf8JsonWriter json, TidyTable table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("profile", "tabular-data-resource");
        Descriptor.WriteFile(json, table);
        json.WriteStartObject("schema");
        if (table == FiscalTable.Lines)
        {
            TableSchema.Write(json, table, column => json.WriteString("columnType", FiscalConcepts.ColumnTypeOf(column.Name)), FactTable.Facts);
            WriteConstants(json);
        }
        else
        {
            TableSchema.Write(json, table);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Columns that the file does not have because every row would hold the same.
    private static void WriteConstants(Utf8JsonWriter json)
    {
        json.WriteStartArray("extraFields");
        WriteConstant(json, "currency", "value-currency:code", FiscalConcepts.Currency);
        WriteConstant(json, "region_code_list", "geo:generic:codeList", "GB/T 2260");
        json.WriteEndArray();
    }

    private static void WriteConstant(Utf8JsonWriter json, string name, string columnType, string constant)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("type", "string");
        json.WriteString("columnType", columnType);
        json.WriteString("constant", constant);
        json.WriteEndObject();
    }
}
