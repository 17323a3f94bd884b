using System.Globalization;

namespace Ingest.GoldenTests.Truth;

/// <summary>What a person read on the pages of real disclosures: truth.txt beside this file.</summary>
internal static class TruthFile
{
    private static readonly Lazy<IReadOnlyList<TrueDocument>> Read = new(Load);

    /// <summary>Every document, in the order of their names.</summary>
    public static IReadOnlyList<TrueDocument> Documents => Read.Value;

    private static List<TrueDocument> Load()
    {
        var documents = new List<TrueDocument>();
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, "tests", "golden", "Truth", "truth.txt")))
        {
            string[] words = line.Split(' ');
            switch (words[0])
            {
                case "file": documents.Add(new TrueDocument(words[1])); break;
                case "says": documents[^1].Says = line[5..]; break;
                case "table": documents[^1].Tables.Add(line[6..]); break;
                case "wrong": documents[^1].Wrong.Add(line[6..]); break;
            }
        }
        return documents;
    }
}

/// <summary>One document.</summary>
/// <param name="FileName">Below ../shared/disclosures.</param>
internal sealed record TrueDocument(string FileName)
{
    /// <summary>Phase, scope, year, region and body.</summary>
    public string Says { get; set; } = "";

    /// <summary>Kind, unit and pages of each table.</summary>
    public List<string> Tables { get; } = [];

    /// <summary>Page of each figure that contradicts another, and both.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>The same lines of the identities that are broken in a document that was read.</summary>
    public static IEnumerable<string> WrongOf(Model.Document document) => document.Checks.Where(static check => check.Verdict == Model.Verdict.Broken).Select(check =>
        string.Create(CultureInfo.InvariantCulture, $"{PageOf(document, check.Operands[0])} {check.Left:0.####} {check.Right:0.####}"));

    private static int? PageOf(Model.Document document, Model.Operand operand) => operand.Statement is int statement ? document.Statements[statement].Page
        : document.Tables.Single(table => table.Id == operand.Table).Grid.Cells[operand.Cell!.Value].Page;

    /// <summary>The same lines of a document that was read.</summary>
    public static (string Says, List<string> Tables) Of(Model.Document document) =>
        (string.Create(CultureInfo.InvariantCulture, $"{Word(document.Disclosure.Phase)} {Word(document.Disclosure.Scope)} {document.Disclosure.FiscalYear} {document.Disclosure.Region?.Code} {document.Disclosure.Body?.Name}"),
        [.. document.Tables.Select(static table => string.Create(CultureInfo.InvariantCulture, $"{table.Kind} {table.Unit?.Text ?? "-"} {table.Parts[0].Page}-{table.Parts[^1].Page}"))]);

    private static string Word<T>(T value) where T : struct, Enum => value.ToString() == "FinalAccount" ? "final-account" : value.ToString().ToLowerInvariant();
}
