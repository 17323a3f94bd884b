using System.Globalization;
using Ingest.Model;
using Ingest.Normalize;

namespace Ingest.UnitTests.Validate;

/// <summary>Documents made by hand, from lines as a person would write them.</summary>
internal static class Made
{
    /// <summary>A document of the year 2024 with these tables.</summary>
    public static Document Document(Phase phase, params Table[] tables) => new()
    {
        DocumentId = "sha256:0",
        Source = new Source("a.docx", "docx", 1, null, "word 1"),
        Disclosure = new Disclosure { Phase = phase, FiscalYear = 2024 },
        Conservation = new Conservation(0, 0, 0, 0, 0),
        Tables = [.. tables.Select(static (table, i) => table with { Id = $"t{i + 1}" })],
    };

    /// <summary>A budget.</summary>
    public static Document Budget(params Table[] tables) => Document(Phase.Budget, tables);

    /// <summary>A final account.</summary>
    public static Document Account(params Table[] tables) => Document(Phase.FinalAccount, tables);

    /// <summary>A table in 万元: of one side, or of several, named before a colon (<c>revenue:amount</c>).</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="measures">Its amount columns, with spaces between.</param>
    /// <param name="rows">Name and figures with a bar between; a code may stand before the name. A blank figure is a blank cell.</param>
    public static Table Table(string kind, string measures, params string[] rows) => In(new MoneyUnit("万元", 10_000m, "caption"), kind, measures, rows);

    /// <summary>The same in 元.</summary>
    public static Table InYuan(string kind, string measures, params string[] rows) => In(new MoneyUnit("元", 1m, "caption"), kind, measures, rows);

    private static Table In(MoneyUnit unit, string kind, string measures, string[] rows)
    {
        (string? Section, string Name)[] columns = [.. measures.Split(' ').Select(Parted)];
        var cells = new List<Cell>();
        var made = new List<Row>();
        var labels = new Dictionary<string, LabelReader>(StringComparer.Ordinal);
        for (int line = 0; line < rows.Length; line++)
        {
            (string? section, string rest) = Parted(rows[line]);
            string[] parts = rest.Split('|');
            (string? code, string label) = Codes.Split(parts[0]);
            if (!labels.TryGetValue(section ?? "", out LabelReader? reader))
                labels[section ?? ""] = reader = new LabelReader();
            (RowRole role, int level) = reader.Read(label, Codes.Level(code));
            string[] own = [.. columns.Where(column => column.Section == section).Select(static column => column.Name)];
            var values = new List<Amount>();
            for (int i = 1; i < parts.Length; i++)
            {
                if (parts[i].Length == 0)
                    continue;
                decimal value = decimal.Parse(parts[i], CultureInfo.InvariantCulture);
                values.Add(new Amount { Measure = own[i - 1], Text = parts[i], Value = value, Yuan = value * unit.Yuan, Cell = cells.Count });
                cells.Add(new Cell(line, i, 1, 1, parts[i]));
            }
            made.Add(new Row { Line = line, Section = section, Role = role, Code = code, Label = label, Level = level, Values = values });
        }
        return new Table
        {
            Id = "t1",
            Kind = kind,
            Unit = unit,
            Grid = new Grid(0, 0, cells),
            Columns = [.. columns.Select(static (column, i) => new Column { Index = i + 1, Role = ColumnRole.Amount, Section = column.Section, Measure = column.Name })],
            Rows = made,
        };
    }

    private static (string? Before, string After) Parted(string text) =>
        !text.StartsWith("other:", StringComparison.Ordinal) && text.Split(':') is [string section, string rest] ? (section, rest) : (null, text);
}
