using System.Globalization;
using CsvHelper;
using Ingest.Model;
using Ingest.Sinks;

namespace Ingest.UnitTests.Sinks;

public sealed class CsvSinkTests : IDisposable
{
    private readonly OutputDirectory _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task Each_file_begins_with_a_byte_order_mark_and_ends_its_lines_as_RFC_4180_says()
    {
        await OpenSink.Deliver("csv", _output, SampleDocument.Of('a'));

        byte[] bytes = File.ReadAllBytes(_output["csv/facts.csv"]);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("\r\n"u8, bytes[^2..]);
        Assert.Single(Enumerable.Range(0, bytes.Length - 2), i => bytes.AsSpan(i).StartsWith<byte>([0xEF, 0xBB, 0xBF]));
    }

    [Fact]
    public async Task Absent_and_empty_text_are_told_apart_and_nothing_is_altered()
    {
        await OpenSink.Deliver("csv", _output, SampleDocument.Of('a'));

        string narrative = File.ReadAllText(_output["csv/narrative.csv"]);

        Assert.Contains(",3,（一）,机构设置,2,\"\",\r\n", narrative, StringComparison.Ordinal);
        Assert.Contains(",=1+1 是正文，不是公式。,\r\n", narrative, StringComparison.Ordinal);
        Assert.Equal("负责“档案”整理,逗号、引号\"与\n换行。", Read("narrative")[0]["text"]);
    }

    [Fact]
    public async Task Facts_are_equal_value_for_value_in_csv_and_sqlite()
    {
        Document[] documents = [SampleDocument.Of('a', total: 0.1m), SampleDocument.Of('b', total: 99999999999.99m), SampleDocument.Of('c', total: -0.30m)];
        await OpenSink.Deliver("csv", _output, documents);
        await OpenSink.Deliver("sqlite", _output, documents);

        List<object?[]> database = Database.Query(_output["disclosures.db"], "SELECT document_id, label, text, value, yuan, unit FROM facts ORDER BY document_id, position");

        Assert.Equal(18, database.Count);
        Assert.Equal(
            Read("facts").Select(fact => (fact["document_id"], fact["label"], fact["text"], Number(fact["value"]), Number(fact["yuan"]), fact["unit"])),
            database.Select(row => ((string)row[0]!, (string)row[1]!, (string)row[2]!, Number(row[3]), Number(row[4]), (string?)row[5] ?? "")));
    }

    [Fact]
    public async Task Decimals_keep_every_printed_digit()
    {
        await OpenSink.Deliver("csv", _output, SampleDocument.Of('a', total: 12345678901234567.10m));

        Assert.Equal("12345678901234567.10", Read("facts")[0]["value"]);
        Assert.Equal("123456789012345671000.00", Read("facts")[0]["yuan"]);
    }

    [Fact]
    public async Task A_replaced_document_keeps_its_place_among_many()
    {
        Document[] documents = [.. "abcdef".Select(id => SampleDocument.Of(id))];
        await OpenSink.Deliver("csv", _output, documents);

        await OpenSink.Deliver("csv", _output, SampleDocument.Of('9'), SampleDocument.Of('c', total: 3.30m));

        Assert.Equal("abcdef9", string.Concat(Read("documents").Select(row => row["document_id"][^1])));
        Assert.Equal(string.Concat("abcdef9".Select(id => new string(id, 6))), string.Concat(Read("facts").Select(row => row["document_id"][^1])));
        Assert.Equal("3.30", Read("facts")[12]["value"]);
    }

    [Fact]
    public async Task An_append_that_was_killed_is_undone_and_done_again()
    {
        await OpenSink.Deliver("csv", _output, SampleDocument.Of('a'));
        string lengths = string.Join(' ', Ingest.Sinks.Tidy.TidyTables.All.Select(table => new FileInfo(_output[$"csv/{table.Name}.csv"]).Length));
        await WriteWithoutFlush(SampleDocument.Of('b'));
        // As a process killed in the middle of an append leaves it: the plan, some files longer, one of them torn.
        File.WriteAllText(_output["csv/.appending"], lengths);
        File.AppendAllText(_output["csv/documents.csv"], "sha256:" + new string('b', 64) + ",torn");
        using var expected = new OutputDirectory();
        await OpenSink.Deliver("csv", expected, SampleDocument.Of('a'), SampleDocument.Of('b'));

        await OpenSink.Deliver("csv", _output);

        Assert.Equal(expected.Snapshot(), _output.Snapshot());
    }

    [Fact]
    public async Task A_rewrite_that_was_killed_between_two_tables_is_done_again()
    {
        await OpenSink.Deliver("csv", _output, SampleDocument.Of('a'));
        using var expected = new OutputDirectory();
        await OpenSink.Deliver("csv", expected, SampleDocument.Of('a', total: 8.00m), SampleDocument.Of('b'));
        await WriteWithoutFlush(SampleDocument.Of('a', total: 8.00m), SampleDocument.Of('b'));
        File.Copy(expected["csv/documents.csv"], _output["csv/documents.csv"], overwrite: true);

        await OpenSink.Deliver("csv", _output);

        Assert.Equal(expected.Snapshot(), _output.Snapshot());
    }

    [Theory]
    [InlineData(1)] // in the rows
    [InlineData(3000)] // in the first tables' rows
    public async Task A_document_torn_in_the_journal_was_never_acknowledged_and_goes_whole(int cut)
    {
        await WriteWithoutFlush(SampleDocument.Of('a'));
        long whole = new FileInfo(_output["csv/.journal"]).Length;
        await WriteWithoutFlush(SampleDocument.Of('b'));
        Assert.True(File.Exists(_output["csv/.journal"]) && whole > cut);
        using (FileStream journal = File.OpenWrite(_output["csv/.journal"]))
            journal.SetLength(journal.Length - cut);
        using var expected = new OutputDirectory();
        await OpenSink.Deliver("csv", expected, SampleDocument.Of('a'));

        await OpenSink.Deliver("csv", _output);

        Assert.Equal(expected.Snapshot(), _output.Snapshot());
    }

    [Fact]
    public async Task A_file_with_other_columns_is_refused()
    {
        await OpenSink.Deliver("csv", _output, SampleDocument.Of('a'));
        File.WriteAllText(_output["csv/facts.csv"], "document_id,amount\r\n");
        await using ISink sink = OpenSink.Create("csv", _output);

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => sink.OpenAsync(CancellationToken.None));

        Assert.Equal("SINK-005", fault.Code);
        Assert.Contains("facts.csv has the columns document_id, amount; expected document_id, table_id", fault.Message, StringComparison.Ordinal);
    }

    private async Task WriteWithoutFlush(params Document[] documents)
    {
        await using ISink sink = OpenSink.Create("csv", _output);
        await sink.OpenAsync(CancellationToken.None);
        foreach (Document document in documents)
            await sink.WriteAsync(CanonicalDocument.Of(document), CancellationToken.None);
    }

    private List<Dictionary<string, string>> Read(string table)
    {
        using CsvReader csv = CsvReader.FromFile(_output[$"csv/{table}.csv"]);
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.ToArray().Select((name, index) => (name, index)).ToDictionary(column => column.name, column => csv.GetString(column.index)));
        return rows;
    }

    private static decimal? Number(object? value) => value switch
    {
        null or "" => null,
        string text => decimal.Parse(text, CultureInfo.InvariantCulture),
        double number => (decimal)number,
        _ => throw new InvalidOperationException($"{value} is neither text nor a double."),
    };
}
