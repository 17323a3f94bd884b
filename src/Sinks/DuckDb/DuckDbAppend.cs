using DuckDB.NET.Data;
using Ingest.Model;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.DuckDb;

/// <summary>Appends documents' rows to a table.</summary>
/// <param name="table">The table.</param>
/// <param name="places">For each column of the table in the file, which of the row's values it gets; null for none.</param>
internal sealed class DuckDbAppend(TidyTable table, int?[] places)
{
    internal void Run(DuckDBConnection connection, IReadOnlyList<CanonicalDocument> documents, CancellationToken cancellation)
    {
        using DuckDBAppender appender = connection.CreateAppender(table.Name);
        try
        {
            foreach (object?[] row in documents.SelectMany(document => table.Rows(document.Document)))
            {
                cancellation.ThrowIfCancellationRequested();
                IDuckDBAppenderRow line = appender.CreateRow();
                foreach (int? place in places)
                    Append(line, place is int column ? row[column] : null, place);
                line.EndRow();
            }
            appender.Close();
        }
        catch
        {
            // Its rows would else be written when it is disposed of.
            appender.Clear();
            throw;
        }
    }

    private void Append(IDuckDBAppenderRow line, object? value, int? column)
    {
        switch (value)
        {
            case null:
                line.AppendNullValue();
                break;
            case string text:
                // DuckDB's client would take the text up to there.
                if (text.Contains('\0'))
                    throw WholeText.HasNull("DuckDB", table.Name, table.Columns[column!.Value].Name);
                line.AppendValue(WholeText.Of(text));
                break;
            case long number:
                line.AppendValue((long?)number);
                break;
            case decimal number:
                line.AppendValue((decimal?)Held(number, column!.Value));
                break;
            case bool flag:
                line.AppendValue((bool?)flag);
                break;
            default:
                throw new InvalidOperationException($"A tidy value of type {value.GetType().Name} has no place in DuckDB.");
        }
    }

    // The client cuts further digits off without a word, and has no words of its own for too many before the point.
    private decimal Held(decimal number, int column)
    {
        const decimal Beyond = 100_000_000_000_000_000_000m;
        if (Math.Abs(number) < Beyond && (number.Scale <= DuckDbSchema.Scale || decimal.Round(number, DuckDbSchema.Scale) == number))
            return number;
        throw new SinkException(SinkFault.BadDocument,
            $"The document has the number {number} in {table.Name}.{table.Columns[column].Name}; DuckDB's tables hold {DuckDbSchema.Precision - DuckDbSchema.Scale} digits before the point and {DuckDbSchema.Scale} behind it. " +
            "Nothing of the document was written; the sinks json, jsonl, csv and postgres take it as it is.", retry: false);
    }
}
