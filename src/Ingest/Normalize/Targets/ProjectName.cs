using System.Text.RegularExpressions;

namespace Ingest.Normalize.Targets;

/// <summary>Parts a project's code from its name where both stand in one cell, as Sichuan prints them: 21 characters, a dash, the name.</summary>
internal static partial class ProjectName
{
    /// <summary>Code and name; the code is null where the text is a name only.</summary>
    public static (string? Code, string Name) Split(string printed)
    {
        Match coded = Coded().Match(printed);
        return coded.Success ? (coded.Groups["code"].Value, coded.Groups["name"].Value) : (null, printed);
    }

    [GeneratedRegex(@"^(?<code>\d{8}[A-Z][0-9A-Z]{12})[-—－_]+(?<name>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();
}
