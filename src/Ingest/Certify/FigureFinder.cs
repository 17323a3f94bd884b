using System.Globalization;
using Ingest.Model;

namespace Ingest.Certify;

/// <summary>Finds what stands behind the operands of checks. An operand that leads nowhere gives a figure without text, and never an exception.</summary>
internal sealed class FigureFinder(Document document, Vocabulary words)
{
    private readonly Dictionary<string, Table> _tables = ById(document.Tables);

    // Filled table by table: most documents have findings in few.
    private readonly Dictionary<string, Dictionary<int, Understood>> _understood = new(StringComparer.Ordinal);

    /// <summary>The figure of an operand.</summary>
    public Figure Of(Operand operand)
    {
        if (operand.Statement is int index)
            return index >= 0 && index < document.Statements.Count ? Of(document.Statements[index], index) : Nowhere(operand);
        if (operand.Table is not { } id || !_tables.TryGetValue(id, out Table? table))
            return Nowhere(operand);
        if (operand.Cell is not int number || number < 0 || number >= table.Grid.Cells.Count)
            return Nowhere(operand) with { Place = table.Title is { } title ? $"{id} {title}" : id };
        Cell cell = table.Grid.Cells[number];
        Understood? understood = Of(table).GetValueOrDefault(number);
        return new Figure
        {
            Text = understood?.Amount.Text ?? cell.Text,
            Value = understood?.Amount.Value,
            Table = id,
            Cell = number,
            Code = understood?.Code,
            Label = understood?.Label,
            Measure = understood?.Amount.Measure,
            MeasureName = understood is null ? null : words.Measure(understood.Amount.Measure),
            Page = cell.Page,
            Box = cell.Box,
            Place = cell.Place(),
        };
    }

    private static Figure Nowhere(Operand operand) => new() { Text = "", Table = operand.Table, Place = operand.Table ?? "" };

    private Figure Of(Statement statement, int index) => new()
    {
        Text = string.Create(CultureInfo.InvariantCulture, $"{statement.Value}{statement.Unit}"),
        Value = statement.Value,
        Statement = index,
        Code = statement.Code,
        Label = statement.Label,
        Measure = statement.Measure,
        MeasureName = words.Measure(statement.Measure),
        Sentence = statement.Text,
        Page = statement.Page,
        Box = statement.Box,
        Place = statement.At ?? (statement.Page is int page ? $"page {page}, text" : "text"),
    };

    private Dictionary<int, Understood> Of(Table table)
    {
        if (_understood.TryGetValue(table.Id, out Dictionary<int, Understood>? known))
            return known;
        var cells = new Dictionary<int, Understood>();
        foreach (Row row in table.Rows)
        {
            foreach (Amount amount in row.Values)
                Add(amount, row.Code, row.Label);
        }
        foreach (Performance targets in document.Performance)
        {
            if (targets.Table != table.Id || targets.Budget is not { } budget)
                continue;
            Add(budget.Total, targets.Project?.Code, targets.Project?.Name);
            Add(budget.Fiscal, targets.Project?.Code, targets.Project?.Name);
            Add(budget.Other, targets.Project?.Code, targets.Project?.Name);
        }
        return _understood[table.Id] = cells;

        void Add(Amount? amount, string? code, string? label)
        {
            if (amount?.Cell is int cell)
                cells.TryAdd(cell, new Understood(code, label, amount));
        }
    }

    private static Dictionary<string, Table> ById(IReadOnlyList<Table> tables)
    {
        var byId = new Dictionary<string, Table>(StringComparer.Ordinal);
        foreach (Table table in tables)
            byId.TryAdd(table.Id, table);
        return byId;
    }

    /// <summary>What a cell's figure was understood as.</summary>
    private sealed record Understood(string? Code, string? Label, Amount Amount);
}
