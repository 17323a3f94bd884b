using Ingest.Claim;
using Ingest.Model;
using Ingest.Read;

namespace Ingest;

/// <summary>A document with its grids and paragraphs as printed: nothing is recognized, every table is of kind <c>unknown</c>.</summary>
internal static class AsPrinted
{
    /// <summary>Blocks to document.</summary>
    public static Document Of(RawDocument raw, SourceFile file)
    {
        TableBlock[] grids = [.. raw.Blocks.OfType<TableBlock>()];
        Table[] tables = [.. grids.Select((block, i) => new Table
        {
            Id = $"t{i + 1}",
            Kind = "unknown",
            Grid = block.Grid,
            Parent = block.Parent is { } parent ? new CellReference($"t{parent.Table + 1}", parent.Cell) : null,
            Parts = [new Part(block.Page, block.Box, block.At)],
        })];
        Paragraph[] paragraphs = [.. raw.Blocks.OfType<TextBlock>().Select(block => new Paragraph(block.Text, block.Page, block.At, block.Box))];
        Furniture[] furniture = [.. raw.Blocks.OfType<FurnitureBlock>().Select(block => new Furniture(block.Kind, block.Text, block.At))];
        long inTables = tables.Sum(table => table.Grid.Cells.Sum(cell => VisibleText.Count(cell.Text)));
        long inText = paragraphs.Sum(paragraph => VisibleText.Count(paragraph.Text));
        long aside = furniture.Sum(piece => VisibleText.Count(piece.Text));
        return new Document
        {
            DocumentId = DocumentIdentity.Of(file.Bytes.Span),
            Source = new Source(file.FileName, raw.Format, file.Bytes.Length, raw.Pages, raw.Reader),
            Disclosure = new Disclosure(),
            Tables = tables,
            Narrative = paragraphs.Length == 0 ? [] : [new Section { Paragraphs = paragraphs }],
            Furniture = furniture,
            Conservation = new Conservation(raw.Characters, inTables, inText, aside, raw.Characters - inTables - inText - aside, raw.Hidden),
            Problems = raw.Problems,
        };
    }
}
