using Ingest.Deliver;
using Ingest.Ledger;
using Ingest.Read;
using Ingest.Sinks;

namespace Ingest.UnitTests.Deliver;

public sealed class DispositionTests
{
    public static TheoryData<string, Exception, string, string> Failures => new()
    {
        { nameof(Stage.Opening), new UnreadableException("FILE-005", "empty"), nameof(Disposition.Quarantine), "FILE-005" }, // the document says so
        { nameof(Stage.Reading), new UnreadableException("ZIP-001", "cut off"), nameof(Disposition.Quarantine), "ZIP-001" }, // the reader says so
        { nameof(Stage.Reading), new NullReferenceException(), nameof(Disposition.Quarantine), "INGEST-001" }, // the reader's fault, the next is served
        { nameof(Stage.Reading), new EndOfStreamException(), nameof(Disposition.Quarantine), "INGEST-001" }, // in memory there is no disk to blame
        { nameof(Stage.Reading), new OperationCanceledException(), nameof(Disposition.Quarantine), "INGEST-001" }, // nobody cancelled: a fault
        { nameof(Stage.Opening), new FileNotFoundException(), nameof(Disposition.Retry), "FILE-002" }, // vanished
        { nameof(Stage.Opening), new DirectoryNotFoundException(), nameof(Disposition.Retry), "FILE-002" }, // vanished with its folder
        { nameof(Stage.Opening), new UnauthorizedAccessException(), nameof(Disposition.Retry), "FILE-003" }, // a right is missing
        { nameof(Stage.Opening), new IOException("in use"), nameof(Disposition.Retry), "FILE-004" }, // locked
        { nameof(Stage.Delivering), new SinkException("SINK-001", "full", retry: true), nameof(Disposition.Retry), "SINK-001" }, // the disk may be emptied
        { nameof(Stage.Delivering), new SinkException("SINK-002", "damaged", retry: false), nameof(Disposition.Stop), "SINK-002" }, // no later document would fare better
        { nameof(Stage.Delivering), new IOException("full"), nameof(Disposition.Retry), "INGEST-003" }, // a sink that did not translate
        { nameof(Stage.Delivering), new TaskCanceledException(), nameof(Disposition.Retry), "INGEST-003" }, // a client's own clock ran out
        { nameof(Stage.Delivering), new InvalidOperationException(), nameof(Disposition.Stop), "INGEST-002" }, // ours
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Every_failure_has_exactly_one_disposition_and_a_code(string stage, Exception e, string disposition, string code)
    {
        Failure failure = Failure.Of(Enum.Parse<Stage>(stage), e, "a.docx");
        Assert.Equal((disposition, code), (failure.Disposition.ToString(), failure.Code));
        Assert.NotEmpty(failure.Message);
    }

    [Fact]
    public void A_second_try_at_once_is_made_only_where_seconds_may_help()
    {
        Assert.True(Failure.Of(Stage.Opening, new IOException(), "a").AtOnce);
        Assert.True(Failure.Of(Stage.Delivering, new SinkException("S", "locked", retry: true), "a").AtOnce);
        Assert.False(Failure.Of(Stage.Opening, new FileNotFoundException(), "a").AtOnce);
        Assert.False(Failure.Of(Stage.Opening, new UnauthorizedAccessException(), "a").AtOnce);
        Assert.False(Failure.Of(Stage.Delivering, new SinkException("S", "damaged", retry: false), "a").AtOnce);
    }

    [Fact]
    public void The_table_in_the_docs_is_the_one_in_the_code()
    {
        string[][] rows = [.. File.ReadAllLines(Path.Combine(RepositoryPath.Root, "docs", "service.md"))
            .Where(static line => line.Count(static sign => sign == '|') == 6 && line.Contains("Exception`", StringComparison.Ordinal) || line.Contains("| anything else |", StringComparison.Ordinal))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])];
        Assert.Equal(15, rows.Length);
        var used = new HashSet<string[]>();
        foreach (Stage stage in Enum.GetValues<Stage>())
        {
            foreach ((string name, Exception thrown) in Thrown())
            {
                string[] row = rows.First(row => (row[0] == "any" || row[0] == $"`{stage}`") && (row[1] == "anything else" || row[1].Split(", ").Contains(name) || (thrown is IOException && (row[1].StartsWith("any `IO", StringComparison.Ordinal) || row[1].StartsWith("any other `IO", StringComparison.Ordinal)))));
                used.Add(row);
                Failure failure = Failure.Of(stage, thrown, "a.docx");
                Assert.True(($"`{failure.Disposition}`", row[3] == "its own" ? "its own" : $"`{failure.Code}`", failure.AtOnce ? "yes" : "no") == (row[2], row[3], row[4]),
                    $"{stage}, {name}: the code says {failure.Disposition} {failure.Code}, at once {failure.AtOnce}; docs/service.md says {string.Join(' ', row)}");
                Assert.True(row[3] != "its own" || failure.Code is "X-001" or "SINK-006");
            }
        }
        Assert.Equal(rows.Length, used.Count);
    }

    private static IEnumerable<(string, Exception)> Thrown() =>
    [
        ("`UnreadableException`", new UnreadableException("X-001", "cut off")),
        ("`LedgerException` that may pass", new LedgerException("X-001", "full", retry: true)),
        ("`LedgerException` that does not", new LedgerException("X-001", "damaged", retry: false)),
        ("`FileNotFoundException`", new FileNotFoundException()),
        ("`DirectoryNotFoundException`", new DirectoryNotFoundException()),
        ("`UnauthorizedAccessException`", new UnauthorizedAccessException()),
        ("`IOException`", new IOException("in use")),
        ("`OutOfMemoryException`", new OutOfMemoryException()),
        ("`JsonException`", new System.Text.Json.JsonException()),
        ("`SinkException` that may pass", new SinkException("X-001", "full", retry: true)),
        ("`SinkException` of the document", new SinkException("SINK-006", "two of one id", retry: false)),
        ("`SinkException` that does not pass", new SinkException("X-001", "damaged", retry: false)),
        ("`TimeoutException`", new TimeoutException()),
        ("`OperationCanceledException`", new TaskCanceledException()),
        ("`HttpRequestException`", new HttpRequestException()),
        ("`SocketException`", new System.Net.Sockets.SocketException()),
        ("anything else", new InvalidOperationException()),
    ];
}
