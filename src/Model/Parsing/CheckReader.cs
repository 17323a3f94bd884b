using System.Text.Json;

namespace Ingest.Model.Parsing;

/// <summary>Reads a <see cref="Check"/>.</summary>
internal sealed class CheckReader : PartReader<Check>
{
    private static readonly OperandReader Operands = new();

    public override Check ReadPart(ref Utf8JsonReader reader)
    {
        string? id = null, says = null, relation = null, unit = null;
        Verdict? verdict = null;
        decimal? left = null, right = null, difference = null, tolerance = null;
        List<Operand> operands = [];
        while (IsAtField(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
                id = Text(ref reader);
            else if (reader.ValueTextEquals("says"u8))
                says = Text(ref reader);
            else if (reader.ValueTextEquals("verdict"u8))
                verdict = Word<Verdict>(ref reader);
            else if (reader.ValueTextEquals("relation"u8))
                relation = Text(ref reader);
            else if (reader.ValueTextEquals("left"u8))
                left = OptionalDecimal(ref reader);
            else if (reader.ValueTextEquals("right"u8))
                right = OptionalDecimal(ref reader);
            else if (reader.ValueTextEquals("difference"u8))
                difference = OptionalDecimal(ref reader);
            else if (reader.ValueTextEquals("tolerance"u8))
                tolerance = OptionalDecimal(ref reader);
            else if (reader.ValueTextEquals("unit"u8))
                unit = Text(ref reader);
            else if (reader.ValueTextEquals("operands"u8))
                operands = Parts(ref reader, Operands);
            else
                Skip(ref reader);
        }
        return new Check
        {
            Id = Required(id, "id"),
            Says = Required(says, "says"),
            Verdict = Required(verdict, "verdict"),
            Relation = relation,
            Left = left,
            Right = right,
            Difference = difference,
            Tolerance = tolerance,
            Unit = unit,
            Operands = operands,
        };
    }
}
