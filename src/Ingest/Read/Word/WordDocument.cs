using Ingest.Read.Zip;

namespace Ingest.Read.Word;

/// <summary>One document: its definitions first, then notes, body, headers and footers.</summary>
internal sealed class WordDocument
{
    private readonly WordPackage _package;
    private readonly WordContext _context;
    private readonly EmbeddedDocuments _embedded;
    private readonly string _mainPart;
    private readonly Dictionary<string, Relationship> _relationships;
    private readonly WordNotes _footnotes;
    private readonly WordNotes _endnotes;

    public WordDocument(WordPackage package, ReadLimits limits, CancellationToken cancellation, IDocumentReader? html)
    {
        _package = package;
        _mainPart = package.FindMainPart();
        _relationships = package.RelationshipsOf(_mainPart);
        var styles = new StyleSheet();
        _context = new WordContext(limits, cancellation, styles, new ListNumbering(styles));
        _embedded = new EmbeddedDocuments(package, _context, _relationships, html);
        ReadDefinitions("styles", styles.Read, "headings, list styles and hidden styles are not known");
        ReadDefinitions("numbering", xml => ListDefinitions.Read(xml, _context.Numbering), "automatic numbers are missing from the text");
        _footnotes = ReadNotes("footnotes", "footnote");
        _endnotes = ReadNotes("endnotes", "endnote");
    }

    /// <summary>True where an archive looks like a Word document: cheap, and never throws.</summary>
    public static bool IsIn(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using ZipMembers members = ZipMembers.Open(bytes, new ReadLimits { MaxExpandedBytes = long.MaxValue, MaxExpansionRatio = int.MaxValue });
            return members.Names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));
        }
        catch (UnreadableException)
        {
            // Cut off before its directory: the first member's name may still tell.
            return bytes.Span[..Math.Min(bytes.Length, 4096)].IndexOf("word/"u8) >= 0;
        }
    }

    public RawDocument Read()
    {
        List<Block>? blocks = null;
        List<(bool IsHeader, string Id)> furniture = [];
        bool isThere = _package.TryWalk(_mainPart, xml =>
        {
            RequireDocument(xml);
            var story = new Story(_context, xml, "")
            {
                ReadChunk = _embedded.Read,
                ReadNote = (isFootnote, id) => (isFootnote ? _footnotes : _endnotes).Take(id),
            };
            blocks = story.Read();
            furniture = story.Furniture;
        });
        if (!isThere || blocks is null)
            throw WordFault.NoMainPart(_mainPart);
        ReadFurniture(furniture, blocks);
        // What nothing refers to is not printed.
        long unreferred = _footnotes.LeftOver + _endnotes.LeftOver;
        return new RawDocument
        {
            Format = "docx",
            Reader = "word 1",
            Blocks = StoryBlocks.Arrange(blocks),
            Characters = _context.Characters - unreferred,
            Hidden = _context.Hidden + unreferred,
            Problems = [.. _context.Problems, .. _context.Numbering.UnknownFormats.Select(WordProblem.UnknownNumberFormat),
                .. _context.Unread.OrderBy(unread => unread.Key).Select(unread => WordProblem.TextInPictures(unread.Key, unread.Value))],
        };
    }

    private static void RequireDocument(WordXml xml)
    {
        bool hasRoot = xml.Next(-1);
        if (hasRoot && xml.Tag == WordTag.Document)
            return;
        throw WordFault.NotWord(!hasRoot ? "an empty main part" : xml.Name switch
        {
            "workbook" => "an Excel workbook",
            "presentation" => "a PowerPoint presentation",
            string other => $"a main part whose root is '{other}'",
        });
    }

    private void ReadDefinitions(string kind, Action<WordXml> read, string consequence)
    {
        if (Part(kind) is not string part)
            return;
        try
        {
            if (!_package.TryWalk(part, read))
                _context.Problems.Add(WordProblem.PartNotRead(part, consequence, "the archive has no such member."));
        }
        catch (UnreadableException bad) when (bad.Code is "WORD-003")
        {
            _context.Problems.Add(WordProblem.PartNotRead(part, consequence, bad.Message));
        }
    }

    private WordNotes ReadNotes(string kind, string name)
    {
        var notes = new WordNotes(_context, name);
        ReadDefinitions(kind, notes.Read, $"the {kind} are missing");
        return notes;
    }

    private void ReadFurniture(List<(bool IsHeader, string Id)> references, List<Block> into)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int headers = 0, footers = 0;
        foreach ((bool isHeader, string id) in references)
        {
            if (!_relationships.TryGetValue(id, out Relationship? relationship) || relationship.IsExternal || !seen.Add(relationship.Target))
                continue;
            string kind = isHeader ? "header" : "footer";
            string at = $"{kind} {(isHeader ? ++headers : ++footers)}";
            void Walk(WordXml xml)
            {
                if (!xml.Next(-1))
                    return;
                foreach ((string text, string place) in StoryBlocks.Flatten(new Story(_context, xml, at).Read()))
                    into.Add(new FurnitureBlock(kind, text, place));
            }
            if (!_package.TryWalk(relationship.Target, Walk))
                _context.Problems.Add(WordProblem.PartNotRead(relationship.Target, $"{at} is missing", "the archive has no such member."));
        }
    }

    private string? Part(string kind) =>
        _relationships.Values.FirstOrDefault(relationship => relationship.Kind == kind && !relationship.IsExternal)?.Target;
}
