namespace Ingest.Read.Word;

/// <summary>The elements of WordprocessingML that mean something to the reader; every other element is looked through.</summary>
internal enum WordTag
{
    Other,
    // Blocks
    Document, Body, Paragraph, ParagraphProperties, Table, Row, RowProperties, Cell, CellProperties, SectionProperties, AltChunk, SubDocument,
    // Inline content
    Run, RunProperties, Text, DeletedText, InstructionText, Symbol, Tab, Break, NoBreakHyphen, FieldCharacter,
    FootnoteReference, EndnoteReference, TextBoxContent, TextPath, Picture, Chart, Diagram, EmbeddedObject,
    // Tracked changes
    Deleted, MovedFrom, CellDeleted,
    // Properties
    Style, StyleName, BasedOn, StyleReference, RunStyle, OutlineLevel, Vanish, GridSpan, VerticalMerge, HorizontalMerge, GridBefore, GridAfter, TableHeader,
    HeaderReference, FooterReference, Note,
    // Numbering
    NumberingProperties, NumberingId, LevelIndex, AbstractNumbering, AbstractNumberingId, Numbering, Level, LevelOverride, StartOverride,
    Start, NumberFormat, LevelText, LevelRestart, Legal, Suffix, NumberingStyleLink, RunFonts,
    // Compatibility
    AlternateContent, Choice, Fallback,
    /// <summary>Holds no text of the document: layout, former properties, placeholders' definitions.</summary>
    Layout,
}
