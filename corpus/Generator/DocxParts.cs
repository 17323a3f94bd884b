using Ingest.Corpus.Print;

namespace Ingest.Corpus;

/// <summary>The parts of a Word package around its body.</summary>
internal static class DocxParts
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    public static IEnumerable<(string Name, string Xml)> Around(DocxOptions options, DocxDress? dress)
    {
        (string Name, string Xml)[] parts = [.. Optional(options, dress)];
        string overrides = string.Concat(parts.Select(part => $"<Override PartName=\"/word/{part.Name}.xml\" ContentType=\"{WordType}.{part.Name}+xml\"/>"));
        string relations = string.Concat(parts.Select(part => $"<Relationship Id=\"rId{part.Name}\" Type=\"{Office}/{part.Name}\" Target=\"{part.Name}.xml\"/>"));
        yield return ("[Content_Types].xml", Head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/word/document.xml\" ContentType=\"{WordType}.document.main+xml\"/>{overrides}</Types>");
        yield return ("_rels/.rels", Relationships($"<Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>"));
        yield return ("word/_rels/document.xml.rels", Relationships(relations));
        foreach ((string name, string xml) in parts)
            yield return ($"word/{name}.xml", Head + xml);
    }

    /// <summary>The properties that end a section, and the body.</summary>
    /// <param name="options">What stands around the body.</param>
    /// <param name="page">Size and margins, where they are not Word's own.</param>
    public static string Section(DocxOptions options, string? page = null) => "<w:sectPr>"
        + (options.Header is null ? "" : "<w:headerReference w:type=\"default\" r:id=\"rIdheader\"/>")
        + (options.PageNumbers ? "<w:footerReference w:type=\"default\" r:id=\"rIdfooter\"/>" : "")
        + (page ?? "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>") + "</w:sectPr>";

    private static IEnumerable<(string Name, string Xml)> Optional(DocxOptions options, DocxDress? dress)
    {
        string centred = dress is null ? "" : "<w:pPr><w:pStyle w:val=\"Center\"/></w:pPr>";
        string styles = dress?.Styles() ?? Style("Title", "Title") + Style("1", "heading 1") + Style("2", "heading 2") + Style("3", "heading 3");
        yield return ("styles", $"<w:styles {W}>{styles}</w:styles>");
        if (options.Numbering)
        {
            yield return ("numbering", $"<w:numbering {W}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>"
                + Level(0, "chineseCountingThousand", "%1、") + Level(1, "chineseCountingThousand", "（%2）") + Level(2, "decimal", "%3．")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
        }
        if (options.Header is { } header)
            yield return ("header", $"<w:hdr {W}><w:p>{centred}<w:r><w:t>{header}</w:t></w:r></w:p></w:hdr>");
        if (options.PageNumbers)
        {
            yield return ("footer", $"<w:ftr {W}><w:p>{centred}<w:r><w:t xml:space=\"preserve\">- </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + "<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> -</w:t></w:r></w:p></w:ftr>");
        }
    }

    private static string Style(string id, string name) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/></w:style>";

    private static string Level(int level, string format, string text) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static string Relationships(string relations) =>
        Head + $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";
}
