using Ingest.Model;
using Ingest.Read;
using Ingest.Recognize.Vocabularies;

namespace Ingest.Recognize;

/// <summary>Blocks in, named tables and sections out: the room's one door.</summary>
internal static class Recognizer
{
    /// <summary>Ties every line to its table or its section, joins grids that are one table, and names each table's kind.</summary>
    /// <param name="raw">What the reader gave.</param>
    /// <param name="vocabulary">What places call things; the program's own where null.</param>
    public static Recognized Recognize(RawDocument raw, Vocabulary? vocabulary = null)
    {
        vocabulary ??= Vocabulary.BuiltIn;
        IReadOnlyList<Block> printed = [.. raw.Blocks.Select(static block => block is TextBlock line && PageResidue.IsPageNumber(line.Text)
            ? new FurnitureBlock("page-number", line.Text, line.At) { Page = line.Page, Box = line.Box }
            : block)];
        IReadOnlyList<Block> blocks = JoinedGrids.Join(printed, out Dictionary<Block, IReadOnlyList<Part>> parts);
        var lines = new TableLines(blocks);
        var text = new NarrativeBuilder();
        var runs = NumberedRuns.In(blocks, i => !lines.IsTaken(i));
        var tables = new List<RecognizedTable>();
        var furniture = new List<Furniture>();
        for (int i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i])
            {
                case TextBlock line when !lines.IsTaken(i):
                    text.Add(line, runs.At(i));
                    break;
                case TableBlock table:
                    tables.Add(Describe(table, lines.Around(i), text.SectionTitle, tables.Count, parts[table], vocabulary));
                    break;
                case FurnitureBlock piece:
                    furniture.Add(new Furniture(piece.Kind, piece.Text, piece.Page is null ? piece.At : null, piece.Page, piece.Box));
                    break;
            }
        }
        FoundKind[] kinds = new KindFinder(vocabulary, ContentsOrder.In(blocks, vocabulary)).Find([.. tables.Select(static table => new UnnamedTable(table.Title, table.SectionTitle, table.Shape))]);
        for (int i = 0; i < kinds.Length; i++)
            tables[i] = tables[i] with { Kind = kinds[i].Kind, Confidence = kinds[i].Confidence, Evidence = kinds[i].Evidence };
        return new Recognized(raw, tables, text.Build(), furniture, text.DocumentTitle, vocabulary);
    }

    private static RecognizedTable Describe(TableBlock table, LinesAround lines, string? section, int position, IReadOnlyList<Part> parts, Vocabulary vocabulary)
    {
        TableShape shape = TableShape.Of(table);
        // A page headed 部门预算公开表 titles the document; the table's own title stands in its first row.
        bool inGrid = shape.Title is not null && (lines.Title is null || vocabulary.TitledKind(Folded.Key(lines.Title)) is null);
        string? title = inGrid ? shape.Title : lines.Title;
        return new RecognizedTable
        {
            Id = $"t{position + 1}",
            Block = table,
            Parts = parts,
            Title = title,
            TitleInGrid = inGrid,
            Captions = inGrid && lines.Title is not null ? [lines.Title, .. lines.Captions] : lines.Captions,
            Footnotes = [.. table.RepeatedLines, .. lines.Footnotes],
            SectionTitle = section,
            Shape = shape,
            Position = position,
        };
    }
}
