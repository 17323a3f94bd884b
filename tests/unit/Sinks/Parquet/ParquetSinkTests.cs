using Ingest.Model;
using Ingest.Sinks;

namespace Ingest.UnitTests.Sinks.Parquet;

public sealed class ParquetSinkTests : IDisposable
{
    private readonly OutputDirectory _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task Folders_are_named_by_year_and_region_as_Hive_does()
    {
        Document unknown = SampleDocument.Of('b') with { Disclosure = new Disclosure { Phase = Phase.Unknown, Scope = Scope.Unknown } };

        await OpenSink.Deliver("parquet", _output, SampleDocument.Of('a'), unknown);

        Assert.True(File.Exists(_output["parquet/facts/year=2031/region=990101/part-0001.parquet"]));
        Assert.True(File.Exists(_output["parquet/facts/year=__HIVE_DEFAULT_PARTITION__/region=__HIVE_DEFAULT_PARTITION__/part-0001.parquet"]));
        Assert.Equal(
            [[null, null, 1L], [2031L, "990101", 1L]],
            Lake.Query($"SELECT fiscal_year, region_code, count(*) FROM {Lake.From("documents")} GROUP BY ALL ORDER BY 1 NULLS FIRST", _output.Path));
        Assert.Equal([[1L]], Lake.Query($"SELECT count(*) FROM {Lake.From("documents")} WHERE year = 2031 AND region = 990101", _output.Path));
    }

    [Theory]
    [InlineData("013102")] // no number: it begins with a zero
    [InlineData("a/b=c 县")] // no folder of its own
    public async Task A_region_is_a_text_whatever_the_name_of_its_folder_looks_like(string code)
    {
        Document document = SampleDocument.Of('a');

        await OpenSink.Deliver("parquet", _output, document with { Disclosure = document.Disclosure with { Region = new Region(code, null, "body-name") } });

        Assert.Equal([[code]], Lake.Query($"SELECT DISTINCT region_code FROM {Lake.From("facts")} WHERE region_code = '{code}'", _output.Path));
    }

    [Theory]
    [InlineData(null, null)] // no folder says of which type it is
    [InlineData(2031, "990101")] // both look like numbers
    [InlineData(2031, "县")]
    public async Task Years_and_regions_can_be_grouped_by(int? year, string? region)
    {
        Document document = SampleDocument.Of('a');

        await OpenSink.Deliver("parquet", _output, document with { Disclosure = document.Disclosure with { FiscalYear = year, Region = region is null ? null : new Region(region, null, "body-name") } });

        Assert.Equal([[(long?)year, region, 6L]], Lake.Query($"SELECT fiscal_year, region_code, count(*) FROM {Lake.From("facts")} GROUP BY ALL ORDER BY ALL", _output.Path));
    }

    [Fact]
    public async Task Columns_have_types()
    {
        await OpenSink.Deliver("parquet", _output, SampleDocument.Of('a'));

        var types = Lake.Query($"DESCRIBE SELECT * FROM {Lake.From("facts")}", _output.Path).ToDictionary(row => (string)row[0]!, row => (string)row[1]!);

        Assert.Equal("DECIMAL(38,9)", types["yuan"]);
        Assert.Equal("BIGINT", types["line"]);
        Assert.Equal("VARCHAR", types["code"]);
        Assert.Equal("BOOLEAN", Lake.Query($"SELECT typeof(complete) FROM {Lake.From("performance")}", _output.Path)[0][0]);
    }

    [Theory]
    [InlineData("79228162514264337593543950335")] // the largest decimal
    [InlineData("-0.000000001")]
    [InlineData("1234567.123456789")]
    public async Task A_figure_comes_back_as_it_went_in(string figure)
    {
        decimal value = decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture);
        Document document = SampleDocument.Of('a');

        await OpenSink.Deliver("parquet", _output, document with { Statements = [new Statement { Measure = "fixed-assets", Value = value, Text = figure }] });

