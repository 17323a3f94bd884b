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

    [Fact]
    public void A_document_that_meets_the_heaps_limit_is_set_aside_for_its_memory_and_not_as_a_fault_of_ours()
    {
        Failure failure = Failure.Of(Stage.Reading, new OutOfMemoryException(), "a.pdf");

        Assert.Equal(("READER-004", Disposition.Quarantine), (failure.Code, failure.Disposition));
    }
}
