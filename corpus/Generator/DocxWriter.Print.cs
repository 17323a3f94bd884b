using System.Xml;
using Ingest.Corpus.Print;

namespace Ingest.Corpus;

/// <summary>What is written for paper only.</summary>
internal sealed partial class DocxWriter
{
    // A section's page is said in its last paragraph (ISO/IEC 29500-1 §17.6.18).
    private void TurnPage(XmlWriter xml, SourceBlock? before, SourceBlock block)
    {
        if (dress is null)
            return;
        if (before is not null && dress.IsAcross(before) != dress.IsAcross(block))
        {
            Start(xml, "p");
            Start(xml, "pPr");
            Empty(xml, "pStyle", "val", "Gap");
            xml.WriteRaw(DocxParts.Section(options, DocxDress.Page(dress.IsAcross(before))));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else
            _newPage = block.Print?.NewPage == true;
    }

    private void WriteAbove(XmlWriter xml, SourceBlock block)
    {
        IReadOnlyList<string> lines = block.Above;
        bool isPaired = dress?.Print.PairedLines == true && lines.Count > 1;
        foreach (string line in isPaired ? lines.SkipLast(2) : lines)
            WriteParagraph(xml, line, style: dress is null ? null : "Above");
        if (!isPaired)
            return;
        Start(xml, "p");
        Start(xml, "pPr");
        Empty(xml, "pStyle", "val", "Pair");
        Start(xml, "tabs");
        Empty(xml, "tab", "val", "right", "pos", DocxDress.Twips(Paper.TextWidth(dress!.IsAcross(block))));
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteRuns(xml, lines[^2]);
        Start(xml, "r");
        Empty(xml, "tab");
        xml.WriteEndElement();
        WriteRuns(xml, lines[^1]);
        xml.WriteEndElement();
    }

    private void WritePlace(XmlWriter xml, PlacedCell? cell, SourceBlock block)
    {
        if (dress is null)
            return;
        Start(xml, "pPr");
        Empty(xml, "pStyle", "val", (cell is null ? Alignment.Left : TableDress.Of(cell, block.HeaderRows)).ToString());
        xml.WriteEndElement();
    }
}
