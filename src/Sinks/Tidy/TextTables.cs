using Ingest.Model;

namespace Ingest.Sinks.Tidy;

/// <summary>The text around the tables, and the amounts stated in it.</summary>
internal static class TextTables
{
    internal static TidyTable Narrative { get; } = new TidyTable<Placed<(Section Section, Paragraph? Paragraph)>>(
            "narrative", "文字说明", "One row for each paragraph under its section; a section without paragraphs of its own gives one row with empty text.",
            document => Paragraphs(document.Narrative).In(document))
        .Text(TidyTable.DocumentId, "文件标识", "The document.", n => n.Document.DocumentId)
        .Integer("position", "序号", "Position in reading order, from 1.", n => n.Position)
        .Text("number", "编号", "The section's printed number without its punctuation.", n => n.Item.Section.Number)
        .Text("title", "标题", "The section's heading; null for text before the first heading.", n => n.Item.Section.Title)
        .Integer("level", "层级", "The section's depth: 1 for the outermost numbered headings, 0 for the document's title.", n => n.Item.Section.Level)
        .Text("text", "正文", "The paragraph as printed; empty, not null, where the section has none.", n => n.Item.Paragraph?.Text ?? "")
        .Integer("page", "页", "Page of the paragraph, or of the heading where there is none; null for formats without pages.", n => n.Item.Paragraph is { } paragraph ? paragraph.Page : n.Item.Section.Page)
        .Key(TidyTable.DocumentId, "position");

    internal static TidyTable Statements { get; } = new TidyTable<Placed<Statement>>(
            "statements", "文中数据", "One row for each amount stated in a sentence.", document => document.Statements.In(document))
        .Text(TidyTable.DocumentId, "文件标识", "The document.", s => s.Document.DocumentId)
        .Integer("position", "序号", "Position in the document, from 1.", s => s.Position)
        .Text("measure", "指标", "What it measures.", s => s.Item.Measure)
        .Text("code", "科目编码", "Classification code the sentence names.", s => s.Item.Code)
        .Text("label", "科目名称", "The classification's names, outermost first, joined by a slash; or the project's.", s => s.Item.Label)
        .Text("period", "期间", "The year or date it speaks of.", s => s.Item.Period)
        .Number("value", "数值", "The amount in unit.", s => s.Item.Value)
        .Text("unit", "单位", "The unit as printed.", s => s.Item.Unit)
        .Number("yuan", "金额（元）", "The amount in 元; null for anything but money.", s => s.Item.Yuan, "元")
        .Text("direction", "增减", "increase, decrease or unchanged.", s => s.Item.Direction)
        .Text("compared_with", "比较对象", "What it is compared with.", s => s.Item.ComparedWith)
        .Number("delta", "增减额", "The change, in unit.", s => s.Item.Delta)
        .Number("percent", "增减比例", "The change in percent.", s => s.Item.Percent, "%")
        .Number("share", "占比", "Its share in percent.", s => s.Item.Share, "%")
        .Text("share_of", "占比基数", "What it is a share of.", s => s.Item.ShareOf)
        .Number("completion", "完成预算比例", "How far a budget was carried out, in percent.", s => s.Item.Completion, "%")
        .Text("reason", "原因", "The reason given.", s => s.Item.Reason)
        .Text("text", "原文", "The sentence.", s => s.Item.Text)
        .Integer("page", "页", "Page; null for formats without pages.", s => s.Item.Page)
        .Text("at", "位置", "Address in formats without pages.", s => s.Item.At)
        .Key(TidyTable.DocumentId, "position")
        .Index("measure");

    // A stack and not recursion: the depth of a hostile document must not end the process.
    private static IEnumerable<(Section, Paragraph?)> Paragraphs(IReadOnlyList<Section> sections)
    {
        var waiting = new Stack<Section>(sections.Reverse());
        while (waiting.TryPop(out Section? section))
        {
            if (section.Paragraphs.Count == 0)
                yield return (section, null);
            foreach (Paragraph paragraph in section.Paragraphs)
                yield return (section, paragraph);
            for (int i = section.Sections.Count - 1; i >= 0; i--)
                waiting.Push(section.Sections[i]);
        }
    }
}
