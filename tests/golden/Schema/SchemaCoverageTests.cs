using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Ingest.Model;

namespace Ingest.GoldenTests.Schema;

/// <summary>The schema and the model's types are two descriptions of one thing: neither may know more than the other.</summary>
public sealed class SchemaCoverageTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly IReadOnlyList<Type> Records = [.. Reachable(typeof(Document))];

    [Fact]
    public void Every_property_of_the_model_is_in_the_schema_and_no_other() => Assert.All(Records, type =>
        Assert.Equal(Properties(type).Select(Name).Order(StringComparer.Ordinal), Schema(type)["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal)));

    [Fact]
    public void What_is_always_written_is_required_and_nothing_else() => Assert.All(Records, type =>
        Assert.Equal(Properties(type).Where(p => !IsOptional(p)).Select(Name).Order(StringComparer.Ordinal),
            Schema(type)["required"]!.AsArray().Select(name => name!.GetValue<string>()).Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_object_is_closed() => Assert.All(Records, type => Assert.False(Schema(type)["additionalProperties"]!.GetValue<bool>()));

    [Fact]
    public void Every_definition_of_the_schema_is_used()
    {
        JsonObject definitions = PublishedSchema.Tree["definitions"]!.AsObject();
        Assert.All(definitions, definition => Assert.Contains($"\"#/definitions/{definition.Key}\"", PublishedSchema.Text));
    }

    [Fact]
    public void Every_value_of_every_enum_is_in_the_schema() => Assert.All(
        Records.SelectMany(type => Properties(type).Where(p => p.PropertyType.IsEnum).Select(p => (type, p))),
        pair => Assert.Equal(
            pair.p.PropertyType.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name).Order(StringComparer.Ordinal),
            Schema(pair.type)["properties"]![Name(pair.p)]!["enum"]!.AsArray().Select(v => v!.GetValue<string>()).Order(StringComparer.Ordinal)));

    [Fact]
    public void An_unknown_property_is_refused_at_every_depth()
    {
        JsonNode full = JsonNode.Parse(PublishedSchema.Json(FullDocument.Make()))!;
        var seen = new HashSet<string>();
        foreach (JsonObject place in Objects(full))
        {
            seen.Add(string.Concat(place.GetPath().Where(c => !char.IsDigit(c))));
            place["invented"] = 1;
            Assert.NotEmpty(PublishedSchema.Errors(full.ToJsonString()));
            place.Remove("invented");
        }
        Assert.True(seen.Count >= Records.Count, $"Only {seen.Count} kinds of objects were tried; the full document lacks some.");
    }

    [Fact]
    public void The_full_document_leaves_no_property_out()
    {
        var written = Objects(JsonNode.Parse(PublishedSchema.Json(FullDocument.Make()))!).SelectMany(o => o.Select(p => p.Key)).ToHashSet(StringComparer.Ordinal);
        Assert.All(Records.SelectMany(Properties), property => Assert.Contains(Name(property), written));
    }

    private static JsonNode Schema(Type type) => type == typeof(Document)
        ? PublishedSchema.Tree
        : PublishedSchema.Tree["definitions"]![JsonNamingPolicy.CamelCase.ConvertName(type.Name)]
            ?? throw new InvalidOperationException($"The schema has no definition for {type.Name}: add it to src/Model/schema.");

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null);

    private static string Name(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static bool IsOptional(PropertyInfo property) => Nullability.Create(property).ReadState == NullabilityState.Nullable;

    private static IEnumerable<Type> Reachable(Type root)
    {
        var seen = new HashSet<Type>();
        var open = new Queue<Type>([root]);
        while (open.TryDequeue(out Type? type))
        {
            if (!seen.Add(type))
                continue;
            yield return type;
            foreach (Type next in Properties(type).Select(p => Element(p.PropertyType)).Where(t => t.Namespace == typeof(Document).Namespace && t.IsClass))
                open.Enqueue(next);
        }
    }

    private static Type Element(Type type) => typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? type.GetGenericArguments()[0] : type;

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => [o, .. o.ToArray().SelectMany(p => Objects(p.Value))],
        JsonArray a => a.ToArray().SelectMany(Objects),
        _ => [],
    };
}
