using System.Text.Json;
using Ingest.Model;
using Ingest.UnitTests.Certify;

namespace Ingest.UnitTests.Commands;

public sealed class CheckTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private readonly Invocation _program = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Verdict.Exact, 0, 0)] // all hold
    [InlineData(Verdict.Rounding, 0, 0)] // explained
    [InlineData(Verdict.Unknown, 0, 0)] // nothing is claimed
    [InlineData(Verdict.Broken, 0, 1)] // one does not hold
    [InlineData(Verdict.Exact, 2, 1)] // characters were lost
    public async Task The_exit_code_says_whether_something_is_broken_or_lost(Verdict verdict, long lost, int code) =>
        Assert.Equal(code, await _program.RunAsync("check", Canonical("a", Samples.Document(verdict, lost: lost))));

    [Fact]
    public async Task One_document_gives_a_line_for_each_table_and_a_block_for_what_is_broken()
    {
        await _program.RunAsync("check", Canonical("a", Samples.Document()));
        Assert.Contains("101001 青石县档案馆, 2031 budget of a unit", _program.Output, StringComparison.Ordinal);
        Assert.Single(Lines("万元 (caption)"), static line => line.Contains("1 broken", StringComparison.Ordinal));
        Assert.Single(Lines("10.00 ≠ 9.00 万元, off by +1.00; rounding explains 0.015"));
        Assert.Single(Lines("5.00"), static line => line.Contains("卫生支出", StringComparison.Ordinal) && line.Contains("page 1, row 4, column 2", StringComparison.Ordinal));
        Assert.Single(Lines("1 present, 1 absent (procurement)"));
        Assert.DoesNotContain("said again", _program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_against_a_table_is_quoted()
    {
        await _program.RunAsync("check", Canonical("a", Samples.Document(isStated: true)));
        Assert.Single(Lines("“支出9.00万元”"));
    }

    [Theory]
    [InlineData(false, 0)] // counted
    [InlineData(true, 1)] // listed
    public async Task Exact_identities_are_listed_on_demand(bool isAll, int times)
    {
        string file = Canonical("a", Samples.Document(Verdict.Exact));
        await _program.RunAsync(isAll ? ["check", file, "--all"] : ["check", file]);
        Assert.Equal(times, Lines("合计 = Σ项目").Count());
    }

    [Fact]
    public async Task A_folder_gives_a_line_for_each_document_and_its_other_json_is_left_out()
    {
        Canonical("in/a", Samples.Document(Verdict.Exact));
        Canonical("in/b", Samples.Document());
        _folder.Write("in/c.lines", "丙");
        _folder.Write("in/datapackage.json", "{\"name\":\"x\"}");
        Assert.Equal(1, await _program.RunAsync("check", _folder["in"]));
        Assert.Single(Lines("[1/3] a.json: 1 table, 1 exact, 1 remark"));
        Assert.Single(Lines("[2/3] b.json: 1 table, 1 broken, 1 remark"));
        Assert.Single(Lines("broken 1/1  合计 = Σ项目"));
        Assert.Single(Lines("3 documents, 1 with something broken, 0 not read. 2 identities: 1 exact, 1 broken"));
        Assert.Single(Lines("Left out 1"));
        Assert.Empty(_program.Errors);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_the_others_are_served()
    {
        string good = _folder.Write("a.lines", "甲"), bad = _folder.Write("b.lines", LineReader.Bad);
        Assert.Equal(1, await _program.RunAsync("check", good, bad, _folder["gone.lines"]));
        Assert.Contains("TEST-001", _program.Errors, StringComparison.Ordinal);
        Assert.Contains("FILE-001", _program.Errors, StringComparison.Ordinal);
        Assert.Single(Lines("1 document, 0 with something broken, 2 not read"));
    }

    [Fact]
    public async Task Json_of_one_document_is_one_object_and_of_several_a_line_each()
    {
        string file = Canonical("in/a", Samples.Document());
        _folder.Write("in/b.lines", LineReader.Bad);
        Assert.Equal(1, await _program.RunAsync("check", file, "--format", "json"));
        Assert.Equal("broken", JsonDocument.Parse(_program.Output).RootElement.GetProperty("conclusion").GetString());
        await _program.RunAsync("check", _folder["in"], "--format", "json", "--out", _folder["all.jsonl"]);
        string[] lines = File.ReadAllLines(_folder["all.jsonl"]);
        Assert.Equal("1.0", JsonDocument.Parse(lines[0]).RootElement.GetProperty("certificateVersion").GetString());
        Assert.Equal("TEST-001", JsonDocument.Parse(lines[1]).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Html_of_one_document_is_a_file_and_of_several_a_folder_with_an_index()
    {
        string file = Canonical("in/a", Samples.Document()), other = Canonical("in/b/a", Samples.Document(Verdict.Exact));
        Assert.Equal(1, await _program.RunAsync("check", file, "--format", "html", "--out", _folder["one.html"]));
        Assert.Contains("青石县档案馆", File.ReadAllText(_folder["one.html"]), StringComparison.Ordinal);
        Assert.Equal(1, await _program.RunAsync("check", file, other, "--format", "html", "--out", _folder["out"]));
        Assert.Equal(["a.json (2).html", "a.json.html", "index.html"], _folder.Files("out"));
    }

    [Fact]
    public async Task The_same_documents_give_the_same_bytes_however_many_are_read_at_once()
    {
        foreach (string name in new[] { "a", "b", "c", "d" })
            Canonical($"in/{name}", Samples.Document());
        foreach (string parallel in new[] { "1", "4" })
        {
            await _program.RunAsync("check", _folder["in"], "--format", "json", "--out", _folder[parallel], "--parallel", parallel);
            await _program.RunAsync("check", _folder["in"], "--out", _folder[parallel + ".txt"], "--parallel", parallel);
        }
        Assert.Equal(File.ReadAllText(_folder["1"]), File.ReadAllText(_folder["4"]));
        Assert.Equal(File.ReadAllText(_folder["1.txt"]), File.ReadAllText(_folder["4.txt"]));
    }

    [Theory]
    [InlineData("OPTION-001", "in", "--format", "html")] // several pages have no place on one terminal
    [InlineData("OPTION-003", "in", "--format", "json", "--out", "no/such/folder/a.json")] // nowhere to write
    [InlineData("OPTION-001", "in", "--formt", "json")] // a typing error
    [InlineData("OPTION-005", "in", "--parallel", "0")] // nobody would read
    public async Task Wrong_usage_is_exit_code_2_and_says_what_to_do(string code, string folder, params string[] options)
    {
        Canonical($"{folder}/a", Samples.Document());
        string[] arguments = [.. options.Select(option => option.StartsWith("no/", StringComparison.Ordinal) ? _folder[option] : option)];
        Assert.Equal(2, await _program.RunAsync(["check", _folder[folder], .. arguments]));
        Assert.Contains(code, _program.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("operands", "FILE-008")]
    [InlineData("tables", "INGEST-001")]
    public async Task A_canonical_file_whose_parts_are_null_is_a_failure_of_its_own(string part, string code)
    {
        string whole = File.ReadAllText(Canonical("a", Samples.Document()));
        string file = _folder.Write("b.json", whole.Replace($"\"{part}\": [", $"\"{part}\": [ null,", StringComparison.Ordinal));
        Assert.Equal(1, await _program.RunAsync("check", file, Canonical("c", Samples.Document(Verdict.Exact))));
        Assert.Contains(code, _program.Errors, StringComparison.Ordinal);
        Assert.Single(Lines("1 document, 0 with something broken, 1 not read"));
    }

    private IEnumerable<string> Lines(string with) => _program.Output.Split('\n').Where(line => line.Contains(with, StringComparison.Ordinal));

    private string Canonical(string name, Document document)
    {
        string path = _folder.Write(name + ".json", "");
        using FileStream stream = File.Create(path);
        CanonicalJson.Write(document, stream);
        return path;
    }
}
