using System.Text.Json;

namespace Ingest.Model.Parsing;

/// <summary>Reads an <see cref="Operand"/>.</summary>
internal sealed class OperandReader : PartReader<Operand>
{
    public override Operand ReadPart(ref Utf8JsonReader reader)
    {
        string? table = null;
        int? cell = null, statement = null;
        while (IsAtField(ref reader))
        {
            if (reader.ValueTextEquals("table"u8))
                table = Text(ref reader);
            else if (reader.ValueTextEquals("cell"u8))
                cell = OptionalInt(ref reader);
            else if (reader.ValueTextEquals("statement"u8))
                statement = OptionalInt(ref reader);
            else
                Skip(ref reader);
        }
        return new Operand(table, cell, statement);
    }
}
