using CsvHelper;
using Ingest.Model;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Csv;

/// <summary>How a tidy table is spelled as CSV: RFC 4180, invariant numbers with their printed digits.</summary>
/// <remarks>
/// Null is an empty field and empty text is <c>""</c>, which PostgreSQL and DuckDB tell apart. Cells are written as they are,
/// even where a spreadsheet would take one for a formula: see docs/sinks.md.
/// </remarks>
internal static class CsvText
{
    private static readonly CsvWriterOptions Rows = new() { TrueValue = "true", FalseValue = "false" };

    // Excel takes a CSV for the machine's own code page unless it begins with a byte order mark: Chinese would be garbled.
    private static readonly CsvWriterOptions Beginning = Rows with { WriteByteOrderMark = true };

    internal static void WriteHeader(TidyTable table, bool hasMark, Stream stream)
    {
        using CsvWriter csv = CsvWriter.Create(stream, hasMark ? Beginning : Rows, leaveOpen: true);
        csv.WriteHeader(table.Columns.Select(column => column.Name).ToArray());
    }

    internal static void WriteRows(TidyTable table, Document document, Stream stream)
    {
        using CsvWriter csv = CsvWriter.Create(stream, Rows, leaveOpen: true);
        foreach (object?[] row in table.Rows(document))
        {
            foreach (object? value in row)
                Write(csv, value);
            csv.EndRecord();
        }
    }

    private static void Write(CsvWriter csv, object? value)
    {
        if (value is "")
            csv.WriteField("", CsvQuoting.Always);
        else
            csv.WriteField(value);
    }
}
