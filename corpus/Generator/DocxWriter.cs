using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Ingest.Corpus;

/// <summary>Writes a Word document, part by part, with nothing in it that changes from run to run.</summary>
internal sealed class DocxWriter(DocxOptions options)
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly DocxNumbering? _numbering = options.Numbering ? new DocxNumbering() : null;

    private int _revision;

    public byte[] Write(SourceDocument source)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string xml) in DocxParts.Around(options))
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
            foreach (SourceBlock block in source.Blocks)
            {
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
            xml.WriteRaw(DocxParts.Section(options));
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
                WriteParagraph(xml, caption, style: "2");
            foreach (string line in block.Above)
                WriteParagraph(xml, line);
            WriteTable(xml, TableLayout.Parse(rows, block.Irregular), block);
            foreach (string line in block.Below)
                WriteParagraph(xml, line);
            // Word joins two tables that touch; an empty paragraph keeps them apart.
            if (block.Below.Count == 0)
                WriteParagraph(xml, "");
        }
        else if (block.Title is { } title)
            WriteParagraph(xml, title, style: "Title");
        else if (block.Heading is { } heading)
            WriteParagraph(xml, heading, style: block.Level.ToString(CultureInfo.InvariantCulture));
        else
            WriteParagraph(xml, block.Paragraph ?? "");
    }

    private void WriteParagraph(XmlWriter xml, string text, string? style = null)
    {
        Start(xml, "p");
        DocxNumber? number = _numbering?.Take(text);
        if (style is not null || number is not null)
        {
            Start(xml, "pPr");
            if (style is not null)
                Empty(xml, "pStyle", "val", style);
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
        xml.WriteEndElement();
        Start(xml, "tblGrid");
        for (int column = 0; column < layout.Columns; column++)
            Empty(xml, "gridCol", "w", "1200");
        xml.WriteEndElement();
        for (int row = 0; row < layout.Rows; row++)
            WriteRow(xml, layout, row, block);
        xml.WriteEndElement();
    }

    private void WriteRow(XmlWriter xml, TableLayout layout, int row, SourceBlock block)
    {
        Start(xml, "tr");
        bool isBefore = layout.Before.TryGetValue(row, out int before);
        if (isBefore || row < block.HeaderRows)
        {
            Start(xml, "trPr");
            if (isBefore)
                Empty(xml, "gridBefore", "val", before.ToString(CultureInfo.InvariantCulture));
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
        Empty(xml, "tcW", "w", "1200", "type", "dxa");
        if (cell is { ColumnSpan: > 1 })
            Empty(xml, "gridSpan", "val", cell.ColumnSpan.ToString(CultureInfo.InvariantCulture));
        if (isContinued)
            Empty(xml, "vMerge");
        else if (cell is { RowSpan: > 1 })
            Empty(xml, "vMerge", "val", "restart");
        xml.WriteEndElement();
        // Word breaks a cell's line by a new paragraph.
        foreach (string line in (isContinued ? "" : cell?.Text ?? "").Split('\n'))
        {
            Start(xml, "p");
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
