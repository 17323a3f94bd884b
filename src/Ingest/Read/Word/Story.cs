namespace Ingest.Read.Word;

/// <summary>
/// One story (ISO/IEC 29500-1 §17.1): the body, a footnote, a header. Walks its XML once and gives its blocks. This file holds
/// what goes on between paragraphs; the others hold paragraphs, runs and tables.
/// </summary>
internal sealed partial class Story
{
    private readonly WordContext _context;
    private readonly WordXml _xml;
    private readonly TextBuffer _buffer;
    private readonly string _place;
    // Blocks anchored in the paragraph or table under way: text boxes, notes.
    private readonly List<Block> _anchored = [];

    /// <param name="context">The document's.</param>
    /// <param name="xml">The part, at the element that holds the story.</param>
    /// <param name="place">Put before <c>paragraph 1</c> in addresses; empty for the body.</param>
    public Story(WordContext context, WordXml xml, string place)
    {
        (_context, _xml, _place) = (context, xml, place);
        _buffer = context.Buffer;
    }

    /// <summary>Header and footer parts in the order in which sections refer to them: relationship ids.</summary>
    public List<(bool IsHeader, string Id)> Furniture { get; } = [];

    /// <summary>Embedded documents: reads the one with a relationship id, or gives null.</summary>
    public Func<string, Block?>? ReadChunk { get; init; }

    /// <summary>Blocks of a footnote (true) or endnote by its id.</summary>
    public Func<bool, int, IReadOnlyList<Block>>? ReadNote { get; init; }

    /// <summary>The story's blocks.</summary>
    public List<Block> Read()
    {
        var place = new Place(_buffer.Length, []) { Name = _place };
        ReadBlocks(place);
        if (_instructions > 0)
            _context.Problems.Add(WordProblem.FieldWithoutEnd(_place));
        return place.Blocks!;
    }

    /// <summary>Walks the current element's paragraphs and tables.</summary>
    private void ReadBlocks(Place place)
    {
        if (_xml.IsEmpty)
            return;
        int depth = _xml.Depth;
        while (_xml.Next(depth))
        {
            ReadBlock(place);
        }
        // Text behind the last paragraph: of a paragraph whose mark was deleted, or of a run outside any.
        EndText(place, headingLevel: null);
    }

    private void ReadBlock(Place place)
    {
        switch (_xml.Tag)
        {
            case WordTag.Paragraph:
                ReadParagraph(place);
                break;
            case WordTag.Table:
                ReadTable(place);
                break;
            case WordTag.SectionProperties:
                ReadSection();
                break;
            case WordTag.AltChunk or WordTag.SubDocument:
                ReadEmbedded(place);
                break;
            default:
                // Runs outside a paragraph are not allowed; their text must not be lost all the same.
                ReadInline();
                break;
        }
    }

    private void ReadEmbedded(Place place)
    {
        string id = _xml.RelationshipId ?? "";
        if (ReadChunk is null)
            _context.Problems.Add(WordProblem.EmbeddedNotRead(place.Name, id, 0, "it is not in the body"));
        else if (ReadChunk(id) is Block chunk)
            (place.Blocks ?? _anchored).Add(chunk);
        _xml.Pass();
    }

    private void ReadSection()
    {
        if (_xml.IsEmpty)
            return;
        int depth = _xml.Depth;
        while (_xml.Next(depth))
        {
            if (_xml.Tag is WordTag.HeaderReference or WordTag.FooterReference && _xml.RelationshipId is string id)
            {
                (bool, string) reference = (_xml.Tag == WordTag.HeaderReference, id);
                if (!Furniture.Contains(reference))
                    Furniture.Add(reference);
            }
        }
    }

    /// <summary>Takes the text since the place's start as a block; in a cell it stays, with a line feed behind it.</summary>
    private void EndText(Place place, int? headingLevel)
    {
        if (place.Blocks is null)
        {
            if (_buffer.Length > place.Start)
                _buffer.Append('\n');
            return;
        }
        string text = VisibleText.Fold(_buffer.From(place.Start));
        _buffer.CutAt(place.Start);
        if (text.Length > 0)
            place.Blocks.Add(new TextBlock(text, place.Address()) { HeadingLevel = headingLevel });
        EndAnchored(place);
    }

    private void EndAnchored(Place place)
    {
        if (place.Blocks is null || _anchored.Count == 0 || place.IsTextBox)
            return;
        place.Blocks.AddRange(_anchored);
        _anchored.Clear();
    }

    /// <summary>What holds paragraphs: a story or text box, which collects blocks, or a cell, which collects text.</summary>
    /// <param name="Start">Where its text begins in the buffer.</param>
    /// <param name="Blocks">Null in a cell.</param>
    private sealed record Place(int Start, List<Block>? Blocks)
    {
        private int _paragraphs;

        /// <summary>Tables of a cell; null until there is one, for a disclosure has thousands of cells and hardly ever one of these.</summary>
        public List<TableDraft>? Nested { get; private set; }

        /// <summary>What stands before the paragraph's number in an address.</summary>
        public string Name { get; init; } = "";

        public bool IsTextBox { get; init; }

        public void Count() => _paragraphs++;

        public void Add(TableDraft table)
        {
            if (Blocks is not null)
                Blocks.Add(table);
            else
                (Nested ??= []).Add(table);
        }

        public string Address() => Name.Length == 0 ? $"paragraph {_paragraphs}" : $"{Name}, paragraph {_paragraphs}";
    }
}
