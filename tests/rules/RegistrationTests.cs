using System.Reflection;
using System.Text.Json;
using Ingest.Read;
using Ingest.Recognize;
using Ingest.Sinks;
using Ingest.Sinks.Conformance.BuiltIn;
using Ingest.Validate;
using Ingest.Validate.Plausibility;

namespace Ingest.RulesTests;

public sealed class RegistrationTests
{
    [Fact]
    public void Every_reader_is_registered() =>
        Assert.Equal(Implementations<IDocumentReader>(typeof(Pipeline).Assembly), Names(Catalogue.Readers));

    [Fact]
    public void Every_kind_is_registered() =>
        Assert.Equal(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Ingest", "Recognize", "Kinds")).Select(static path => Path.GetFileNameWithoutExtension(path)).Order(), TableKinds.Order.Order());

    [Fact]
    public void Every_identity_is_registered() =>
        Assert.Equal(Implementations<Identity>(typeof(Pipeline).Assembly), Names(Identities.All));

    [Fact]
    public void Every_oddity_is_registered() =>
        Assert.Equal(Implementations<Oddity>(typeof(Pipeline).Assembly), Names(Oddities.All));

    [Fact]
    public void Every_oddity_is_exercised_by_a_golden_document() =>
        Assert.Empty(Oddities.All.Select(static oddity => oddity.Code).Except(Approved().SelectMany(static document => Strings(document, "problems", "code"))));

    // One class may be two sinks, as csv and datapackage are.
    [Fact]
    public void Every_sink_is_registered() =>
        Assert.Equal(Implementations<ISink>(typeof(ISink).Assembly), Names(Catalogue.Sinks.Select(static sink => sink.Create(new SinkSettings(sink.Name, Path.GetTempPath())))).Distinct());

    [Fact]
    public void Every_sink_is_held_to_the_contract() =>
        Assert.Equal(Catalogue.Sinks.Select(static sink => sink.Name).Order(), SinksUnderTest.All.Select(static sink => sink.Type).Order());

    [Fact]
    public void Every_format_is_exercised_by_a_golden_document() =>
        Assert.Empty(Catalogue.Readers.Select(static reader => reader.Format).Except(Approved().Select(static document => document.GetProperty("source").GetProperty("format").GetString()!)));

    [Fact]
    public void Every_kind_is_exercised_by_a_golden_document() =>
        Assert.Empty(Catalogue.Kinds.Select(static kind => kind.Id).Except(Approved().SelectMany(static document => Strings(document, "tables", "kind"))));

    [Fact]
    public void Every_identity_is_exercised_by_a_golden_document() =>
        Assert.Empty(Identities.All.Select(static identity => identity.Id).Except(Approved().SelectMany(static document => Strings(document, "checks", "id"))));

    private static IEnumerable<string> Strings(JsonElement document, string list, string property) =>
        document.GetProperty(list).EnumerateArray().Select(one => one.GetProperty(property).GetString()!);

    private static IEnumerable<JsonElement> Approved() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "golden", "approved"), "*.json")
        .Where(static path => !path.EndsWith(".received.json", StringComparison.Ordinal))
        .Select(static path => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement);

    private static IEnumerable<string> Implementations<T>(Assembly assembly) => assembly.GetTypes()
        .Where(static type => type is { IsAbstract: false, IsInterface: false } && typeof(T).IsAssignableFrom(type)).Select(static type => type.FullName!).Order();

    private static IEnumerable<string> Names<T>(IEnumerable<T> instances) => instances.Select(static one => one!.GetType().FullName!).Order();
}
