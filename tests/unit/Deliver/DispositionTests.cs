using Ingest.Deliver;
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
}