        Assert.Equal([[value, figure]], Lake.Query($"SELECT value, text FROM {Lake.From("statements")}", _output.Path));
    }

    [Fact]
    public async Task Of_more_than_nine_decimals_the_figure_is_rounded_and_its_text_is_not()
    {
        Document document = SampleDocument.Of('a');

        await OpenSink.Deliver("parquet", _output, document with { Statements = [new Statement { Measure = "share", Value = 0.12345678951m, Text = "0.12345678951" }] });

        Assert.Equal([[0.12345679m, "0.12345678951"]], Lake.Query($"SELECT value, text FROM {Lake.From("statements")}", _output.Path));
    }

    [Fact]
    public async Task The_least_of_nothing_is_nothing() // Statistics of a column without any value must not look like zeros.
    {
        Document document = SampleDocument.Of('a');

        await OpenSink.Deliver("parquet", _output, document with { Disclosure = document.Disclosure with { FiscalYear = null } });

        Assert.Equal([[null, null, 0L]], Lake.Query($"SELECT min(fiscal_year), max(page), count(*) FILTER (fiscal_year = 0) FROM {Lake.From("facts")}", _output.Path));
    }

    [Fact]
    public async Task A_document_that_moves_to_another_year_leaves_nothing_behind()
    {
        Document document = SampleDocument.Of('a');
        await OpenSink.Deliver("parquet", _output, document);

        await OpenSink.Deliver("parquet", _output, document with { Disclosure = document.Disclosure with { FiscalYear = 2030 } });

        Assert.Equal([[2030L]], Lake.Query($"SELECT DISTINCT fiscal_year FROM {Lake.From("facts")}", _output.Path));
        Assert.DoesNotContain(Directory.EnumerateFiles(_output["parquet"], "*.parquet", SearchOption.AllDirectories), path => path.Contains("2031", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_that_is_full_is_left_and_another_begun()
    {
        var settings = new SinkSettings("parquet", _output.Path, new Dictionary<string, string> { ["PartRows"] = "1000", ["RowGroupRows"] = "1000" });
        Document[] documents = [.. "abcdef".Select(id => WithFacts(id, 400))];

        await Deliver(settings, documents);

        Assert.Equal([800L, 800L, 800L], Lake.Query($"SELECT count(*) FROM {Lake.From("facts")} GROUP BY filename ORDER BY filename".Replace("hive_partitioning = true", "hive_partitioning = true, filename = true", StringComparison.Ordinal), _output.Path).Select(row => row[0]));
    }

    [Fact]
    public async Task A_flush_writes_each_file_once_however_many_documents_go_into_it()
    {
        var steps = new List<string>();

        await Deliver(new SinkSettings("parquet", _output.Path) { Step = steps.Add }, [.. "abcdef".Select(id => WithFacts(id, 10))]);

        string[] replaced = [.. steps.Where(step => step.EndsWith(" replaced", StringComparison.Ordinal))];
        Assert.Contains("part-0001.parquet of facts replaced", replaced);
        Assert.Equal(replaced.Distinct(), replaced);
    }

    [Fact]
    public async Task A_table_without_rows_has_one_file_that_declares_its_columns()
    {
        Document document = WithFacts('a', 10) with { Tables = [] };

        await OpenSink.Deliver("parquet", _output, document, document with { DocumentId = SampleDocument.Of('b').DocumentId, Disclosure = document.Disclosure with { FiscalYear = 2030 } });

        Assert.Equal([[0L]], Lake.Query($"SELECT count(*) FROM {Lake.From("facts")}", _output.Path));
        Assert.Equal("part-0000.parquet", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(_output["parquet/facts"], "*.parquet", SearchOption.AllDirectories))));
        Assert.Equal([[2L]], Lake.Query($"SELECT count(*) FROM {Lake.From("documents")}", _output.Path));
    }

    [Fact]
    public async Task A_document_that_loses_all_rows_of_a_table_leaves_none_behind()
    {
        await OpenSink.Deliver("parquet", _output, WithFacts('a', 10));

        await OpenSink.Deliver("parquet", _output, WithFacts('a', 10) with { Tables = [] });

        Assert.Equal([[0L]], Lake.Query($"SELECT count(*) FROM {Lake.From("facts")}", _output.Path));
        Assert.Equal([[1L]], Lake.Query($"SELECT count(*) FROM {Lake.From("documents")}", _output.Path));
    }

    [Fact]
    public async Task Rows_are_sorted_by_kind_so_that_a_scan_leaves_row_groups_out()
    {
        var settings = new SinkSettings("parquet", _output.Path, new Dictionary<string, string> { ["RowGroupRows"] = "1000" });

        await Deliver(settings, WithFacts('a', 1500, "expenditure"), WithFacts('b', 1500, "revenue"));

        Assert.Equal(
            [["expenditure", "expenditure"], ["expenditure", "revenue"], ["revenue", "revenue"]],
            Lake.Query("SELECT stats_min_value, stats_max_value FROM parquet_metadata('out/parquet/facts/**/*.parquet') WHERE path_in_schema = 'kind' ORDER BY row_group_id", _output.Path));
    }

    [Fact]
    public async Task The_manifest_is_even_and_counts_up_with_every_change()
    {
        await OpenSink.Deliver("parquet", _output, SampleDocument.Of('a'));
        long first = Lake.Generation(_output);

        await OpenSink.Deliver("parquet", _output, SampleDocument.Of('b'));

        Assert.Equal((0, first + 2), (first % 2, Lake.Generation(_output)));
    }

    [Fact]
    public async Task Columns_of_a_later_version_are_not_lost()
    {
        await OpenSink.Deliver("parquet", _output, SampleDocument.Of('a'));
        string path = _output["parquet/checks/year=2031/region=990101/part-0001.parquet"];
        Lake.Query($"COPY (SELECT *, 1 AS later FROM read_parquet('{path}', hive_partitioning = false)) TO '{path}.new' (FORMAT parquet)");
        File.Move(path + ".new", path, overwrite: true);

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => OpenSink.Deliver("parquet", _output, SampleDocument.Of('b')));

        Assert.Equal("SINK-005", fault.Code);
        Assert.Contains("later", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_an_earlier_version_gains_the_columns_that_it_lacks()
    {
        await OpenSink.Deliver("parquet", _output, SampleDocument.Of('a'));
        string path = _output["parquet/checks/year=2031/region=990101/part-0001.parquet"];
        Lake.Query($"COPY (SELECT * EXCLUDE (tolerance) FROM read_parquet('{path}', hive_partitioning = false)) TO '{path}.new' (FORMAT parquet)");
        File.Move(path + ".new", path, overwrite: true);

        await OpenSink.Deliver("parquet", _output, SampleDocument.Of('b'));

        Assert.Equal([[null], [0.02m]], Lake.Query($"SELECT tolerance FROM {Lake.From("checks")} ORDER BY document_id", _output.Path));
    }

    [Fact]
    public async Task What_is_no_Parquet_file_is_named()
    {
        await OpenSink.Deliver("parquet", _output, SampleDocument.Of('a'));
        File.WriteAllText(_output["parquet/documents/year=2031/region=990101/part-0002.parquet"], "not this");

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => OpenSink.Deliver("parquet", _output, SampleDocument.Of('b')));

        Assert.Equal("SINK-004", fault.Code);
        Assert.Contains("part-0002.parquet", fault.Message, StringComparison.Ordinal);
    }

    internal static Document WithFacts(char id, int count, string kind = "revenue")
    {
        Document document = SampleDocument.Of(id);
        Row row = document.Tables[0].Rows[0];
        return document with { Tables = [document.Tables[0] with { Kind = kind, Rows = [.. Enumerable.Repeat(row, count)] }] };
    }

    internal static async Task Deliver(SinkSettings settings, params Document[] documents)
    {
        await using ISink sink = BuiltInSinks.All.Single(sink => sink.Name == "parquet").Create(settings);
        Assert.Empty(settings.Mistakes);
        await sink.OpenAsync(CancellationToken.None);
        foreach (Document document in documents)
            await sink.WriteAsync(CanonicalDocument.Of(document), CancellationToken.None);
        await sink.FlushAsync(CancellationToken.None);
    }
}
