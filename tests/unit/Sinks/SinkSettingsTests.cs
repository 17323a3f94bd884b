using Ingest.Sinks;

namespace Ingest.UnitTests.Sinks;

public sealed class SinkSettingsTests
{
    [Fact]
    public void What_is_set_is_given_and_what_is_not_has_its_default()
    {
        SinkSettings settings = Of(("batch", "7"), ("Wait", "00:00:05"), ("Fast", "true"), ("Mode", "SMALL"), ("Url", "http://there"));

        Assert.Equal(7, settings.Whole("Batch", 1, 1, 10));
        Assert.Equal(3, settings.Whole("Other", 3, 1, 10));
        Assert.Equal(TimeSpan.FromSeconds(5), settings.Time("Wait", TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMinutes(1)));
        Assert.True(settings.Flag("Fast", false));
        Assert.Equal("small", settings.OneOf("Mode", "large", "small", "large"));
        Assert.Equal("http://there", settings.Text("Url", null));
        Assert.Empty(settings.Mistakes);
    }

    [Theory]
    [InlineData("Batch", "11", "OPTION-005 Sinks:it:Batch is 11; it must be a whole number from 1 to 10.")]
    [InlineData("Batch", "many", "OPTION-005 Sinks:it:Batch is many; it must be a whole number from 1 to 10.")]
    [InlineData("Wait", "02:00:00", "OPTION-005 Sinks:it:Wait is 02:00:00; it must be a time from 00:00:00 to 01:00:00.")]
    [InlineData("Fast", "maybe", "OPTION-005 Sinks:it:Fast is maybe; it must be true or false.")]
    [InlineData("Mode", "medium", "OPTION-005 Sinks:it:Mode is medium; it must be one of small, large.")]
    [InlineData("Bacth", "1", "OPTION-002 Sinks:it:Bacth is no setting of this sink. It knows: Batch, Fast, Mode, Wait.")] // a typing error is never passed over
    public void A_mistake_is_told_with_what_would_be_right(string key, string value, string message)
    {
        SinkSettings settings = Of((key, value));
        settings.Whole("Batch", 1, 1, 10);
        settings.Time("Wait", TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromHours(1));
        settings.Flag("Fast", false);
        settings.OneOf("Mode", "large", "small", "large");

        Assert.Equal([message], settings.Mistakes);
    }

    [Fact]
    public void A_text_that_must_be_set_says_how()
    {
        SinkSettings settings = Of();
        settings.Text("Url", null, "where to, such as https://example.org/in");

        Assert.Equal(["OPTION-003 Sinks:it:Url is not set: where to, such as https://example.org/in. Set it in appsettings.json, or as INGEST_Sinks__it__Url."], settings.Mistakes);
    }

    private static SinkSettings Of(params (string Key, string Value)[] values) => new("it", "/there", values.ToDictionary(pair => pair.Key, pair => pair.Value));
}
