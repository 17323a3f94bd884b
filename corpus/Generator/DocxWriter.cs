using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Ingest.Corpus.Print;

namespace Ingest.Corpus;

/// <summary>Writes a Word document, part by part, with nothing in it that changes from run to run. With a dress it is made for paper.</summary>
internal sealed partial class DocxWriter(DocxOptions options, DocxDress? dress = null)
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly DocxNumbering? _numbering = options.Numbering ? new DocxNumbering() : null;

    private int _revision;

    // The next paragraph stands at the top of a page.
    private bool _newPage;

    public byte[] Write(SourceDocument source)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string xml) in DocxParts.Around(options, dress))
                Add(archive, name, xml);
            Add(archive, "word/document.xml", Body(source));
        }
        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        entry.ExternalAttributes = 0;
        using Stream stream = entry.Open();
        stream.Write(new UTF8Encoding(false).GetBytes(content));
    }

    private string Body(SourceDocument source)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("w", "document", Main);
            xml.WriteAttributeString("xmlns", "r", null, "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
            Start(xml, "body");
            SourceBlock? before = null;
            foreach (SourceBlock block in source.Blocks)
            {
                TurnPage(xml, before, block);
                before = block;
                if (block.ContentControl)
                {
                    Start(xml, "sdt");
                    Start(xml, "sdtContent");
                }
                WriteBlock(xml, block);
                if (block.ContentControl)
                {
                    xml.WriteEndElement();
                    xml.WriteEndElement();
                }
            }
            xml.WriteRaw(DocxParts.Section(options, dress is null || before is null ? null : DocxDress.Page(dress.IsAcross(before))));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private void WriteBlock(XmlWriter xml, SourceBlock block)
    {
        if (block.Table is { } rows)
        {
            if (block.Caption is { } caption)
                WriteParagraph(xml, caption, style: dress is null ? "2" : "Caption");
            WriteAbove(xml, block);
            if (_newPage)
                WriteParagraph(xml, "", style: "Gap");
            WriteTable(xml, TableLayout.Parse(rows, block.Irregular), block);
            foreach (string line in block.Below)
                WriteParagraph(xml, line, style: dress is null ? null : "Below");
            // Word joins two tables that touch; an empty paragraph keeps them apart.
            if (block.Below.Count == 0)
                WriteParagraph(xml, "", style: dress is null ? null : "Gap");
        }
        else if (block.Title is { } title)
            WriteParagraph(xml, title, style: "Title");
        else if (block.Heading is { } heading)
            WriteParagraph(xml, heading, style: block.Level.ToString(CultureInfo.InvariantCulture));
        else
            WriteParagraph(xml, block.Paragraph ?? block.Footnote ?? "", style: dress is null ? null : block.Footnote is null ? "Body" : "Note");
    }

    private void WriteParagraph(XmlWriter xml, string text, string? style = null)
    {
        Start(xml, "p");
        DocxNumber? number = _numbering?.Take(text);
        if (style is not null || number is not null || _newPage)
        {
            Start(xml, "pPr");
            if (style is not null)
                Empty(xml, "pStyle", "val", style);
            if (_newPage)
                Empty(xml, "pageBreakBefore");
            _newPage = false;
            if (number is not null)
            {
                Start(xml, "numPr");
                Empty(xml, "ilvl", "val", number.Level.ToString(CultureInfo.InvariantCulture));
                Empty(xml, "numId", "val", "1");
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        WriteRuns(xml, number?.Rest ?? text);
        xml.WriteEndElement();
    }

    private void WriteRuns(XmlWriter xml, string text)
    {
        foreach (InlineRun run in InlineText.Runs(text))
        {
            string? change = run.Kind switch { RunKind.Inserted => "ins", RunKind.Deleted => "del", _ => null };
            if (change is not null)
            {
                Start(xml, change);
                xml.WriteAttributeString("id", Main, (++_revision).ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("author", Main, "审核");
                xml.WriteAttributeString("date", Main, "2024-02-01T09:00:00Z");
            }
            Start(xml, "r");
            if (run.Kind == RunKind.Hidden)
            {
                Start(xml, "rPr");
                Empty(xml, "vanish");
                xml.WriteEndElement();
            }
            WriteText(xml, run.Text, run.Kind == RunKind.Deleted ? "delText" : "t");
            xml.WriteEndElement();
            if (change is not null)
                xml.WriteEndElement();
        }
    }

    private static void WriteText(XmlWriter xml, string text, string element)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                Empty(xml, "br");
            Start(xml, element);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(lines[i]);
            xml.WriteEndElement();
        }
    }

    private void WriteTable(XmlWriter xml, TableLayout layout, SourceBlock block)
    {
        Start(xml, "tbl");
        Start(xml, "tblPr");
        Empty(xml, "tblW", "w", "0", "type", "auto");
        if (dress is not null)
            xml.WriteRaw(dress.Table());
        xml.WriteEndElement();
        string[] widths = dress?.Widths(layout, block) ?? [.. Enumerable.Repeat("1200", layout.Columns)];
        Start(xml, "tblGrid");
        foreach (string width in widths)
            Empty(xml, "gridCol", "w", width);
        xml.WriteEndElement();
        for (int row = 0; row < layout.Rows; row++)
            WriteRow(xml, layout, row, block);
        xml.WriteEndElement();
    }

    private void WriteRow(XmlWriter xml, TableLayout layout, int row, SourceBlock block)
    {
        Start(xml, "tr");
        bool isBefore = layout.Before.TryGetValue(row, out int before);
        bool isTall = dress is not null && layout.Cells.Any(cell => cell.Row == row && cell is { IsVertical: true, RowSpan: 1 });
        if (isBefore || isTall || row < block.HeaderRows)
        {
            Start(xml, "trPr");
            if (isBefore)
                Empty(xml, "gridBefore", "val", before.ToString(CultureInfo.InvariantCulture));
            if (isTall)
                Empty(xml, "trHeight", "val", DocxDress.Twips((block.Print ?? new BlockPrint()).HeaderHeight), "hRule", "exact");
            if (row < block.HeaderRows)
                Empty(xml, "tblHeader");
            xml.WriteEndElement();
        }
        for (int column = before; column < layout.Columns;)
        {
            PlacedCell? cell = layout.At(row, column);
            WriteCell(xml, cell, row, block);
            column = cell is null ? column + 1 : cell.Column + cell.ColumnSpan;
        }
        xml.WriteEndElement();
    }

    private void WriteCell(XmlWriter xml, PlacedCell? cell, int row, SourceBlock block)
    {
        bool isContinued = cell is not null && cell.Row < row;
        Start(xml, "tc");
        Start(xml, "tcPr");
        if (dress is null)
            Empty(xml, "tcW", "w", "1200", "type", "dxa");
        if (cell is { ColumnSpan: > 1 })
            Empty(xml, "gridSpan", "val", cell.ColumnSpan.ToString(CultureInfo.InvariantCulture));
        if (isContinued)
            Empty(xml, "vMerge");
        else if (cell is { RowSpan: > 1 })
            Empty(xml, "vMerge", "val", "restart");
        if (cell?.IsVertical == true)
            Empty(xml, "textDirection", "val", "tbRl");
        if (dress is not null)
            Empty(xml, "vAlign", "val", "center");
        xml.WriteEndElement();
        // Word breaks a cell's line by a new paragraph.
        foreach (string line in (isContinued ? "" : cell?.Text ?? "").Split('\n'))
        {
            Start(xml, "p");
            WritePlace(xml, cell, block);
            WriteRuns(xml, line);
            xml.WriteEndElement();
        }
        if (!isContinued && cell?.Nested is { } nested)
        {
            WriteTable(xml, TableLayout.Parse(block.Nested[nested]), block with { HeaderRows = 0 });
            Empty(xml, "p"); // A cell must end in a paragraph (ISO/IEC 29500-1 §17.4.65).
        }
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name) => xml.WriteStartElement("w", name, Main);

    private static void Empty(XmlWriter xml, string name, params ReadOnlySpan<string> attributes)
    {
        Start(xml, name);
        for (int i = 0; i < attributes.Length; i += 2)
            xml.WriteAttributeString(attributes[i], Main, attributes[i + 1]);
        xml.WriteEndElement();
    }
}
