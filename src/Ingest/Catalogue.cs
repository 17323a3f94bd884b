using Ingest.Normalize.Statements;
using Ingest.Read;
using Ingest.Read.Html;
using Ingest.Read.Pdf;
using Ingest.Read.Word;
using Ingest.Recognize;
using Ingest.Recognize.Vocabularies;
using Ingest.Sinks;
using Ingest.Validate;
using TextReader = Ingest.Read.Text.TextReader;

namespace Ingest;

/// <summary>Every registration, gathered: readers stand here, the rest in the list of its room.</summary>
internal static class Catalogue
{
    /// <summary>Formats. Of equally certain claims, the first wins.</summary>
    public static IReadOnlyList<IDocumentReader> Readers { get; } =
    [
        new WordReader(html: new HtmlReader()),
        new HtmlReader(),
        new PdfReader(),
        new TextReader(),
    ];

    /// <summary>Sinks that can be chosen by name.</summary>
    public static IReadOnlyList<SinkRegistration> Sinks { get; } = BuiltInSinks.All;

    /// <summary>Kinds of tables: id and Chinese name.</summary>
    public static IReadOnlyList<(string Id, string Name)> Kinds { get; } =
        [.. Vocabulary.BuiltIn.Kinds.Select(static kind => (kind.Id, kind.Name)), (TableKind.Unknown, "未识别")];

    /// <summary>What figures measure, in columns and in sentences: id and Chinese name.</summary>
    public static IReadOnlyList<(string Id, string Name)> Measures { get; } =
        [.. Vocabulary.BuiltIn.Measures.Select(static measure => (measure.Id, measure.Name)).Concat(StatedMeasures.All).DistinctBy(static measure => measure.Id)];

    /// <summary>Accounting identities: id and the identity in the field's words.</summary>
    public static IReadOnlyList<(string Id, string Name)> Checks { get; } =
        [.. Identities.All.Select(static identity => (identity.Id, identity.Says))];

    /// <summary>The sinks used where none is named.</summary>
    public static IReadOnlyList<string> UsualSinks { get; } = ["json", "sqlite"];

    /// <summary>All of it, for those who are handed their parts.</summary>
    public static Registrations All { get; } = new(Readers, Sinks, Kinds, Measures, Checks);
}

/// <summary>What the program can read, recognize, check and write.</summary>
internal sealed record Registrations(
    IReadOnlyList<IDocumentReader> Readers,
    IReadOnlyList<SinkRegistration> Sinks,
    IReadOnlyList<(string Id, string Name)> Kinds,
    IReadOnlyList<(string Id, string Name)> Measures,
    IReadOnlyList<(string Id, string Name)> Checks);
