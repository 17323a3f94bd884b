using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>
/// One kind of anomaly that published disclosures are known for. Pure: a document in, problems out; it never corrects. Each finding says what
/// was found, why it is odd, where, and what to look at, so that a reader can defend it; what may be right is not told, or as information.
/// </summary>
/// <param name="code">Stable code, explained in docs/problems.md.</param>
/// <param name="says">What is odd, in a few words.</param>
internal abstract class Oddity(string code, string says)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = code;

    /// <summary>What is odd, in a few words.</summary>
    public string Says { get; } = says;

    /// <summary>Every place where the document is odd in this way.</summary>
    public abstract IEnumerable<Problem> Find(Inspected inspected);

    /// <summary>The same, of a document that no other oddity looks at.</summary>
    public IEnumerable<Problem> Find(Document document) => Find(new Inspected(document));

    /// <summary>A finding about a table, or one of its cells.</summary>
    protected Problem Finding(Severity severity, string message, Table? table, int? cell = null)
    {
        Cell? printed = cell is int index && table is not null && index < table.Grid.Cells.Count ? table.Grid.Cells[index] : null;
        return new Problem
        {
            Code = Code,
            Severity = severity,
            Message = message,
            Table = table?.Id,
            Cell = printed is null ? null : cell,
            Page = printed?.Page,
            At = printed?.At,
        };
    }

    /// <summary>A finding about a statement of the narrative.</summary>
    protected Problem Finding(Severity severity, string message, Document document, int statement) => new()
    {
        Code = Code,
        Severity = severity,
        Message = message,
        Statement = statement,
        Page = document.Statements[statement].Page,
        At = document.Statements[statement].At,
    };

    /// <summary>A finding about a piece of text.</summary>
    protected Problem Finding(Severity severity, string message, PrintedText text) => new()
    {
        Code = Code,
        Severity = severity,
        Message = message,
        Table = text.Table?.Id,
        Cell = text.Cell,
        Page = text.Page,
        At = text.At,
    };

    /// <summary>How a table is called in a message: its id and its title.</summary>
    protected static string Name(Table table) => table.Title is null ? $"Table {table.Id}" : $"Table {table.Id} {table.Title}";
}
