using System.Globalization;
using System.Xml;

namespace Ingest.Sinks.Xlsx;

/// <summary>How a sheet and its notes are written (ECMA-376 part 1, 18.3 and 18.7; notes' shapes in VML, part 4).</summary>
internal static class SheetXml
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Vml = "urn:schemas-microsoft-com:vml", Office = "urn:schemas-microsoft-com:office:office", Excel = "urn:schemas-microsoft-com:office:excel";

    // Characters across an A4 page that are still read without a glass.
    private const double WidestPortrait = 120;

    internal const string DrawingId = "rIdNotes";

    /// <summary>A cell's name, such as <c>B3</c>.</summary>
    internal static string Reference(int row, int column)
    {
        string letters = "";
        for (int rest = column; rest >= 0; rest = (rest / 26) - 1)
            letters = (char)('A' + (rest % 26)) + letters;
        return letters + Text(row + 1);
    }

    internal static void Write(Sheet sheet, XmlWriter xml, bool isFirst)
    {
        xml.WriteStartElement("worksheet", Sheet.Namespace);
        xml.WriteAttributeString("xmlns", "r", null, Relationships);
        xml.WriteStartElement("sheetPr");
        Empty(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        WriteView(sheet, xml, isFirst);
        Empty(xml, "sheetFormatPr", ("defaultRowHeight", "18"));
        double[] widths = sheet.Widths();
        if (widths.Length > 0)
        {
            xml.WriteStartElement("cols");
            for (int i = 0; i < widths.Length; i++)
                Empty(xml, "col", ("min", Text(i + 1)), ("max", Text(i + 1)), ("width", widths[i].ToString("0.##", CultureInfo.InvariantCulture)), ("customWidth", "1"));
            xml.WriteEndElement();
        }
        WriteRows(sheet, xml, sheet.Heights(widths));
        if (sheet.Merges.Count > 0)
        {
            xml.WriteStartElement("mergeCells");
            foreach ((int row, int column, int rows, int columns) in sheet.Merges)
                Empty(xml, "mergeCell", ("ref", $"{Reference(row, column)}:{Reference(row + rows - 1, column + columns - 1)}"));
            xml.WriteEndElement();
        }
        if (sheet.Links.Count > 0)
        {
            xml.WriteStartElement("hyperlinks");
            foreach (((int row, int column), string to) in sheet.Links)
                Empty(xml, "hyperlink", ("ref", Reference(row, column)), ("location", $"'{to.Replace("'", "''", StringComparison.Ordinal)}'!A1"), ("display", to));
            xml.WriteEndElement();
        }
        Empty(xml, "pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        // A4, as wide as one page, as long as it takes; on its side where it is wide.
        Empty(xml, "pageSetup", ("paperSize", "9"), ("orientation", widths.Sum() > WidestPortrait ? "landscape" : "portrait"), ("fitToHeight", "0"));
        xml.WriteStartElement("headerFooter");
        xml.WriteElementString("oddFooter", "&C&8&P / &N");
        xml.WriteEndElement();
        if (sheet.Comments.Count > 0)
        {
            xml.WriteStartElement("legacyDrawing");
            xml.WriteAttributeString("id", Relationships, DrawingId);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    internal static void WriteComments(Sheet sheet, XmlWriter xml)
    {
        xml.WriteStartElement("comments", Sheet.Namespace);
        xml.WriteStartElement("authors");
        xml.WriteElementString("author", "ingest");
        xml.WriteEndElement();
        xml.WriteStartElement("commentList");
        foreach (((int row, int column), string text) in sheet.Comments)
        {
            xml.WriteStartElement("comment");
            xml.WriteAttributeString("ref", Reference(row, column));
            xml.WriteAttributeString("authorId", "0");
            xml.WriteStartElement("text");
            WriteText(xml, text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    internal static void WriteShapes(Sheet sheet, XmlWriter xml)
    {
        xml.WriteStartElement("xml");
        xml.WriteAttributeString("xmlns", "v", null, Vml);
        xml.WriteAttributeString("xmlns", "o", null, Office);
        xml.WriteAttributeString("xmlns", "x", null, Excel);
        xml.WriteStartElement("shapetype", Vml);
        foreach ((string attribute, string value) in ((string, string)[])[("id", "_x0000_t202"), ("coordsize", "21600,21600"), ("path", "m,l,21600r21600,l21600,xe")])
            xml.WriteAttributeString(attribute, value);
        xml.WriteAttributeString("spt", Office, "202");
        xml.WriteEndElement();
        int number = 1;
        foreach (((int row, int column), string text) in sheet.Comments)
        {
            xml.WriteStartElement("shape", Vml);
            foreach ((string attribute, string value) in ((string, string)[])[("id", $"_x0000_s{1024 + number++}"), ("type", "#_x0000_t202"), ("style", "position:absolute;visibility:hidden"), ("fillcolor", "#fff2cc")])
                xml.WriteAttributeString(attribute, value);
            xml.WriteStartElement("ClientData", Excel);
            xml.WriteAttributeString("ObjectType", "Note");
            xml.WriteElementString("Anchor", Excel, $"{column + 1}, 12, {row}, 4, {column + 4}, 60, {row + 3 + (2 * text.Count(static letter => letter == '\n'))}, 4");
            xml.WriteElementString("AutoFill", Excel, "False");
            xml.WriteElementString("Row", Excel, Text(row));
            xml.WriteElementString("Column", Excel, Text(column));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteView(Sheet sheet, XmlWriter xml, bool isFirst)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("showGridLines", "0");
        if (isFirst)
            xml.WriteAttributeString("tabSelected", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.FrozenRows > 0)
            Empty(xml, "pane", ("ySplit", Text(sheet.FrozenRows)), ("topLeftCell", Reference(sheet.FrozenRows, 0)), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRows(Sheet sheet, XmlWriter xml, Dictionary<int, double> heights)
    {
        xml.WriteStartElement("sheetData");
        foreach ((int row, SortedDictionary<int, SheetCell> cells) in sheet.Rows)
        {
            xml.WriteStartElement("row");
            xml.WriteAttributeString("r", Text(row + 1));
            xml.WriteAttributeString("ht", heights[row].ToString("0.##", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
            foreach ((int column, SheetCell cell) in cells)
            {
                xml.WriteStartElement("c");
                xml.WriteAttributeString("r", Reference(row, column));
                xml.WriteAttributeString("s", Text(cell.Style));
                if (cell.Value is decimal number)
                {
                    xml.WriteElementString("v", number.ToString(CultureInfo.InvariantCulture));
                }
                else if (cell.Value is string text)
                {
                    // A string and nothing else, whatever sign it begins with.
                    xml.WriteAttributeString("t", "inlineStr");
                    xml.WriteStartElement("is");
                    WriteText(xml, text);
                    xml.WriteEndElement();
                }
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string text)
    {
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(SheetText.Of(text));
        xml.WriteEndElement();
    }

    private static void Empty(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach ((string attribute, string value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
