using System.Globalization;

namespace Ingest.Corpus.Print;

/// <summary>What a Word document needs to look like a published one on paper. Lengths are twips (1/20 point; ISO/IEC 29500-1 §17.18.87).</summary>
internal sealed class DocxDress(PrintOptions print)
{
    public PrintOptions Print => print;

    /// <summary>The page of a section.</summary>
    public static string Page(bool isLandscape)
    {
        string margin = Twips(Paper.Margin);
        string size = isLandscape
            ? $"<w:pgSz w:w=\"{Twips(Paper.Long)}\" w:h=\"{Twips(Paper.Short)}\" w:orient=\"landscape\"/>"
            : $"<w:pgSz w:w=\"{Twips(Paper.Short)}\" w:h=\"{Twips(Paper.Long)}\"/>";
        return size + $"<w:pgMar w:top=\"{margin}\" w:right=\"{margin}\" w:bottom=\"{margin}\" w:left=\"{margin}\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>";
    }

    /// <summary>True where a block stands on a page across.</summary>
    public bool IsAcross(SourceBlock block) => print.Landscape || block.Print?.Landscape == true;

    /// <summary>The styles of paragraphs; a document that is not printed has names for them only.</summary>
    public string Styles() => $"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{print.Font}\" w:hAnsi=\"{print.Font}\" w:eastAsia=\"{print.Font}\"/><w:sz w:val=\"24\"/><w:lang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + Style("Title", "Title", "<w:spacing w:before=\"120\" w:after=\"120\"/><w:jc w:val=\"center\"/>", 18, isBold: true)
        + Style("1", "heading 1", "<w:keepNext/><w:spacing w:line=\"360\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"560\"/>", 14, isBold: true)
        + Style("2", "heading 2", "<w:keepNext/><w:spacing w:line=\"360\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"480\"/>", 12, isBold: true)
        + Style("3", "heading 3", "<w:keepNext/><w:spacing w:line=\"360\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"480\"/>", 12, isBold: true)
        + Style("Body", "Body Text", "<w:spacing w:line=\"360\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"480\"/>", 12)
        + Style("Caption", "caption", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/><w:jc w:val=\"center\"/>", 14, isBold: true)
        + Style("Above", "Above", "<w:keepNext/><w:jc w:val=\"right\"/>", 10)
        + Style("Pair", "Pair", "<w:keepNext/>", 10)
        + Style("Below", "Below", "", 10)
        + Style("Note", "Note", "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"auto\"/></w:pBdr><w:spacing w:before=\"480\"/>", 9)
        + Style("Gap", "Gap", "", 4)
        + Style("Left", "Cell Left", "", print.Size) + Style("Center", "Cell Center", "<w:jc w:val=\"center\"/>", print.Size)
        + Style("Right", "Cell Right", "<w:jc w:val=\"right\"/>", print.Size);

    /// <summary>A table's properties behind its width.</summary>
    public string Table() => print.Rules switch
    {
        "all" => "<w:tblBorders>" + string.Concat(new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(Edge)) + "</w:tblBorders>" + Layout,
        "none" => Layout,
        _ => throw new FormatException($"Rules '{print.Rules}' are not one of all, none in a Word document."),
    };

    /// <summary>Widths of a table's columns in twips.</summary>
    public string[] Widths(TableLayout layout, SourceBlock block) =>
        [.. TableDress.Widths(layout, Paper.TextWidth(IsAcross(block)), print.Size, block.Print?.Widths).Select(Twips)];

    /// <summary>A length in points as twips.</summary>
    public static string Twips(double points) => Math.Round(points * 20).ToString(CultureInfo.InvariantCulture);

    private const string Layout = "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar>";

    private static string Edge(string side) => $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";

    private static string Style(string id, string name, string paragraph, double size, bool isBold = false) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:pPr>{paragraph}</w:pPr>"
        + $"<w:rPr>{(isBold ? "<w:b/>" : "")}<w:sz w:val=\"{Math.Round(size * 2).ToString(CultureInfo.InvariantCulture)}\"/></w:rPr></w:style>";
}
