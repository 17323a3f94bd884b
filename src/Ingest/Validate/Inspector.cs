using Ingest.Model;
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
    public static Document Inspect(Document document)
    {
        (IReadOnlyList<Model.Completeness> lines, IReadOnlyList<Problem> missing) = CompletenessReport.Of(document);
        var problems = new List<Problem>(document.Problems);
        problems.AddRange(missing);
        foreach (Oddity oddity in Oddities.All)
            problems.AddRange(oddity.Find(document));
        return document with { Completeness = lines, Problems = problems };
    }
}
