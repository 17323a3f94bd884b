using Ingest.Sinks.Conformance.Laws;

namespace Ingest.Sinks.Conformance;

/// <summary>Holds a sink to the contract (<see cref="ISink"/>), law by law. Every sink passes all of them, ours and plug-ins alike.</summary>
/// <example><code>
/// public static IEnumerable&lt;object[]&gt; Laws => SinkConformance.Laws.Select(law => new object[] { law });
///
/// [Theory, MemberData(nameof(Laws))]
/// public Task My_sink_keeps_every_law(string law) => new SinkConformance(new MySinkUnderTest()).CheckAsync(law);
/// </code></example>
/// <param name="sink">The sink, and how to look at what it wrote.</param>
public sealed class SinkConformance(SinkUnderTest sink)
{
    private static readonly Dictionary<string, Func<Trial, Task>> All = new(StringComparer.Ordinal)
    {
        ["delivering again changes nothing"] = ReplacementLaws.DeliveringAgainChangesNothing,
        ["a document is replaced whole"] = ReplacementLaws.ADocumentIsReplacedWhole,
        ["the order does not matter"] = ReplacementLaws.TheOrderDoesNotMatter,
        ["many at once are what one by one is"] = ReplacementLaws.ManyAtOnceAreWhatOneByOneIs,
        ["two names stand side by side"] = ReplacementLaws.TwoNamesStandSideBySide,
        ["a reader sees all or nothing"] = AtomicityLaws.AReaderSeesAllOrNothing,
        ["cancelled between any two steps, what was there stays"] = AtomicityLaws.WhatIsCancelledLeavesWhatWasThere,
        ["a bad document is refused whole or written, and the next one is served"] = AtomicityLaws.ABadDocumentIsRefusedOrWritten,
        ["killed between any two steps, nothing acknowledged is lost"] = KillLaw.NothingAcknowledgedIsLost,
        ["the lag is what readers do not see yet"] = HealthLaws.TheLagIsWhatReadersDoNotSee,
        ["what keeps it from writing is told"] = HealthLaws.WhatKeepsItFromWritingIsTold,
        ["settings are checked when it is made"] = SettingsLaws.SettingsAreCheckedWhenItIsMade,
        ["making and planning touch nothing"] = SettingsLaws.MakingAndPlanningTouchNothing,
        ["the plan is what is written"] = SettingsLaws.ThePlanIsWhatIsWritten,
    };

    /// <summary>The laws' names.</summary>
    public static IReadOnlyList<string> Laws { get; } = [.. All.Keys];

    /// <summary>Holds the sink to one law.</summary>
    /// <exception cref="BrokenLawException">It does not keep it; the message says what was expected and what was found.</exception>
    public async Task CheckAsync(string law)
    {
        using var trial = new Trial(sink, law);
        try
        {
            await All[law](trial);
        }
        catch (Exception e) when (e is not BrokenLawException)
        {
            throw new BrokenLawException(law, $"{sink.Type} threw {e.GetType().Name}: {e.Message}", e);
        }
    }
}
