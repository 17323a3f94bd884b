using Ingest.Model;

namespace Ingest.Deliver;

/// <summary>Which documents a sink gets. Section <c>Filter</c> of a sink; what is empty lets everything through.</summary>
/// <remarks>A document goes to a sink whole or not at all: kinds choose documents that hold such a table, and not the tables in them.</remarks>
internal sealed record SinkFilter
{
    private static readonly string[] PhaseWords = [.. Enum.GetValues<Phase>().Select(EnumWord<Phase>.Of)];

    /// <summary>Phases, such as <c>final-account</c>.</summary>
    public IReadOnlyList<string> Phases { get; init; } = [];

    /// <summary>Fiscal years.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Kinds of tables, of which the document must have one.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Lets everything through.</summary>
    public static SinkFilter None { get; } = new();

    /// <summary>True where nothing is filtered, and no document needs to be looked at.</summary>
    public bool IsOpen => Phases.Count == 0 && Years.Count == 0 && Kinds.Count == 0;

    /// <summary>Whether the sink gets the document.</summary>
    public bool Passes(CanonicalDocument document) => IsOpen || Passes(document.Document);

    /// <summary>Names that are neither a phase nor a kind; years out of range.</summary>
    /// <param name="sink">The sink's name, for the messages.</param>
    /// <param name="kinds">All kinds.</param>
    public IEnumerable<string> Mistakes(string sink, IEnumerable<string> kinds)
    {
        foreach (string phase in Phases.Where(static phase => !PhaseWords.Contains(phase, StringComparer.Ordinal)))
            yield return $"OPTION-005 Sinks:{sink}:Filter:Phases has {phase}; a phase is one of {string.Join(", ", PhaseWords)}.";
        foreach (string kind in Kinds.Except(kinds, StringComparer.Ordinal))
            yield return $"OPTION-005 Sinks:{sink}:Filter:Kinds has {kind}; 'ingest list kinds' names them all.";
        foreach (int year in Years.Where(static year => year is < 1949 or > 2100))
            yield return $"OPTION-005 Sinks:{sink}:Filter:Years has {year}; a year is from 1949 to 2100.";
    }

    private bool Passes(Document document) =>
        (Phases.Count == 0 || Phases.Contains(EnumWord<Phase>.Of(document.Disclosure.Phase), StringComparer.Ordinal))
        && (Years.Count == 0 || (document.Disclosure.FiscalYear is int year && Years.Contains(year)))
        && (Kinds.Count == 0 || document.Tables.Any(table => Kinds.Contains(table.Kind, StringComparer.Ordinal)));
}
