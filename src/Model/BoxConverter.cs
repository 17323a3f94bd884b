using System.Text.Json;

namespace Ingest.Model;

/// <summary>Writes a <see cref="Box"/> as four numbers.</summary>
public sealed class BoxConverter : JsonConverter<Box>
{
    /// <inheritdoc/>
    public override Box Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <summary>Reads a box, from its first bracket to its last.</summary>
    internal static Box Read(ref Utf8JsonReader reader)
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
        WriteTenths(writer, value.Left);
        WriteTenths(writer, value.Top);
        WriteTenths(writer, value.Width);
        WriteTenths(writer, value.Height);
        writer.WriteEndArray();
    }

    // 184 and never 184.0: a box that was read back is written as it was.
    private static void WriteTenths(Utf8JsonWriter writer, double points)
    {
        decimal tenths = Math.Round((decimal)points * 10m);
        if (tenths % 10m == 0m)
            writer.WriteNumberValue((long)(tenths / 10m));
        else
            writer.WriteNumberValue(tenths / 10m);
    }
}
