using Ingest.Sinks.Conformance.BuiltIn;

namespace Ingest.UnitTests.Sinks.Conformance;

/// <summary>Every sink that comes with the program keeps every law of the contract.</summary>
public sealed class SinkLawTests
{
    public static TheoryData<string, string> Laws()
    {
        var laws = new TheoryData<string, string>();
        foreach (SinkUnderTest sink in SinksUnderTest.All.Where(static sink => sink.WhyNot is null))
            foreach (string law in SinkConformance.Laws)
                laws.Add(sink.Type, law);
        return laws;
    }

    [Theory, MemberData(nameof(Laws))]
    public Task A_sink_keeps_the_law(string sink, string law) => new SinkConformance(SinksUnderTest.Of(sink)).CheckAsync(law);
}
