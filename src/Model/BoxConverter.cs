using System.Text.Json;

namespace Ingest.Model;

/// <summary>Writes a <see cref="Box"/> as four numbers.</summary>
public sealed class BoxConverter : JsonConverter<Box>
{
    /// <inheritdoc/>
    public override Box Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("A box is an array of four numbers: left, top, width, height.");
        Span<double> sides = stackalloc double[4];
        for (int i = 0; i < sides.Length; i++)
        {
            reader.Read();
            sides[i] = reader.GetDouble();
        }
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray)
            throw new JsonException("A box has exactly four numbers: left, top, width, height.");
        return new Box(sides[0], sides[1], sides[2], sides[3]);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Box value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(Math.Round((decimal)value.Left, 1));
        writer.WriteNumberValue(Math.Round((decimal)value.Top, 1));
        writer.WriteNumberValue(Math.Round((decimal)value.Width, 1));
        writer.WriteNumberValue(Math.Round((decimal)value.Height, 1));
        writer.WriteEndArray();
    }
}
