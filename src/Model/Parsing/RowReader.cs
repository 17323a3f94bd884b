using System.Text.Json;

namespace Ingest.Model.Parsing;

/// <summary>Reads a <see cref="Row"/>.</summary>
internal sealed class RowReader : PartReader<Row>
{
    private static readonly AmountReader Amounts = new();

    public override Row ReadPart(ref Utf8JsonReader reader)
    {
        int? line = null;
        int level = 0;
        RowRole? role = null;
        string? section = null, code = null, label = null;
        List<Amount> values = [];
        while (IsAtField(ref reader))
        {
            if (reader.ValueTextEquals("line"u8))
                line = Int(ref reader);
            else if (reader.ValueTextEquals("role"u8))
                role = Word<RowRole>(ref reader);
            else if (reader.ValueTextEquals("section"u8))
                section = Text(ref reader);
            else if (reader.ValueTextEquals("code"u8))
                code = Text(ref reader);
            else if (reader.ValueTextEquals("label"u8))
                label = Text(ref reader);
            else if (reader.ValueTextEquals("level"u8))
                level = Int(ref reader);
            else if (reader.ValueTextEquals("values"u8))
                values = Parts(ref reader, Amounts);
            else
                Skip(ref reader);
        }
        return new Row { Line = Required(line, "line"), Role = Required(role, "role"), Section = section, Code = code, Label = label, Level = level, Values = values };
    }
}
