using Ingest.Read;
using Ingest.Recognize.Vocabularies;

namespace Ingest.Recognize;

/// <summary>The order in which a document's table of contents lists its tables, as kinds; empty where it has none.</summary>
internal sealed class ContentsOrder
{
    // Fewer lines that name kinds are no list of tables; more than this many lines in between end it.
    private const int Fewest = 4, MostBetween = 3, LongestLine = 90;

    private readonly List<(string Kind, string Line)> _entries = [];

    private ContentsOrder()
    {
    }

    /// <summary>Finds the first run of lines before the first table that name kinds one after the other.</summary>
    public static ContentsOrder In(IReadOnlyList<Block> blocks, Vocabulary vocabulary)
    {
        var found = new ContentsOrder();
        int between = 0;
        foreach (Block block in blocks)
        {
            if (block is TableBlock)
                break;
            if (block is not TextBlock { Text.Length: > 3 and <= LongestLine } line)
                continue;
            string entry = WithoutPage(line.Text);
            // 表 is the last word of a table's title wherever there is one.
            if (entry.Contains('表', StringComparison.Ordinal) && vocabulary.TitledKind(Folded.Key(entry)) is { } kind)
            {
                found._entries.Add((kind.Id, entry));
                between = 0;
            }
            else if (found._entries.Count > 0 && ++between > MostBetween)
            {
                if (found._entries.Count >= Fewest)
                    break;
                found._entries.Clear();
                between = 0;
            }
        }
        if (found._entries.Count < Fewest)
            found._entries.Clear();
        return found;
    }

    /// <summary>The kind listed behind another, or first where there is none before; null where the list does not say.</summary>
    public string? After(string? kind)
    {
        if (_entries.Count == 0)
            return null;
        if (kind is null)
            return _entries[0].Kind;
        int at = _entries.FindIndex(entry => entry.Kind == kind);
        return at >= 0 && at + 1 < _entries.Count ? _entries[at + 1].Kind : null;
    }

    /// <summary>The line that lists a kind, as printed without its page.</summary>
    public string LineOf(string kind) => _entries.Find(entry => entry.Kind == kind).Line;

    // 一、收支预算总表…………10
    private static string WithoutPage(string line) => line.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '.', '…', '·', '-', '－', '—', '\t', '\u3000');
}
