namespace Ingest.Read.Word;

/// <summary>Element names to tags. The compiler turns each switch into length and character tests, so that no name is hashed or copied.</summary>
internal static class WordVocabulary
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    public const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public const string Vml = "urn:schemas-microsoft-com:vml";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Tag of an element of the main namespace, transitional or strict (ISO/IEC 29500-1 and -4).</summary>
    public static WordTag Word(string name) => name switch
    {
        "t" => WordTag.Text,
        "r" => WordTag.Run,
        "p" => WordTag.Paragraph,
        "rPr" => WordTag.RunProperties,
        "pPr" => WordTag.ParagraphProperties,
        "tbl" => WordTag.Table,
        "tr" => WordTag.Row,
        "trPr" => WordTag.RowProperties,
        "tc" => WordTag.Cell,
        "tcPr" => WordTag.CellProperties,
        "gridSpan" => WordTag.GridSpan,
        "vMerge" => WordTag.VerticalMerge,
        "hMerge" => WordTag.HorizontalMerge,
        "gridBefore" => WordTag.GridBefore,
        "gridAfter" => WordTag.GridAfter,
        "tblHeader" => WordTag.TableHeader,
        "pStyle" => WordTag.StyleReference,
        "rStyle" => WordTag.RunStyle,
        "outlineLvl" => WordTag.OutlineLevel,
        "vanish" => WordTag.Vanish,
        "numPr" => WordTag.NumberingProperties,
        "numId" => WordTag.NumberingId,
        "ilvl" => WordTag.LevelIndex,
        "br" or "cr" => WordTag.Break,
        "tab" or "ptab" => WordTag.Tab,
        "sym" => WordTag.Symbol,
        "noBreakHyphen" => WordTag.NoBreakHyphen,
        "fldChar" => WordTag.FieldCharacter,
        "instrText" or "delInstrText" => WordTag.InstructionText,
        "delText" => WordTag.DeletedText,
        "del" => WordTag.Deleted,
        "moveFrom" => WordTag.MovedFrom,
        "cellDel" => WordTag.CellDeleted,
        "footnoteReference" => WordTag.FootnoteReference,
        "endnoteReference" => WordTag.EndnoteReference,
        "footnote" or "endnote" => WordTag.Note,
        "txbxContent" => WordTag.TextBoxContent,
        "sectPr" => WordTag.SectionProperties,
        "headerReference" => WordTag.HeaderReference,
        "footerReference" => WordTag.FooterReference,
        "altChunk" => WordTag.AltChunk,
        "subDoc" => WordTag.SubDocument,
        "document" => WordTag.Document,
        "body" => WordTag.Body,
        "object" => WordTag.EmbeddedObject,
        "rPrChange" or "pPrChange" or "tblPrChange" or "trPrChange" or "tcPrChange" or "sectPrChange" or "tblGridChange" or "numberingChange"
            or "tblPrExChange" or "tblPr" or "tblPrEx" or "tblGrid" or "sdtPr" or "sdtEndPr" or "tabs" or "tcBorders" or "pBdr" or "rubyPr"
            or "fldData" or "ffData" or "smartTagPr" or "customXmlPr" or "background" => WordTag.Layout,
        _ => Definitions(name),
    };

    /// <summary>Tag of an element of any other namespace.</summary>
    public static WordTag Foreign(string name, string space) => (name, space) switch
    {
        ("AlternateContent", Compatibility) => WordTag.AlternateContent,
        ("Choice", Compatibility) => WordTag.Choice,
        ("Fallback", Compatibility) => WordTag.Fallback,
        ("textpath", Vml) => WordTag.TextPath,
        ("imagedata", Vml) or ("blip", _) => WordTag.Picture,
        ("chart", _) when space.EndsWith("/chart", StringComparison.Ordinal) => WordTag.Chart,
        ("relIds", _) when space.EndsWith("/diagram", StringComparison.Ordinal) => WordTag.Diagram,
        // DrawingML and Office Math have runs and text of their own, under the same short names.
        ("t", _) when IsMathOrDrawing(space) => WordTag.Text,
        ("r", _) when IsMathOrDrawing(space) => WordTag.Run,
        _ => WordTag.Other,
    };

    private static WordTag Definitions(string name) => name switch
    {
        "style" => WordTag.Style,
        "name" => WordTag.StyleName,
        "basedOn" => WordTag.BasedOn,
        "abstractNum" => WordTag.AbstractNumbering,
        "abstractNumId" => WordTag.AbstractNumberingId,
        "num" => WordTag.Numbering,
        "lvl" => WordTag.Level,
        "lvlOverride" => WordTag.LevelOverride,
        "startOverride" => WordTag.StartOverride,
        "start" => WordTag.Start,
        "numFmt" => WordTag.NumberFormat,
        "lvlText" => WordTag.LevelText,
        "lvlRestart" => WordTag.LevelRestart,
        "isLgl" => WordTag.Legal,
        "suff" => WordTag.Suffix,
        "numStyleLink" => WordTag.NumberingStyleLink,
        "rFonts" => WordTag.RunFonts,
        _ => WordTag.Other,
    };

    private static bool IsMathOrDrawing(string space) =>
        space.EndsWith("/math", StringComparison.Ordinal) || space.EndsWith("/drawingml/2006/main", StringComparison.Ordinal)
        || space.EndsWith("/drawingml/main", StringComparison.Ordinal);
}
