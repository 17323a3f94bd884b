using System.Xml;

namespace Ingest.Sinks.Xlsx;

/// <summary>How a cell looks.</summary>
internal enum Look
{
    /// <summary>A sheet's title.</summary>
    Title,
    /// <summary>What stands beside or below a title: unit, notes.</summary>
    Caption,
    /// <summary>A head above columns.</summary>
    Head,
    /// <summary>Words.</summary>
    Text,
    /// <summary>A short word in the middle: a verdict, an operator.</summary>
    Middle,
    /// <summary>A figure.</summary>
    Number,
    /// <summary>A figure in a row of sums.</summary>
    Sum,
    /// <summary>Words in a row of sums.</summary>
    SumText,
    /// <summary>The cell that a broken identity is about.</summary>
    Broken,
    /// <summary>A cell that a broken identity adds up.</summary>
    Term,
    /// <summary>Another sheet's name.</summary>
    Link,
}

/// <summary>The looks that a workbook uses, each once, in the order they first came.</summary>
internal sealed class CellStyles
{
    // The first two are the format's own: none, and a pattern that spreadsheets keep for themselves.
    private static readonly string[] Fills = ["1F4E79", "EAF1F8", "F8CBAD", "FFF2CC"];

    // Number formats below 164 are built in (ECMA-376 part 1, 18.8.30).
    private const int FirstFormat = 164;

    private readonly List<(Look Look, string? Format)> _styles = [];

    private readonly List<string> _formats = [];

    /// <summary>The index that a cell gives for its style.</summary>
    internal int Of(Look look, string? format = null)
    {
        if (format is not null && !_formats.Contains(format))
            _formats.Add(format);
        int there = _styles.IndexOf((look, format));
        if (there >= 0)
            return there + 1;
        _styles.Add((look, format));
        return _styles.Count;
    }

    internal void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Sheet.Namespace);
        if (_formats.Count > 0)
        {
            Start(xml, "numFmts", _formats.Count);
            foreach (string format in _formats)
                Empty(xml, "numFmt", ("numFmtId", FirstFormat + _formats.IndexOf(format)), ("formatCode", format));
            xml.WriteEndElement();
        }
        Start(xml, "fonts", 5);
        Font(xml, 10, "000000");
        Font(xml, 15, "1F4E79", isBold: true);
        Font(xml, 9, "595959");
        Font(xml, 10, "FFFFFF", isBold: true);
        Font(xml, 10, "000000", isBold: true);
        xml.WriteEndElement();
        Start(xml, "fills", 2 + Fills.Length);
        Pattern(xml, "none", null);
        Pattern(xml, "gray125", null);
        foreach (string fill in Fills)
            Pattern(xml, "solid", fill);
        xml.WriteEndElement();
        Start(xml, "borders", 2);
        xml.WriteStartElement("border");
        xml.WriteEndElement();
        xml.WriteStartElement("border");
        foreach (string side in (string[])["left", "right", "top", "bottom"])
        {
            xml.WriteStartElement(side);
            xml.WriteAttributeString("style", "thin");
            Empty(xml, "color", ("rgb", "FFBFBFBF"));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        Start(xml, "cellStyleXfs", 1);
        Empty(xml, "xf", ("numFmtId", 0), ("fontId", 0), ("fillId", 0), ("borderId", 0));
        xml.WriteEndElement();
        Start(xml, "cellXfs", _styles.Count + 1);
        Empty(xml, "xf", ("numFmtId", 0), ("fontId", 0), ("fillId", 0), ("borderId", 0), ("xfId", 0));
        foreach ((Look look, string? format) in _styles)
            Style(xml, look, format is null ? 0 : FirstFormat + _formats.IndexOf(format));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Style(XmlWriter xml, Look look, int format)
    {
        (int font, int fill, bool hasBorder, string across) = look switch
        {
            Look.Title => (1, 0, false, "left"),
            Look.Caption => (2, 0, false, "left"),
            Look.Head => (3, 2, true, "center"),
            Look.Middle => (0, 0, true, "center"),
            Look.Number => (0, 0, true, "right"),
            Look.Sum => (4, 3, true, "right"),
            Look.SumText => (4, 3, true, "left"),
            Look.Broken => (4, 4, true, "right"),
            Look.Term => (0, 5, true, "right"),
            Look.Link => (0, 0, true, "left"),
            _ => (0, 0, true, "left"),
        };
        xml.WriteStartElement("xf");
        foreach ((string name, int value) in ((string, int)[])[("numFmtId", format), ("fontId", font), ("fillId", fill), ("borderId", hasBorder ? 1 : 0), ("xfId", 0)])
            xml.WriteAttributeString(name, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (string applied in (string[])["applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment"])
            xml.WriteAttributeString(applied, "1");
        // A figure and the words in the next column must not touch.
        Empty(xml, "alignment", ("horizontal", across), ("vertical", "center"), ("wrapText", look is Look.Title or Look.Number or Look.Sum ? 0 : 1), ("indent", hasBorder && across != "center" ? 1 : 0));
        xml.WriteEndElement();
    }

    private static void Font(XmlWriter xml, int size, string color, bool isBold = false)
    {
        xml.WriteStartElement("font");
        if (isBold)
            Empty(xml, "b");
        Empty(xml, "sz", ("val", size));
        Empty(xml, "color", ("rgb", "FF" + color));
        // Calibri has no Chinese: each program would take another font for it.
        Empty(xml, "name", ("val", "微软雅黑"));
        Empty(xml, "family", ("val", 2));
        xml.WriteEndElement();
    }

    private static void Pattern(XmlWriter xml, string type, string? color)
    {
        xml.WriteStartElement("fill");
        xml.WriteStartElement("patternFill");
        xml.WriteAttributeString("patternType", type);
        if (color is not null)
            Empty(xml, "fgColor", ("rgb", "FF" + color));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name, int count)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("count", count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void Empty(XmlWriter xml, string name, params (string Name, object Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach ((string attribute, object value) in attributes)
            xml.WriteAttributeString(attribute, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
