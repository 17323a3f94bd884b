using System.Text;
using System.Text.Json;
using Ingest.Model;

namespace Ingest.Sinks.Tidy;

/// <summary>What was checked, and what is wrong.</summary>
internal static class FindingTables
{
    internal static TidyTable Checks { get; } = new TidyTable<Placed<Check>>(
            "checks", "勾稽关系", "One row for each accounting identity that was checked.", document => document.Checks.In(document))
        .Text(TidyTable.DocumentId, "文件标识", "The document.", c => c.Document.DocumentId)
        .Integer("position", "序号", "Position in the document, from 1.", c => c.Position)
        .Text("check_id", "关系标识", "Stable id of the identity.", c => c.Item.Id)
        .Text("says", "关系", "The identity in the field's words.", c => c.Item.Says)
        .Text("verdict", "结论", "exact, rounding, broken or unknown.", c => EnumWord<Verdict>.Of(c.Item.Verdict))
        .Text("relation", "比较", "<= where the left must not exceed the right; null where both must be equal.", c => c.Item.Relation)
        .Number("left", "左边", "The printed side, in unit.", c => c.Item.Left)
        .Number("right", "右边", "The computed side, in unit.", c => c.Item.Right)
        .Number("difference", "差额", "Left minus right.", c => c.Item.Difference)
        .Number("tolerance", "容差", "What rounding of the printed terms can explain.", c => c.Item.Tolerance)
        .Text("unit", "单位", "Unit of the figures.", c => c.Item.Unit)
        .Json("operands", "单元格", "The cells behind both sides, left first: [{\"table\":\"t1\",\"cell\":170}].", c => Operands(c.Item.Operands))
        .Key(TidyTable.DocumentId, "position")
        .Index("check_id", "verdict");

    internal static TidyTable Problems { get; } = new TidyTable<Placed<Problem>>(
            "problems", "问题", "One row for each thing wrong with the document or with its reading.", document => document.Problems.In(document))
        .Text(TidyTable.DocumentId, "文件标识", "The document.", p => p.Document.DocumentId)
        .Integer("position", "序号", "Position in the document, from 1.", p => p.Position)
        .Text("code", "代码", "Stable code.", p => p.Item.Code)
        .Text("severity", "严重程度", "error, warning or info.", p => EnumWord<Severity>.Of(p.Item.Severity))
        .Text("message", "说明", "What was found, what was expected, where, and what to look at.", p => p.Item.Message)
        .Text("table_id", "表格标识", "The table.", p => p.Item.Table)
        .Integer("cell", "单元格", "Index into the cells of the table's grid, from 0.", p => p.Item.Cell)
        .Integer("statement", "语句", "Index into the document's statements, from 0.", p => p.Item.Statement)
        .Text("at", "位置", "Address in formats without pages.", p => p.Item.At)
        .Integer("page", "页", "Page; null for formats without pages.", p => p.Item.Page)
        .Key(TidyTable.DocumentId, "position")
        .Index("code");

    private static string Operands(IReadOnlyList<Operand> operands)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (Operand operand in operands)
            {
                json.WriteStartObject();
                if (operand.Table is not null)
                    json.WriteString("table", operand.Table);
                if (operand.Cell is int cell)
                    json.WriteNumber("cell", cell);
                if (operand.Statement is int statement)
                    json.WriteNumber("statement", statement);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
