namespace Ingest.Model;

/// <summary>One table: its grid as printed, and the typed rows understood from it.</summary>
public sealed record Table
{
    /// <summary><c>t1</c>, <c>t2</c>, … in document order.</summary>
    public required string Id { get; init; }

    /// <summary>Canonical kind, such as <c>revenue</c>; <c>unknown</c> where no kind fits. See docs/model.md.</summary>
    public required string Kind { get; init; }

    /// <summary>How sure the recognition is, 0 to 1; 0 for <c>unknown</c>.</summary>
    public decimal Confidence { get; init; }

    /// <summary>What speaks for the kind, and what against it, the strongest first.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The printed title, without its table number line.</summary>
    public string? Title { get; init; }

    /// <summary>The printed table number, such as <c>公开01表</c>.</summary>
    public string? Number { get; init; }

    /// <summary>The money unit of the table's amounts, with what proves it.</summary>
    public MoneyUnit? Unit { get; init; }

    /// <summary>True where the table has no figures and the document says so (空表列示).</summary>
    public bool StatedEmpty { get; init; }

    /// <summary>Every other line printed with the table outside its grid: unit and body lines above it, notes (注) below it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The table whose cell holds this nested table.</summary>
    public CellReference? Parent { get; init; }

    /// <summary>The pieces the table is printed in: one for each page, or each grid that was joined.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>Every printed cell.</summary>
    public required Grid Grid { get; init; }

    /// <summary>The role and meaning of each column.</summary>
    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>The logical rows; a row printed with two sides (收入 | 支出) gives two with the same line.</summary>
    public IReadOnlyList<Row> Rows { get; init; } = [];
}

/// <summary>One reason for a table's kind, or against it.</summary>
/// <param name="By"><c>title</c>, <c>headers</c>, <c>codes</c>, <c>rows</c>, <c>section</c> or <c>position</c>; <c>against</c> for what contradicts it.</param>
/// <param name="Found">What was found, as printed.</param>
public sealed record Evidence(string By, string Found);

/// <summary>The unit money is printed in.</summary>
/// <param name="Text">As printed, such as <c>万元</c>.</param>
/// <param name="Yuan">How many 元 one unit is.</param>
/// <param name="From"><c>caption</c>, <c>header</c>, <c>document</c> or <c>assumed</c>.</param>
public sealed record MoneyUnit(string Text, decimal Yuan, string From);

/// <summary>One printed piece of a table.</summary>
/// <param name="Page">Page from 1, for formats with pages.</param>
/// <param name="Box">Where on the page.</param>
/// <param name="At">Address in formats without pages.</param>
public sealed record Part(int? Page, Box? Box, string? At);

/// <summary>The printed cells; <c>rows × columns</c> positions are each covered by exactly one cell.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Cells">The cells by row, then column. A cell's index in this list is what other parts refer to.</param>
public sealed record Grid(int Rows, int Columns, IReadOnlyList<Cell> Cells);

/// <summary>One printed cell.</summary>
/// <param name="Row">Row of its top-left corner, from 0.</param>
/// <param name="Column">Column of its top-left corner, from 0.</param>
/// <param name="RowSpan">How many rows it covers, from 1.</param>
/// <param name="ColumnSpan">How many columns it covers, from 1.</param>
/// <param name="Text">As printed, without layout spaces; a line feed where the source breaks the line.</param>
/// <param name="At">Address in formats without pages, such as <c>table 3, row 5, cell 2</c>, counted from 1.</param>
/// <param name="Page">Page from 1, for formats with pages.</param>
/// <param name="Box">Where on the page.</param>
public sealed record Cell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, string? At = null, int? Page = null, Box? Box = null)
{
    /// <summary>Where a person finds it: the address, or page, row and column, each counted from 1.</summary>
    public string Place() => At ?? (Page is int page ? $"page {page}, row {Row + 1}, column {Column + 1} of the table" : $"row {Row + 1}, column {Column + 1}");
}

/// <summary>A cell of a table: the table's id and the index into its grid's cells.</summary>
public sealed record CellReference(string Table, int? Cell);

/// <summary>What a grid column holds.</summary>
public sealed record Column
{
    /// <summary>Grid column, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>What the cells below the header are.</summary>
    public required ColumnRole Role { get; init; }

    /// <summary>The side of a two-sided table: <c>revenue</c>, <c>expenditure</c>, or <c>expenditure-by-use</c> (支出用途) where the same expenditure is printed a second time.</summary>
    public string? Section { get; init; }

    /// <summary>Canonical measure of an amount, quantity or percent column; <c>other:</c> and the printed header where none fits.</summary>
    public string? Measure { get; init; }

    /// <summary>The printed header from the top down.</summary>
    public IReadOnlyList<string> Header { get; init; } = [];
}

/// <summary>What a column's cells are.</summary>
public enum ColumnRole
{
    /// <summary>Words.</summary>
    [JsonStringEnumMemberName("text")] Text,
    /// <summary>A running number (序号, 行次).</summary>
    [JsonStringEnumMemberName("ordinal")] Ordinal,
    /// <summary>A classification code, or a part of one (类, 款, 项).</summary>
    [JsonStringEnumMemberName("code")] Code,
    /// <summary>The row's name.</summary>
    [JsonStringEnumMemberName("label")] Label,
    /// <summary>Money.</summary>
    [JsonStringEnumMemberName("amount")] Amount,
    /// <summary>A count, an area, anything but money.</summary>
    [JsonStringEnumMemberName("quantity")] Quantity,
    /// <summary>A share.</summary>
    [JsonStringEnumMemberName("percent")] Percent,
}

/// <summary>One logical row.</summary>
public sealed record Row
{
    /// <summary>Grid row, from 0.</summary>
    public required int Line { get; init; }

    /// <summary>Item, subtotal, total or of-which.</summary>
    public required RowRole Role { get; init; }

    /// <summary>The side it belongs to: <c>revenue</c>, <c>expenditure</c> or <c>expenditure-by-use</c>.</summary>
    public string? Section { get; init; }

    /// <summary>Classification code, joined where it is printed over several columns.</summary>
    public string? Code { get; init; }

    /// <summary>The row's name, folded: no layout spaces, no radicals, no indentation.</summary>
    public string? Label { get; init; }

    /// <summary>Depth: 0 for totals, 1 for 类 or a total's children, 2 for 款, 3 for 项.</summary>
    public int Level { get; init; }

    /// <summary>The figures of the row. A blank cell gives none; a printed zero does.</summary>
    public IReadOnlyList<Amount> Values { get; init; } = [];
}

/// <summary>What a row is in its table's arithmetic.</summary>
public enum RowRole
{
    /// <summary>A line of its own.</summary>
    [JsonStringEnumMemberName("item")] Item,
    /// <summary>A sum of some lines (小计).</summary>
    [JsonStringEnumMemberName("subtotal")] Subtotal,
    /// <summary>The sum of all (合计, 总计).</summary>
    [JsonStringEnumMemberName("total")] Total,
    /// <summary>A part of the line above (其中).</summary>
    [JsonStringEnumMemberName("of-which")] OfWhich,
}
