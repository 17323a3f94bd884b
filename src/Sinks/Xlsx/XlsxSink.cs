using System.IO.Compression;
using System.Xml;
using Ingest.Model;

namespace Ingest.Sinks.Xlsx;

/// <summary>One workbook for each document: its tables as they are printed, its targets, and what was found.</summary>
internal sealed class XlsxSink(string folder, Action<string>? step = null) : FilePerDocumentSink(folder, ".xlsx", step)
{
    public override IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document) =>
        [.. base.Plan(document).Select(file => file with { Count = DisclosureWorkbook.Of(document.Document).Sheets.Count, What = "sheets" })];

    // The core properties of the package carry it.
    protected override string? IdIn(string path)
    {
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            using Stream? properties = archive.GetEntry(WorkbookFile.PropertiesEntry)?.Open();
            if (properties is null)
                return null;
            using var xml = XmlReader.Create(properties, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return xml.ReadToFollowing("identifier", WorkbookFile.DublinCore) ? xml.ReadElementContentAsString() : null;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            return null;
        }
    }

    protected override void Write(CanonicalDocument document, Stream stream) => WorkbookFile.Write(DisclosureWorkbook.Of(document.Document), document.Document, stream);
}
