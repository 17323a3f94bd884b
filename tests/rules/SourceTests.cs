using System.Text.RegularExpressions;
using Ingest.Validate.Plausibility;

namespace Ingest.RulesTests;

public sealed partial class SourceTests
{
    private const int LongestFile = 400;

    private static readonly string[] Severities = ["error", "warning", "info", "refused", "retry", "stop", "log"];

    [Fact]
    public void Files_are_short() =>
        Assert.DoesNotContain(Repository.Sources("src", "tests", "corpus"), static path => File.ReadLines(path).Count() > LongestFile);

    [Fact]
    public void The_clock_is_handed_in() =>
        Assert.DoesNotContain(Repository.Sources("src"), static path => Clock().IsMatch(File.ReadAllText(path)));

    [Fact]
    public void Only_commands_speak_to_the_terminal() =>
        Assert.DoesNotContain(Repository.Sources("src"), static path => !path.Contains($"{Path.DirectorySeparatorChar}Commands{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && Path.GetFileName(path) != "Program.cs" && Terminal().IsMatch(File.ReadAllText(path)));

    [Fact]
    public void Nothing_is_left_for_later() =>
        Assert.DoesNotContain(Repository.Sources("src", "corpus"), static path => Later().IsMatch(File.ReadAllText(path)));

    [Fact]
    public void Every_problem_code_is_explained()
    {
        string docs = File.ReadAllText(Path.Combine(Repository.Root, "docs", "problems.md"));
        string[] codes = [.. Repository.Sources("src").SelectMany(static path => Code().Matches(File.ReadAllText(path)).Select(static match => match.Groups[1].Value)).Distinct().Order()];
        Assert.NotEmpty(codes);
        Assert.DoesNotContain(codes, code => !docs.Contains($"`{code}`", StringComparison.Ordinal));
        Assert.Empty(DocumentedCode().Matches(docs).Select(static match => match.Groups[1].Value).Distinct().Except(codes));
    }

    [Fact]
    public void Every_problem_has_the_severity_that_is_documented()
    {
        var documented = DocumentedSeverity().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "problems.md")))
            .ToDictionary(static row => row.Groups["code"].Value, static row => row.Groups["severity"].Value.Split(", "));
        Assert.All(documented.Values.SelectMany(static severity => severity), static severity => Assert.Contains(severity, Severities));
        Match[] raised = [.. Repository.Sources("src").SelectMany(static path => RaisedSeverity().Matches(File.ReadAllText(path)))];
        Assert.NotEmpty(raised);
        Assert.All(raised, problem => Assert.Contains(problem.Groups["severity"].Value.ToLowerInvariant(), documented[problem.Groups["code"].Value]));
    }

    [Fact]
    public void Every_oddity_is_documented_with_the_severities_of_its_findings() =>
        Assert.All(Oddities.All, static oddity =>
        {
            string source = File.ReadAllText(Repository.Sources("src").Single(path => Path.GetFileName(path) == oddity.GetType().Name + ".cs"));
            string documented = DocumentedSeverity().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "problems.md"))).Single(row => row.Groups["code"].Value == oddity.Code).Groups["severity"].Value;
            string[] found = [.. Severities.Where(severity => source.Contains("Severity." + char.ToUpperInvariant(severity[0]) + severity[1..], StringComparison.Ordinal))];
            Assert.Equal(documented.Split(", ").Order(), found.Order());
        });

    [GeneratedRegex(@"\bDate(Time|TimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<!Spectre\.)\bConsole\.(Write|Error|Out|Read)")]
    private static partial Regex Terminal();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(?!SHA-|ECMA-|ISO-)([A-Z]{3,7}-\d{3})\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `(?<code>[A-Z]{3,7}-\d{3})` \| (?<severity>[a-z, ]+) \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedSeverity();

    [GeneratedRegex(@"Code = ""(?<code>[A-Z]{3,7}-\d{3})"",\s*Severity = Severity\.(?<severity>\w+),")]
    private static partial Regex RaisedSeverity();

    [GeneratedRegex(@"^\| `([A-Z]{3,7}-\d{3})`", RegexOptions.Multiline)]
    private static partial Regex DocumentedCode();
}
