namespace Ingest.UnitTests.Sinks.Conformance;

/// <summary>What a <see cref="PlainSink"/> does wrong.</summary>
public enum Fault
{
    None,
    AddsInsteadOfReplacing,
    KeepsTheFirst,
    CountsDeliveries,
    LeavesOutTheLastOfMany,
    HasOnePlaceForAll,
    WritesInTwoHalves,
    NeverMindsCancelling,
    StopsAtABadDocument,
    LosesWhatItAcknowledged,
    LeavesItsTraces,
    SaysThatItLags,
    IsAlwaysWell,
    TakesAnySetting,
    WritesWhenMade,
    PlansMoreThanItDoes,
}
