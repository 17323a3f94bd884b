using System.Xml;

namespace Ingest.Read.Word;

/// <summary>Every way in which a Word document is refused, with its code and its words.</summary>
internal static class WordFault
{
    public static UnreadableException NotWord(string found) =>
        new("WORD-001", $"Found {found}; expected a Word document, whose main part is a w:document. Give the file its true extension, or save it from Word as .docx.");

    public static UnreadableException NoMainPart(string part) =>
        new("WORD-002", $"The package's relationships name '{part}' as the main document, and the archive has no such member. The document is incomplete: fetch it again.");

    public static UnreadableException BadXml(string part, XmlException cause) =>
        new("WORD-003", $"Part '{part}' is not well-formed XML at line {cause.LineNumber}, position {cause.LinePosition}: {cause.Message} "
            + "Word would refuse it as well; open it in Word with 'Open and Repair', and save it again.", cause);

    public static UnreadableException HasDtd(string part, XmlException cause) =>
        new("WORD-004", $"Part '{part}' declares a DTD or uses entities at line {cause.LineNumber}, position {cause.LinePosition}; "
            + "OOXML forbids them (ISO/IEC 29500-2 §8.1.4) and they can be used to attack the reader. Save the document again from Word.", cause);

    public static UnreadableException LegacyWord() =>
        new("WORD-005", "Found a legacy .doc file (Word 97-2003, an OLE compound file); expected .docx. Open it in Word or LibreOffice and save it as .docx.");

    public static UnreadableException TooManyCells(int table, long positions, int most) =>
        new("LIMIT-004", $"Table {table} brings the document to {positions} grid positions; the limit MaxCells is {most}. Raise it if the document is genuine.");

    public static UnreadableException TooManyTables(int most) =>
        new("LIMIT-005", $"Tables are nested more than {most} deep, the limit MaxTableDepth. Raise it if the document is genuine.");

    public static UnreadableException TooDeep(string part, int most) =>
        new("LIMIT-006", $"Elements of part '{part}' are nested more than {most} deep, the limit MaxElementDepth. Raise it if the document is genuine.");
}
