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
            Problems = [.. document.Problems, .. checks.Where(static check => check.Verdict == Verdict.Broken).Select(check => BrokenIdentity.Problem(check, document))],
        };
    }
}
