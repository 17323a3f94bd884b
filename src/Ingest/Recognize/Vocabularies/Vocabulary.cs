using System.Text;
using Ingest.Model;

namespace Ingest.Recognize.Vocabularies;

/// <summary>
/// What places call things: the titles and headers of every kind of table, the headers of every measure and of every role a column can
/// have. It is read from text files, those of the program first and then those of the user's folder.
/// </summary>
internal sealed class Vocabulary
{
    private static readonly Lazy<Vocabulary> Own = new(static () => Read(null));

    private readonly Dictionary<ColumnRole, List<Phrase>> _columns;

    private Vocabulary(IReadOnlyList<TableKind> kinds, IReadOnlyList<MeasureWords> measures, Dictionary<ColumnRole, List<Phrase>> columns)
    {
        (Kinds, Measures, _columns) = (kinds, measures, columns);
        KindOf = kinds.ToDictionary(static kind => kind.Id, StringComparer.Ordinal);
    }

    /// <summary>The program's own, without a user's.</summary>
    public static Vocabulary BuiltIn => Own.Value;

    /// <summary>Every kind, the more special before the more general.</summary>
    public IReadOnlyList<TableKind> Kinds { get; }

    /// <summary>A kind by its id.</summary>
    public IReadOnlyDictionary<string, TableKind> KindOf { get; }

    /// <summary>Every measure; of two that a header names, the first is taken. One may stand at several places, once for each group of headers.</summary>
    public IReadOnlyList<MeasureWords> Measures { get; }

    /// <summary>Reads the program's vocabularies and a user's.</summary>
    /// <param name="folder">With files of the same form (<c>*.txt</c>), read in the order of their names; null for none.</param>
    /// <exception cref="VocabularyException">A line cannot be used.</exception>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static Vocabulary Read(string? folder)
    {
        var builder = new VocabularyBuilder(TableKinds.Order);
        foreach (string kind in TableKinds.Order)
            builder.Add(Lines($"kinds/{kind}.txt"));
        builder.Add(Lines("vocabulary/measures.txt"));
        builder.Add(Lines("vocabulary/columns.txt"));
        if (folder is not null)
        {
            builder.BeginUsers();
            foreach (string path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            {
                // A file in another charset would be read as words that nothing matches, and never be missed.
                using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
                try
                {
                    builder.Add(VocabularyLine.Of(reader, Path.GetFileName(path)));
                }
                catch (DecoderFallbackException)
                {
                    throw new VocabularyException(Path.GetFileName(path), 1, "it is not in UTF-8", "Save it as UTF-8");
                }
            }
        }
        return builder.Build(static (kinds, measures, columns) => new Vocabulary(kinds, measures, columns));
    }

    /// <summary>A vocabulary with one more kind, the first in precedence: how a new one is tried.</summary>
    /// <param name="text">The text of the kind's file.</param>
    /// <exception cref="VocabularyException">A line cannot be used.</exception>
    public static Vocabulary With(string text)
    {
        VocabularyLine[] lines = [.. VocabularyLine.Of(new StringReader(text), "a new kind")];
        var builder = new VocabularyBuilder([lines[0].Text, .. TableKinds.Order]);
        builder.Add(lines);
        foreach (string kind in TableKinds.Order)
            builder.Add(Lines($"kinds/{kind}.txt"));
        builder.Add(Lines("vocabulary/measures.txt"));
        builder.Add(Lines("vocabulary/columns.txt"));
        return builder.Build(static (kinds, measures, columns) => new Vocabulary(kinds, measures, columns));
    }

    /// <summary>The kind that a title alone names; <see cref="TableKind.Unknown"/> for none.</summary>
    /// <param name="title">As printed: a table's, or a line of a table of contents.</param>
    public string KindByTitle(string title) => TitledKind(Folded.Key(title))?.Id ?? TableKind.Unknown;

    /// <summary>The first kind that a title's key names; null for none.</summary>
    public TableKind? TitledKind(string titleKey)
    {
        foreach (TableKind kind in Kinds)
        {
            if (kind.IsNamedBy(titleKey))
                return kind;
        }
        return null;
    }

    /// <summary>True where a header's key heads columns of a role.</summary>
    public bool Heads(ColumnRole role, string headerKey)
    {
        if (_columns.TryGetValue(role, out List<Phrase>? phrases))
        {
            foreach (Phrase phrase in phrases)
            {
                if (phrase.IsIn(headerKey))
                    return true;
            }
        }
        return false;
    }

    private static IEnumerable<VocabularyLine> Lines(string resource)
    {
        using Stream stream = typeof(Vocabulary).Assembly.GetManifestResourceStream(resource)
            ?? throw new VocabularyException(resource, 0, "there is no such file", "A kind's file is named by its id.");
        using var reader = new StreamReader(stream);
        foreach (VocabularyLine line in VocabularyLine.Of(reader, resource))
            yield return line;
    }
}
