using System.Text.Json;

namespace Ingest.Model.Parsing;

/// <summary>Reads an <see cref="Amount"/>.</summary>
internal sealed class AmountReader : PartReader<Amount>
{
    public override Amount ReadPart(ref Utf8JsonReader reader)
    {
        string? measure = null, text = null;
        decimal? value = null, yuan = null;
        int? cell = null;
        while (IsAtField(ref reader))
        {
            if (reader.ValueTextEquals("measure"u8))
                measure = Text(ref reader);
            else if (reader.ValueTextEquals("text"u8))
                text = Text(ref reader);
            else if (reader.ValueTextEquals("value"u8))
                value = OptionalDecimal(ref reader);
            else if (reader.ValueTextEquals("yuan"u8))
                yuan = OptionalDecimal(ref reader);
            else if (reader.ValueTextEquals("cell"u8))
                cell = OptionalInt(ref reader);
            else
                Skip(ref reader);
        }
        return new Amount { Measure = Required(measure, "measure"), Text = Required(text, "text"), Value = value, Yuan = yuan, Cell = cell };
    }
}
