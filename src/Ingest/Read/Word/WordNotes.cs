namespace Ingest.Read.Word;

/// <summary>The document's footnotes or endnotes, each given out where the text refers to it.</summary>
internal sealed class WordNotes(WordContext context, string name)
{
    private readonly Dictionary<int, (IReadOnlyList<Block> Blocks, long Characters)> _notes = [];

    /// <summary>Characters of the notes that nothing referred to.</summary>
    public long LeftOver => _notes.Values.Sum(note => note.Characters);

    /// <summary>Reads the part.</summary>
    public void Read(WordXml xml)
    {
        while (xml.Next(-1))
        {
            // The lines that separate notes from text are notes too, of a type of their own.
            if (xml.Tag != WordTag.Note || WordNumber.Parse(xml.Attribute("id")) is not int id || xml.Attribute("type") is not (null or "normal"))
                continue;
            long before = context.Characters;
            List<Block> blocks = new Story(context, xml, $"{name} {id}").Read();
            if (!_notes.TryAdd(id, (blocks, context.Characters - before)))
                context.Characters = before;
        }
    }

    /// <summary>A note's blocks, the first time; nothing where it was given out before or is not there.</summary>
    public IReadOnlyList<Block> Take(int id) => _notes.Remove(id, out (IReadOnlyList<Block> Blocks, long Characters) note) ? note.Blocks : [];
}
