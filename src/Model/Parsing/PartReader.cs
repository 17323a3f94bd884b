using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Ingest.Model.Parsing;

/// <summary>Reads one kind of part that a document holds by the thousand, field by field; writing stays with the generated code.</summary>
/// <remarks>
/// The serializer builds what has <c>init</c> members from an array of boxed arguments, which takes nearly half of the time of reading a document. These few kinds make up most
/// of it. A field that is not known is passed over, as the serializer does: a later minor version may have it.
/// </remarks>
internal abstract class PartReader<T> : JsonConverter<T>
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartObject ? ReadPart(ref reader) : throw new JsonException($"{typeof(T).Name} is an object.");

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Parts are written by the generated code.");

    /// <summary>Reads the part, from its first brace to its last.</summary>
    public abstract T ReadPart(ref Utf8JsonReader reader);

    /// <summary>Goes on to the next field's name.</summary>
    /// <returns>False at the part's end.</returns>
    protected static bool IsAtField(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    protected static int Int(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }

    protected static int? OptionalInt(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : reader.GetInt32();
    }

    protected static decimal? OptionalDecimal(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : reader.GetDecimal();
    }

    protected static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    /// <summary>A value of an enum, by the word that the JSON has for it.</summary>
    protected static TEnum Word<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>(ref Utf8JsonReader reader)
        where TEnum : struct, Enum
    {
        reader.Read();
        foreach ((byte[] word, TEnum value) in Words<TEnum>.All)
        {
            if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(word))
                return value;
        }
        throw new JsonException($"{typeof(T).Name} has a {typeof(TEnum).Name} that is none.");
    }

    protected static void Skip(ref Utf8JsonReader reader)
    {
        // Not Skip, which refuses to where a stream is read piece by piece: the whole part is in memory here.
        reader.Read();
        reader.TrySkip();
    }

    /// <summary>A field that must be there.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    protected static string Required(string? value, string name) => value ?? throw new JsonException($"{typeof(T).Name} has no {name}.");

    /// <inheritdoc cref="Required(string?, string)"/>
    protected static TValue Required<TValue>(TValue? value, string name)
        where TValue : struct => value ?? throw new JsonException($"{typeof(T).Name} has no {name}.");

    /// <summary>A list of parts.</summary>
    protected static List<TPart> Parts<TPart>(ref Utf8JsonReader reader, PartReader<TPart> part)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException($"{typeof(T).Name} has a list of {typeof(TPart).Name} that is none.");
        var parts = new List<TPart>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
                throw new JsonException($"{typeof(T).Name} has a {typeof(TPart).Name} that is none.");
            parts.Add(part.ReadPart(ref reader));
        }
        return parts;
    }

    private static class Words<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>
        where TEnum : struct, Enum
    {
        public static readonly (byte[] Word, TEnum Value)[] All = [.. Enum.GetValues<TEnum>().Select(static value => (Encoding.UTF8.GetBytes(EnumWord<TEnum>.Of(value)), value))];
    }
}
