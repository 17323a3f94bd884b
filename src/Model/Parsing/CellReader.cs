using System.Text.Json;

namespace Ingest.Model.Parsing;

/// <summary>Reads a <see cref="Cell"/>.</summary>
internal sealed class CellReader : PartReader<Cell>
{
    public override Cell ReadPart(ref Utf8JsonReader reader)
    {
        int row = 0, column = 0, rowSpan = 0, columnSpan = 0;
        int? page = null;
        string? text = null, at = null;
        Box? box = null;
        while (IsAtField(ref reader))
        {
            if (reader.ValueTextEquals("row"u8))
                row = Int(ref reader);
            else if (reader.ValueTextEquals("column"u8))
                column = Int(ref reader);
            else if (reader.ValueTextEquals("rowSpan"u8))
                rowSpan = Int(ref reader);
            else if (reader.ValueTextEquals("columnSpan"u8))
                columnSpan = Int(ref reader);
            else if (reader.ValueTextEquals("text"u8))
                text = Text(ref reader);
            else if (reader.ValueTextEquals("at"u8))
                at = Text(ref reader);
            else if (reader.ValueTextEquals("page"u8))
                page = OptionalInt(ref reader);
            else if (reader.ValueTextEquals("box"u8))
                box = OptionalBox(ref reader);
            else
                Skip(ref reader);
        }
        return new Cell(row, column, rowSpan, columnSpan, Required(text, "text"), at, page, box);
    }

    private static Box? OptionalBox(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : BoxConverter.Read(ref reader);
    }
}
