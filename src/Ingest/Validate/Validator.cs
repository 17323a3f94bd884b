using Ingest.Model;

namespace Ingest.Validate;

/// <summary>Document in, the same document with its checks out: the room's one door.</summary>
internal static class Validator
{
    /// <summary>Checks every identity; a broken one is also a problem.</summary>
    public static Document Validate(Document document) => Validate(document, Identities.All);

    /// <summary>Checks these identities; a broken one is also a problem.</summary>
    public static Document Validate(Document document, IReadOnlyList<Identity> identities)
    {
        List<Check> checks = [.. identities.SelectMany(identity => identity.Check(document))];
        return document with
        {
            Checks = checks,
            Completeness = [.. KindsPresent(document)],
            Problems = [.. document.Problems, .. checks.Where(static check => check.Verdict == Verdict.Broken).Select(check => BrokenIdentity.Problem(check, document))],
        };
    }

    /// <summary>What was found, one line for each kind: with figures, stated empty, or silently blank.</summary>
    private static IEnumerable<Completeness> KindsPresent(Document document) => document.Tables
        .Where(static table => table.Kind != "unknown")
        .GroupBy(static table => table.Kind)
        .Select(static group => group.FirstOrDefault(static table => HasContent(table)) is Table full
            ? new Completeness(group.Key, "present", [], full.Id)
            : group.FirstOrDefault(static table => table.StatedEmpty) is Table stated
                ? new Completeness(group.Key, "stated-empty", [], stated.Id)
                : new Completeness(group.Key, "blank", [], group.First().Id));

    private static bool HasContent(Table table) => !table.StatedEmpty
        && (table.Columns.Any(static column => column.Measure is not null)
            ? table.Rows.Any(static row => row.Values.Count > 0)
            : table.Rows.Count > 0 || table.Columns.Count == 0);
}
