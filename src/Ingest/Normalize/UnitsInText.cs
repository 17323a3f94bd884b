using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>
/// The units that a document's text prints its amounts in: where a table says no unit, and several of its figures stand in the text digit
/// by digit with one and the same unit, that is the table's. One figure may be chance; two units for one table prove none.
/// </summary>
internal sealed partial class UnitsInText
{
    private const int EnoughFigures = 2, FewestDigits = 3;

    // A figure that the text prints in two units stands for neither.
    private readonly Dictionary<decimal, string?> _units = [];

    private UnitsInText()
    {
    }

    /// <summary>Gathers the amounts of a text.</summary>
    public static UnitsInText Of(IReadOnlyList<Section> narrative)
    {
        var units = new UnitsInText();
        units.Gather(narrative);
        return units;
    }

    /// <summary>The unit of a table's figures; null where the text does not say.</summary>
    public MoneyUnit? UnitOf(TableShape shape)
    {
        string? unit = null;
        var seen = new HashSet<decimal>();
        foreach (Cell cell in _units.Count == 0 ? [] : shape.View.Grid.Cells)
        {
            if (cell.Row < shape.FirstData || cell.Text.Length < FewestDigits || Numbers.Read(cell.Text) is not { } value
                || !_units.TryGetValue(value, out string? printed) || printed is null)
                continue;
            if (unit is not null && unit != printed)
                return null;
            unit = printed;
            seen.Add(value);
        }
        return seen.Count >= EnoughFigures ? new MoneyUnit(unit!, MoneyUnits.Yuan(unit!)!.Value, "assumed") : null;
    }

    private void Gather(IReadOnlyList<Section> sections)
    {
        foreach (Section section in sections)
        {
            foreach (Paragraph paragraph in section.Paragraphs)
            {
                if (!paragraph.Text.Contains('元', StringComparison.Ordinal))
                    continue;
                foreach (Match match in Amount().Matches(Folded.Label(paragraph.Text)))
                {
                    string figure = match.Groups["figure"].Value, unit = match.Groups["unit"].Value;
                    if (figure.Length < FewestDigits || Numbers.Read(figure) is not { } value)
                        continue;
                    _units[value] = _units.TryGetValue(value, out string? other) && other != unit ? null : unit;
                }
            }
            Gather(section.Sections);
        }
    }

    [GeneratedRegex(@"(?<![\d.,])(?<figure>\d[\d,]{0,15}(?:\.\d{1,6})?)(?<unit>" + CaptionText.UnitWords + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
