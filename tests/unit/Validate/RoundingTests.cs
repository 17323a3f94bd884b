using Ingest.Validate;

namespace Ingest.UnitTests.Validate;

public sealed class RoundingTests
{
    [Fact]
    public void Each_term_and_the_total_may_drift_half_a_unit() =>
        // 5 terms and a total with two places: 6 × 0.005.
        Assert.Equal(0.03m, Rounding.Tolerance([925.07m, 58.85m, 17.73m, 1194.00m, 48.23m, 2243.87m], 5));

    [Fact]
    public void A_total_that_drops_its_cents_is_held_to_the_terms_precision() =>
        Assert.Equal(0.015m, Rounding.Tolerance([633m, 500.34m, 133.00m], 2));
}
