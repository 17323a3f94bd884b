using System.Runtime.CompilerServices;
using Ingest.Model;

namespace Ingest.Validate;

/// <summary>
/// The tables of one body: all of a document's, or, where several bodies publish in one document, those from one 收支总表 to the next.
/// Identities between tables hold within a set.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="tables">In document order.</param>
internal sealed class TableSet(Document document, IReadOnlyList<Table> tables)
{
    // Many identities ask for the same sets; they live as long as their document.
    private static readonly ConditionalWeakTable<Document, IReadOnlyList<TableSet>> Made = [];

    /// <summary>Budget or final account.</summary>
    public Phase Phase => document.Disclosure.Phase;

    /// <summary>In document order.</summary>
    public IReadOnlyList<Table> Tables { get; } = tables;

    /// <summary>The sets of a document.</summary>
    public static IReadOnlyList<TableSet> Of(Document document) => Made.GetValue(document, static one => Divide(one));

    private static List<TableSet> Divide(Document document)
    {
        var sets = new List<TableSet>();
        var tables = new List<Table>();
        bool hasSummary = false;
        foreach (Table table in document.Tables)
        {
            bool isSummary = table.Kind == "revenue-expenditure-summary" && table.Rows.Count > 0;
            if (isSummary && hasSummary)
            {
                sets.Add(new TableSet(document, tables));
                tables = [];
            }
            hasSummary |= isSummary;
            tables.Add(table);
        }
        sets.Add(new TableSet(document, tables));
        return sets;
    }

    /// <summary>The only table of a kind with rows; null for none, or where several would have to be told apart.</summary>
    public Table? Only(string kind)
    {
        Table? found = null;
        foreach (Table table in Tables)
        {
            if (table.Kind != kind || table.Rows.Count == 0)
                continue;
            if (found is not null)
                return null;
            found = table;
        }
        return found;
    }

    /// <summary>True where a table of a kind has figures other than zero.</summary>
    public bool HasFigures(string kind) => Tables.Any(table => table.Kind == kind && table.Rows.Any(static row => row.Values.Any(static value => value.Value is not (null or 0))));

    /// <summary>The forms with targets of projects, each with its project and budget as printed.</summary>
    public IEnumerable<(Table Table, Project? Project, Amount? Budget)> ProjectBudgets()
    {
        var own = new HashSet<Table>(Tables, ReferenceEqualityComparer.Instance);
        foreach (Performance project in document.Performance)
        {
            if (project.Scope == "project" && document.TableOf(project.Table) is Table table && own.Contains(table))
                yield return (table, project.Project, project.Budget?.Total);
        }
    }

    /// <summary>A row's figure: in the first of the measures that it has, in this set's phase where the table prints budget beside account.</summary>
    public Term? Figure(Table table, Row? row, params ReadOnlySpan<string> measures)
    {
        if (row is null)
            return null;
        string phase = Phase == Phase.FinalAccount ? "settled" : "budgeted";
        foreach (string measure in measures)
        {
            Term? term = Term.Of(table, row, measure) ?? Term.Of(table, row, $"{measure}/{phase}") ?? (measure is "total" or "amount" ? Term.Of(table, row, phase) : null);
            if (term is not null)
                return term;
        }
        return null;
    }

    /// <summary>The total row's figure in the first of the measures that it has.</summary>
    public Term? Total(Table? table, params ReadOnlySpan<string> measures) => table is null ? null : Figure(table, table.Total(), measures);
}
