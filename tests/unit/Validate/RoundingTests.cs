using Ingest.Model;
using Ingest.Validate;

namespace Ingest.UnitTests.Validate;

public sealed class RoundingTests
{
    private static Term Figure(decimal value) => new(value, new Operand("t1", 0));

    [Fact]
    public void Each_term_and_the_total_may_drift_half_a_unit() =>
        // 5 terms and a total with two places: 6 × 0.005.
        Assert.Equal(0.03m, Rounding.Tolerance(Figure(2243.87m), [Figure(925.07m), Figure(58.85m), Figure(17.73m), Figure(1194.00m), Figure(48.23m)]));

    [Fact]
    public void A_total_that_drops_its_cents_is_held_to_the_terms_precision() =>
        Assert.Equal(0.015m, Rounding.Tolerance(Figure(633m), [Figure(500.34m), Figure(133.00m)]));

    [Fact]
    public void A_figure_in_another_unit_has_a_precision_of_its_own() =>
        // 0.005 万元 for the one, half a 元 for the other.
        Assert.Equal(0.00505m, Rounding.Tolerance(Figure(30.00m), [Figure(300049m).In(1m, 10_000m)]));

    [Theory]
    [InlineData("12.50", "0.01")]
    [InlineData("12", "1")]
    [InlineData("6923.3552", "0.0001")]
    public void The_last_printed_place_is_the_unit(string figure, string unit) =>
        Assert.Equal(decimal.Parse(unit, System.Globalization.CultureInfo.InvariantCulture), Rounding.LastPlace(decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture)));
}
