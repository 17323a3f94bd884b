using Ingest.Model;

namespace Ingest.Normalize;

/// <summary>One side of a table: the columns that make one logical row. Most tables have one; 收入 | 支出 has two.</summary>
/// <param name="Section"><c>revenue</c>, <c>expenditure</c>, <c>expenditure-by-use</c> or null.</param>
/// <param name="Codes">Grid columns of the code, outermost first.</param>
/// <param name="Label">First grid column of the label; -1 for none.</param>
/// <param name="LabelColumns">How many columns one header names together (类别 over 道路养护 | 日常养护).</param>
/// <param name="Figures">Columns with figures.</param>
internal sealed record Side(string? Section, IReadOnlyList<int> Codes, int Label, int LabelColumns, IReadOnlyList<Column> Figures);
