using System.Text;
using System.Text.Json;
using Ingest.Deliver;
using Ingest.Isolate;

namespace Ingest.UnitTests.Isolate;

public sealed class IsolatedReadingTests
{
    [Fact]
    public void Where_no_reader_can_be_started_the_run_stops_and_no_document_is_blamed()
    {
        using var reading = new IsolatedReading(new ReaderPool(new ReaderCommandLine("/no/such/program", []), new IsolationOptions(), 1 << 20));

        Failure? failure = reading.Read("a.pdf").Failure;

        Assert.Equal(("READER-006", Disposition.Stop), (failure?.Code, failure!.Disposition));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(0)]
    public void A_reader_cannot_stop_the_service_nor_call_a_document_delivered(int disposition)
    {
        string payload = $$"""{"DocumentId":null,"Disposition":{{disposition}},"Code":"X-001","Message":"why","AtOnce":false,"Thrown":null}""";

        Assert.Contains("X-001: why", Assert.Throws<JsonException>(() => ReportedFailure.Read(Encoding.UTF8.GetBytes(payload))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"DocumentId":null,"Disposition":2,"Code":null,"Message":"why","AtOnce":false,"Thrown":null}""")]
    public void A_failure_without_its_reason_is_none(string payload) =>
        Assert.Throws<JsonException>(() => ReportedFailure.Read(Encoding.UTF8.GetBytes(payload)));

    [Theory]
    [InlineData("""{"DocumentId":"sha256:00"}""")]
    [InlineData("""{"DocumentId":"sha256:00","Holds":null,"Format":"pdf","Times":null}""")]
    [InlineData("null")]
    public void A_document_without_its_counts_is_none(string head) =>
        Assert.Throws<JsonException>(() => ReadHead.Split(Encoding.UTF8.GetBytes(head + "\n{}\n")));

    [Fact]
    public void A_reported_failure_is_the_same_over_the_pipe()
    {
        var failure = new Failure(Disposition.Retry, "FILE-004", "why", AtOnce: true);

        Assert.Equal(failure, ReportedFailure.Read(ReportedFailure.Of("sha256:00", failure)).ToFailure());
    }

    [Fact]
    public void A_document_that_meets_the_heaps_limit_is_set_aside_for_its_memory_and_not_as_a_fault_of_ours()
    {
        Failure failure = Failure.Of(Stage.Reading, new OutOfMemoryException(), "a.pdf");

        Assert.Equal(("READER-004", Disposition.Quarantine), (failure.Code, failure.Disposition));
    }
}
