using Ingest.Deliver;
using Ingest.Model;

namespace Ingest.UnitTests.Deliver;

public sealed class SinkFilterTests
{
    private static readonly Document Sample = SampleDocument.Of('a') with { Disclosure = new Disclosure { Phase = Phase.Budget, FiscalYear = 2024 } };

    [Theory]
    [InlineData("", 0, "", true)]
    [InlineData("budget", 0, "", true)]
    [InlineData("final-account", 0, "", false)]
    [InlineData("", 2024, "", true)]
    [InlineData("", 2023, "", false)]
    [InlineData("", 0, "its own", true)]
    [InlineData("", 0, "assets", false)]
    [InlineData("budget", 2023, "", false)] // all must hold
    public void A_document_passes_where_all_that_is_asked_for_holds(string phase, int year, string kind, bool passes)
    {
        var filter = new SinkFilter
        {
            Phases = phase.Length == 0 ? [] : [phase],
            Years = year == 0 ? [] : [2000, year],
            Kinds = kind.Length == 0 ? [] : [kind == "its own" ? Sample.Tables[0].Kind : kind],
        };

        Assert.Equal(passes, filter.Passes(CanonicalDocument.Of(Sample)));
    }

    [Fact]
    public void A_document_of_no_known_year_passes_no_filter_of_years() =>
        Assert.False(new SinkFilter { Years = [2024] }.Passes(CanonicalDocument.Of(Sample with { Disclosure = new Disclosure() })));

    [Fact]
    public void Words_that_nothing_has_are_mistakes()
    {
        var filter = new SinkFilter { Phases = ["Budget"], Kinds = ["revenues"], Years = [24] };
        string[] mistakes = [.. filter.Mistakes("desk", ["revenue"])];
        Assert.Equal(3, mistakes.Length);
        Assert.Contains("Sinks:desk:Filter:Phases has Budget; a phase is one of unknown, budget, final-account.", mistakes[0], StringComparison.Ordinal);
    }
}
