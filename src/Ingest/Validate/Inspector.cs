using Ingest.Model;
using Ingest.Recognize.Vocabularies;
using Ingest.Validate.Completeness;
using Ingest.Validate.Plausibility;

namespace Ingest.Validate;

/// <summary>
/// Checked document in, the same with what is missing and what is odd: once for each document, after its reading is settled. It annotates
/// and never corrects.
/// </summary>
internal static class Inspector
{
    /// <summary>Adds completeness, and every oddity as a problem.</summary>
    /// <param name="document">Checked.</param>
    /// <param name="vocabulary">Names the tables that the contents speak of; null for the program's own.</param>
    public static Document Inspect(Document document, Vocabulary? vocabulary = null)
    {
        (IReadOnlyList<Model.Completeness> lines, IReadOnlyList<Problem> missing) = CompletenessReport.Of(document, vocabulary ?? Vocabulary.BuiltIn);
        var problems = new List<Problem>(document.Problems);
        problems.AddRange(missing);
        var inspected = new Inspected(document);
        foreach (Oddity oddity in Oddities.All)
            problems.AddRange(oddity.Find(inspected));
        return document with { Completeness = lines, Problems = problems };
    }
}
