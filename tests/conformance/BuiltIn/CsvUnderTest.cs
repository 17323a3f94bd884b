using System.Text;
using Ingest.Sinks.Fiscal;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Conformance.BuiltIn;

/// <summary><c>csv</c>.</summary>
internal sealed class CsvUnderTest() : CsvFilesUnderTest("csv", TidyTables.All);

/// <summary><c>datapackage</c>.</summary>
internal sealed class DataPackageUnderTest() : CsvFilesUnderTest("datapackage", [.. TidyTables.All, FiscalTable.Lines]);

/// <summary>Tables as CSV: a document is its rows in each table.</summary>
/// <param name="type">The sink, which is its folder's name too.</param>
/// <param name="tables">The tables it writes.</param>
internal abstract class CsvFilesUnderTest(string type, IReadOnlyList<TidyTable> tables) : BuiltInUnderTest(type), ITidyHome
{
    // So many files cannot be renamed at once: between two of the renames of a flush, tables are of different age. docs/sinks.md says so.
    public override bool IsReadWhileWritten => false;

    public bool KeepsDigits => true;

    public override IReadOnlyDictionary<string, string> Read(SinkPlace place) => tables
        .SelectMany(table => Records(place, table).Select(record => (Id: record[0]!, Row: $"{table.Name}|{string.Join('|', record.Select(static field => field ?? "∅"))}")))
        .GroupBy(static one => one.Id, static one => one.Row).ToDictionary(static rows => rows.Key, static rows => string.Join('\n', rows));

    public override IReadOnlyList<PlannedWrite> Written(SinkPlace place) =>
        [.. tables.Select(table => new PlannedWrite(PathOf(place, table), Records(place, table).Count, "rows")).Where(static write => write.Count > 0)];

    public IEnumerable<object?[]> RowsOf(SinkPlace place, TidyTable table) => Records(place, table);

    /// <summary>The records below the header, as RFC 4180 has them; null is a field without anything, also without quotes.</summary>
    private List<string?[]> Records(SinkPlace place, TidyTable table)
    {
        if (!File.Exists(PathOf(place, table)))
            return [];
        string text = File.ReadAllText(PathOf(place, table), Encoding.UTF8);
        var records = new List<string?[]>();
        for (int at = 0; at < text.Length;)
            records.Add(Record(text, ref at));
        return records.GetRange(1, records.Count - 1);
    }

    private static string?[] Record(string text, ref int at)
    {
        var fields = new List<string?>();
        while (true)
        {
            bool isQuoted = at < text.Length && text[at] == '"';
            var field = new StringBuilder();
            if (isQuoted)
            {
                for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
                {
                    field.Append(text[at]);
                    if (text[at] == '"')
                        at++;
                }
                at++;
            }
            else
            {
                for (; text[at] is not ',' and not '\r'; at++)
                    field.Append(text[at]);
            }
            fields.Add(isQuoted || field.Length > 0 ? field.ToString() : null);
            if (text[at++] == ',')
                continue;
            at++;
            return [.. fields];
        }
    }

    private string PathOf(SinkPlace place, TidyTable table) => Path.Combine(place.Folder, Type, table.Name + ".csv");
}
