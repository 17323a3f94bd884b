using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Ingest.Model;

namespace Ingest.Sinks.Xlsx;

/// <summary>Writes a workbook's package. The same document gives the same bytes.</summary>
/// <remarks>The library keeps the package's rules (parts, relations, content types); the sheets' XML is written through an <see cref="XmlWriter"/>, without an object for every cell.</remarks>
internal static class WorkbookFile
{
    internal const string PropertiesEntry = "docProps/core.xml";

    internal const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // The earliest time that a zip can say: the document's own time is not known, and that of writing would give other bytes each time.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static void Write(DisclosureWorkbook workbook, Document document, Stream target)
    {
        using var package = new MemoryStream();
        using (SpreadsheetDocument spreadsheet = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook, autoSave: false))
        {
            WorkbookPart part = spreadsheet.AddWorkbookPart();
            // The library makes ids up, others every time.
            spreadsheet.ChangeIdOfPart(part, "rIdWorkbook");
            for (int i = 0; i < workbook.Sheets.Count; i++)
                WriteSheet(part.AddNewPart<WorksheetPart>($"rIdSheet{i + 1}"), workbook.Sheets[i], i == 0);
            Write(part.AddNewPart<WorkbookStylesPart>("rIdStyles"), workbook.Styles.Write);
            Write(part, xml => WriteSheets(workbook, xml));
            CoreFilePropertiesPart properties = spreadsheet.AddCoreFilePropertiesPart();
            spreadsheet.ChangeIdOfPart(properties, "rIdProperties");
            Write(properties, xml => WriteProperties(document, xml));
        }
        package.Position = 0;
        Copy(package, target);
    }

    private static void WriteSheet(WorksheetPart part, Sheet sheet, bool isFirst)
    {
        Write(part, xml => SheetXml.Write(sheet, xml, isFirst));
        if (sheet.Comments.Count == 0)
            return;
        Write(part.AddNewPart<WorksheetCommentsPart>("rIdComments"), xml => SheetXml.WriteComments(sheet, xml));
        Write(part.AddNewPart<VmlDrawingPart>(SheetXml.DrawingId), xml => SheetXml.WriteShapes(sheet, xml));
    }

    private static void WriteSheets(DisclosureWorkbook workbook, XmlWriter xml)
    {
        xml.WriteStartElement("workbook", Sheet.Namespace);
        xml.WriteAttributeString("xmlns", "r", null, Relationships);
        xml.WriteStartElement("sheets");
        for (int i = 0; i < workbook.Sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", workbook.Sheets[i].Name);
            xml.WriteAttributeString("sheetId", Text(i + 1));
            xml.WriteAttributeString("id", Relationships, $"rIdSheet{i + 1}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        (Sheet Sheet, int Index)[] headed = [.. workbook.Sheets.Select((sheet, index) => (sheet, index)).Where(static one => one.sheet.FrozenRows > one.sheet.FirstHeadRow)];
        if (headed.Length > 0)
        {
            xml.WriteStartElement("definedNames");
            foreach ((Sheet sheet, int index) in headed)
            {
                xml.WriteStartElement("definedName");
                xml.WriteAttributeString("name", "_xlnm.Print_Titles");
                xml.WriteAttributeString("localSheetId", Text(index));
                xml.WriteString($"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${sheet.FirstHeadRow + 1}:${sheet.FrozenRows}");
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteProperties(Document document, XmlWriter xml)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("identifier", DublinCore, document.DocumentId);
        xml.WriteElementString("title", DublinCore, SheetText.Of(DisclosureWorkbook.TitleOf(document)));
        xml.WriteElementString("creator", DublinCore, "ingest");
        xml.WriteEndElement();
    }

    private static void Write(OpenXmlPart part, Action<XmlWriter> write)
    {
        using Stream stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize });
        write(xml);
    }

    // Entries in the order of their names but the content types first, as readers expect; without the times that the library sets.
    private static void Copy(MemoryStream package, Stream target)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        using var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry entry in from.Entries.OrderBy(static entry => entry.FullName[0] != '[').ThenBy(static entry => entry.FullName, StringComparer.Ordinal))
        {
            ZipArchiveEntry copy = to.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            copy.LastWriteTime = NoTime;
            using Stream source = entry.Open(), written = copy.Open();
            source.CopyTo(written);
        }
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
