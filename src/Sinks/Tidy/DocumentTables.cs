using Ingest.Model;

namespace Ingest.Sinks.Tidy;

/// <summary>The documents, and the tables printed in them.</summary>
internal static class DocumentTables
{
    internal static TidyTable Documents { get; } = new TidyTable<Document>(
            "documents", "公开文件", "One row for each source document.", document => [document])
        .Text(TidyTable.DocumentId, "文件标识", "sha256: and the digest of the source bytes.", d => d.DocumentId)
        .Text("file_name", "文件名", "Name of the source file without any folder.", d => d.Source.FileName)
        .Text("format", "格式", "docx, html, txt, …", d => d.Source.Format)
        .Integer("bytes", "字节数", "Size of the source file in bytes.", d => d.Source.Bytes)
        .Integer("pages", "页数", "Number of pages; null for formats without pages.", d => d.Source.Pages)
        .Text("phase", "预算或决算", "budget, final-account or unknown.", d => EnumWord<Phase>.Of(d.Disclosure.Phase))
        .Text("scope", "公开范围", "unit, department, government or unknown.", d => EnumWord<Scope>.Of(d.Disclosure.Scope))
        .Integer("fiscal_year", "预算年度", "The fiscal year; null where it is not known.", d => d.Disclosure.FiscalYear)
        .Text("body_code", "单位代码", "Budget code of the body that publishes, where it is printed.", d => d.Disclosure.Body?.Code)
        .Text("body_name", "单位名称", "Name of the body that publishes.", d => d.Disclosure.Body?.Name)
        .Text("region_code", "行政区划代码", "GB/T 2260 code of the administrative division.", d => d.Disclosure.Region?.Code)
        .Text("region_name", "行政区划名称", "Name of the administrative division.", d => d.Disclosure.Region?.Name)
        .Text("title", "标题", "The document's own title, as printed.", d => d.Disclosure.Title)
        .Text("schema_version", "模型版本", "Version of the canonical model that gave these rows.", d => d.SchemaVersion)
        .Key(TidyTable.DocumentId)
        .Index("fiscal_year", "phase")
        .Index("body_code")
        .Index("body_name")
        .Index("region_code");

    internal static TidyTable Tables { get; } = new TidyTable<Placed<Table>>(
            "tables", "表格", "One row for each table, in document order.", document => document.Tables.In(document))
        .Text(TidyTable.DocumentId, "文件标识", "The document.", t => t.Document.DocumentId)
        .Text("table_id", "表格标识", "t1, t2, … in document order.", t => t.Item.Id)
        .Text("kind", "表种", "Canonical table kind; unknown where none fits.", t => t.Item.Kind)
        .Text("title", "表名", "The printed title.", t => t.Item.Title)
        .Text("unit", "金额单位", "The money unit of the table's amounts, as printed.", t => t.Item.Unit?.Text)
        .Flag("stated_empty", "空表列示", "True where the table has no figures and the document says so.", t => t.Item.StatedEmpty)
        .Integer("page_first", "起始页", "First page it is printed on; null for formats without pages.", t => t.Item.Parts.Min(part => part.Page))
        .Integer("page_last", "结束页", "Last page it is printed on.", t => t.Item.Parts.Max(part => part.Page))
        .Integer("row_count", "逻辑行数", "Number of logical rows; a line printed with two sides counts twice.", t => t.Item.Rows.Count)
        .Key(TidyTable.DocumentId, "table_id")
        .Index("kind");
}
