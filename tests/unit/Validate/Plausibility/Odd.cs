using System.Globalization;
using Ingest.Model;
using Ingest.Normalize;
using Ingest.Validate.Plausibility;

namespace Ingest.UnitTests.Validate.Plausibility;

/// <summary>Small documents to be odd in one way.</summary>
internal static class Odd
{
    public static Document Document(params Table[] tables) => new()
    {
        DocumentId = "sha256:0",
        Source = new Source("a.docx", "docx", 1, null, "word 1"),
        Disclosure = new Disclosure { Phase = Phase.Budget, Scope = Scope.Unit, FiscalYear = 2024 },
        Conservation = new Conservation(0, 0, 0, 0, 0),
        Tables = tables,
    };

    /// <summary>A table of rows <c>code|label|measure=figure|…</c>; a row without a code is a total.</summary>
    public static Table Table(string id, string kind, string unit, params string[] rows)
    {
        var cells = new List<Cell>();
        var read = new List<Row>();
        decimal? yuan = MoneyUnits.Yuan(unit);
        for (int line = 0; line < rows.Length; line++)
        {
            string[] fields = rows[line].Split('|');
            var values = new List<Amount>();
            for (int i = 0; i < fields.Length; i++)
            {
                string text = i < 2 ? fields[i] : fields[i][(fields[i].IndexOf('=', StringComparison.Ordinal) + 1)..];
                cells.Add(new Cell(line, i, 1, 1, text));
                if (i < 2)
                    continue;
                string measure = fields[i][..fields[i].IndexOf('=', StringComparison.Ordinal)];
                decimal? value = Numbers.Read(text);
                values.Add(new Amount { Measure = measure, Text = text, Value = value, Yuan = measure == "quantity" ? null : value * yuan, Cell = cells.Count - 1 });
            }
            read.Add(new Row { Line = line, Role = fields[0].Length > 0 || fields[1].Contains('、', StringComparison.Ordinal) ? RowRole.Item : RowRole.Total, Code = fields[0].Length > 0 ? fields[0] : null, Label = fields[1], Values = values });
        }
        return new Table
        {
            Id = id,
            Kind = kind,
            Title = id + "表",
            Unit = yuan is decimal factor ? new MoneyUnit(unit, factor, "caption") : null,
            Grid = new Grid(rows.Length, 3, cells),
            Rows = read,
        };
    }

    public static Document Projects(params Performance[] projects) => Document() with { Performance = projects };

    public static Indicator Indicator(string name, string target, string? description = null, string? basis = null) =>
        new() { Level1 = "产出指标", Level3 = name, Description = description, Basis = basis, Target = TargetReader.Read(target) };

    public static Performance Project(params Indicator[] indicators) =>
        new() { Scope = "project", Ordinal = 1, Project = new Project("13053024P00420000201B", "青苗工程"), Indicators = indicators };

    public static Document Text(params string[] paragraphs) =>
        Document() with { Narrative = [new Section { Level = 0, Paragraphs = [.. paragraphs.Select((text, i) => new Paragraph(text, At: string.Create(CultureInfo.InvariantCulture, $"paragraph {i + 1}")))] }] };

    public static Document Said(params Statement[] statements) => Document() with { Statements = statements };

    /// <summary>Severities of all findings, joined; empty for none.</summary>
    public static string Found(this Oddity oddity, Document document) => string.Join(' ', oddity.Find(document).Select(static problem => problem.Severity));
}
