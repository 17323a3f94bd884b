using Ingest.Commands;
using Ingest.Deliver;
using Ingest.Model;
using Ingest.Sinks;
using Microsoft.Extensions.Configuration;

namespace Ingest.UnitTests.Commands;

public sealed class SinkChoiceTests
{
    [Fact]
    public void One_type_can_be_there_twice_under_two_names()
    {
        IReadOnlyList<NamedSink> sinks = Chosen(["first", "second"], ("Sinks:first:Type", "json"), ("Sinks:second:Type", "json"), ("Sinks:second:Filter:Years:0", "2024"));

        Assert.Equal(["first", "second"], sinks.Select(sink => sink.Name));
        Assert.Equal([2024], sinks[1].Filter.Years);
    }

    [Fact]
    public void Each_name_has_a_folder_of_its_own_and_a_type_the_output_folder()
    {
        var settings = new Dictionary<string, string?> { ["Sinks:first:Type"] = "jsonl", ["Sinks:second:Type"] = "jsonl" };

        IReadOnlyList<NamedSink> sinks = SinkChoice.Chosen(["first", "second", "jsonl"], "out", new Invocation().Parts with { Sinks = BuiltInSinks.All }, new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

        Assert.Equal(
            [Path.Combine("out", "first"), Path.Combine("out", "second"), "out"],
            sinks.Select(static sink => Path.GetDirectoryName(sink.Sink.Plan(CanonicalDocument.Of(SampleDocument.Of('a'))).Single().Place)));
    }

    [Fact]
    public void A_type_needs_no_section() => Assert.Equal(["json"], Chosen(["JSON"]).Select(sink => sink.Name));

    [Theory]
    [InlineData("desk", "Sinks:desk:Type", "jsn", "OPTION-001 Sinks:desk:Type is 'jsn', which is no type of sink. Types: json, sqlite.")]
    [InlineData("desk", "Sinks:disk:Type", "json", "OPTION-001 There is no sink 'desk'. Sinks: json, sqlite, disk.")]
    [InlineData("desk", "Sinks:desk:Typ", "json", "OPTION-001 Sinks:desk:Type is 'desk', which is no type of sink.")]
    [InlineData("json", "Sinks:json:Colour", "red", "OPTION-002 Sinks:json:Colour is no setting of this sink. It knows: none.")]
    [InlineData("json", "Sinks:json:Filter:Year", "2024", "OPTION-002 Sinks:json:Filter has a setting that is unknown")]
    [InlineData("../desk", "Sinks:../desk:Type", "json", "OPTION-005 Sinks:../desk is no name for a sink")] // it would write beside the output folder
    [InlineData("json", "Sinks:json:Filter:Kinds:0", "wages", "OPTION-005 Sinks:json:Filter:Kinds has wages;")]
    public void A_mistake_is_told_before_anything_is_opened(string name, string key, string value, string message)
    {
        var e = Assert.Throws<UsageException>(() => Chosen([name], (key, value)));
        Assert.StartsWith(message, e.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<NamedSink> Chosen(string[] names, params (string Key, string Value)[] settings) => SinkChoice.Chosen(
        names, Path.GetTempPath(), new Invocation().Parts,
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());
}
