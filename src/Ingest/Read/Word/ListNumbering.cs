using System.Text;

namespace Ingest.Read.Word;

/// <summary>Numbers paragraphs as Word prints them; the numbers are not in the text (ISO/IEC 29500-1 §17.9).</summary>
internal sealed class ListNumbering(StyleSheet styles)
{
    private readonly Dictionary<int, ListDefinition> _definitions = [];
    private readonly Dictionary<int, ListInstance> _lists = [];
    private readonly StringBuilder _label = new();

    /// <summary>Formats that were met, are not known, and were printed as 1, 2, 3.</summary>
    public SortedSet<string> UnknownFormats { get; } = new(StringComparer.Ordinal);

    public void Add(int id, ListDefinition definition) => _definitions.TryAdd(id, definition);

    public void Add(int id, ListInstance list) => _lists.TryAdd(id, list);

    /// <summary>The label of the next paragraph of a list, with a space behind it where one is printed; empty where there is none.</summary>
    /// <param name="listId">The list (<c>numId</c>); 0 is none.</param>
    /// <param name="index">The level from 0; null where only the style says so.</param>
    /// <param name="style">The style that names the list.</param>
    public string Next(int listId, int? index, string? style)
    {
        if (listId == 0 || !_lists.TryGetValue(listId, out ListInstance? list) || Definition(list) is not ListDefinition definition)
            return "";
        int level = Math.Clamp(index ?? LevelOf(style, list, definition), 0, ListDefinition.LevelCount - 1);
        Begin(list, definition);
        Count(list, definition, level);
        return Print(list, definition, level);
    }

    private ListDefinition? Definition(ListInstance list)
    {
        if (!_definitions.TryGetValue(list.DefinitionId, out ListDefinition? definition))
            return null;
        if (definition.StyleLink is string link
            && styles.Resolve(link).NumberingId is int linked && _lists.TryGetValue(linked, out ListInstance? behind)
            && _definitions.TryGetValue(behind.DefinitionId, out ListDefinition? real))
            return real;
        return definition;
    }

    private static int LevelOf(string? style, ListInstance list, ListDefinition definition)
    {
        for (int i = 0; style is not null && i < ListDefinition.LevelCount; i++)
        {
            if ((list.Levels[i] ?? definition.Levels[i])?.Style == style)
                return i;
        }
        return 0;
    }

    // A list that overrides start numbers starts over when it is first used; a list without goes on with its siblings' numbers.
    private static void Begin(ListInstance list, ListDefinition definition)
    {
        if (list.IsBegun)
            return;
        list.IsBegun = true;
        for (int i = 0; i < ListDefinition.LevelCount; i++)
        {
            if (list.Starts[i] is not null)
                definition.Counters[i] = null;
        }
    }

    private static void Count(ListInstance list, ListDefinition definition, int level)
    {
        definition.Counters[level] = definition.Counters[level] is int last && last < int.MaxValue ? last + 1 : StartOf(list, definition, level);
        for (int deeper = level + 1; deeper < ListDefinition.LevelCount; deeper++)
        {
            int? restart = (list.Levels[deeper] ?? definition.Levels[deeper])?.Restart;
            if (restart is null || level + 1 <= restart)
                definition.Counters[deeper] = null;
        }
    }

    private static int StartOf(ListInstance list, ListDefinition definition, int level) =>
        list.Starts[level] ?? (list.Levels[level] ?? definition.Levels[level])?.Start ?? 1;

    private string Print(ListInstance list, ListDefinition definition, int level)
    {
        ListLevel? printed = list.Levels[level] ?? definition.Levels[level];
        if (printed is null)
            return "";
        _label.Clear();
        string text = printed.Text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 1 < text.Length && text[i + 1] is >= '1' and <= '9')
            {
                int of = text[++i] - '1';
                ListLevel? format = list.Levels[of] ?? definition.Levels[of];
                int number = definition.Counters[of] ?? StartOf(list, definition, of);
                AppendNumber(number, printed.IsLegal ? "decimal" : format?.Format ?? "decimal", format?.Pattern);
            }
            else
            {
                _label.Append(SymbolFonts.ToUnicode(printed.Font, text[i]));
            }
        }
        if (_label.Length > 0 && NeedsSpace(printed.Suffix, _label[^1]))
            _label.Append(' ');
        return _label.ToString();
    }

    private void AppendNumber(int number, string format, string? pattern)
    {
        if (!NumberFormats.TryFormat(number, format, pattern, out string printed))
            UnknownFormats.Add(format);
        _label.Append(printed);
    }

    // The gap behind 一、 or （一） is layout: those characters bring their own space with them.
    private static bool NeedsSpace(string suffix, char last) =>
        suffix != "nothing" && last is not ((>= '\u3001' and <= '\u303f') or (>= '\uff00' and <= '\uffee'));
}
