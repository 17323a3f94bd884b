using System.Text.RegularExpressions;

namespace Ingest.RulesTests;

public sealed partial class SourceTests
{
    private const int LongestFile = 400;

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

    [GeneratedRegex(@"\bDate(Time|TimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<!Spectre\.)\bConsole\.(Write|Error|Out|Read)")]
    private static partial Regex Terminal();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(?!SHA-|ECMA-|ISO-)([A-Z]{3,7}-\d{3})\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `([A-Z]{3,7}-\d{3})`", RegexOptions.Multiline)]
    private static partial Regex DocumentedCode();
}
