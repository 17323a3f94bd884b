using Ingest.Claim;
using Ingest.Model;
using Ingest.Normalize.ProseTargets;
using Ingest.Normalize.Statements;
using Ingest.Normalize.Targets;
using Ingest.Read;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>Named tables in, the canonical document out: the room's one door. Checks are added by Validate.</summary>
internal static class Normalizer
{
    /// <summary>Reads figures, targets and the document's particulars.</summary>
    public static Document Normalize(Recognized recognized, SourceFile file)
    {
        IReadOnlyList<MoneyUnit?> units = MoneyUnits.Of(recognized.Tables, recognized.Narrative);
        var tables = new List<Table>(recognized.Tables.Count);
        var performance = new List<Performance>();
        var measures = new Measures(recognized.Vocabulary);
        for (int i = 0; i < recognized.Tables.Count; i++)
        {
            RecognizedTable table = recognized.Tables[i];
            IReadOnlyList<Performance> read = PerformanceReader.Scopes.ContainsKey(table.Kind)
                ? PerformanceReader.Read(table, units[i], performance.Count + 1)
                : [];
            performance.AddRange(read);
            tables.Add(TableReader.Read(table, units[i], isForm: read.Count > 0, recognized.Vocabulary, measures, recognized.Tables));
        }
        CutOffTargets.Mark(performance);
        performance.AddRange(ProseTargetReader.Read(recognized.Narrative, performance.Count));
        Disclosure disclosure = DisclosureReader.Read(recognized, performance, file.FileName);
        Conservation conservation = ConservationCount.Of(recognized, tables);
        return new Document
        {
            DocumentId = DocumentIdentity.Of(file.Bytes.Span),
            Source = new Source(file.FileName, recognized.Raw.Format, file.Bytes.Length, recognized.Raw.Pages, recognized.Raw.Reader),
            Disclosure = disclosure,
            Tables = tables,
            Performance = performance,
            Narrative = recognized.Narrative,
            Statements = StatementReader.Read(recognized.Narrative, disclosure),
            Furniture = recognized.Furniture,
            Conservation = conservation,
            Problems =
            [
                .. recognized.Raw.Problems,
                .. CutOffTargets.Missing(performance),
                .. UnreadFigures.In(tables),
                .. ConservationCount.ProblemOf(conservation) is Problem lost ? (Problem[])[lost] : [],
            ],
        };
    }
}
